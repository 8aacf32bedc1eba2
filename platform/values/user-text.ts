import type { Language } from './language.ts';
import type { LocalisedText } from './localised-text.ts';

/**
 * A text that a person wrote: in the language it was written in, and in those into which somebody translated it.
 * Example: `{ original: 'ru', texts: { ru: 'Данные уточнены', kk: 'Деректер нақтыланды' } }`
 */
export interface UserText {
  /** Its text is always there. */
  readonly original: Language;
  readonly texts: Readonly<Partial<Record<Language, string>>>;
}

export interface TextInLanguage {
  readonly text: string;
  /** The language that `text` is in: for `lang=`. */
  readonly language: Language;
  /** True when it is not in the reader's language, and the original stands in its place. */
  readonly standIn: boolean;
}

/** A text in every language: with the original where nobody has translated. */
export function inEveryLanguage(text: UserText): LocalisedText {
  const of = (language: Language) => textFor(text, language).text;
  return { kk: of('kk'), ru: of('ru'), en: of('en'), ja: of('ja') };
}

/**
 * The reader's version of a text, else the original: a translation into a third language would be further from what was meant.
 *
 * Example: `textFor({ original: 'ru', texts: { ru: 'Принято' } }, 'ja')` is `{ text: 'Принято', language: 'ru', standIn: true }`
 */
export function textFor({ original, texts }: UserText, language: Language): TextInLanguage {
  const own = texts[language];
  if (own !== undefined) return { text: own, language, standIn: false };
  return { text: texts[original] ?? '', language: original, standIn: true };
}
