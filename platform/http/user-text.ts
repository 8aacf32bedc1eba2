import { LANGUAGES, type Language, type LocalisedText, type UserText } from '@industry/values';
import { type FieldError, Problem } from './problem.ts';

const LANGUAGE_NAMES: Readonly<Record<Language, LocalisedText>> = {
  kk: { kk: 'қазақ тілінде', ru: 'на казахском языке', en: 'in Kazakh', ja: 'カザフ語で' },
  ru: { kk: 'орыс тілінде', ru: 'на русском языке', en: 'in Russian', ja: 'ロシア語で' },
  en: { kk: 'ағылшын тілінде', ru: 'на английском языке', en: 'in English', ja: '英語で' },
  ja: { kk: 'жапон тілінде', ru: 'на японском языке', en: 'in Japanese', ja: '日本語で' },
};

const NOT_A_LANGUAGE: LocalisedText = {
  kk: 'жүйе тілі емес',
  ru: 'не язык системы',
  en: 'is not a language of the system',
  ja: 'システムの言語ではありません',
};

const NO_ORIGINAL: LocalisedText = {
  kk: 'түпнұсқа тіліндегі мәтін жоқ',
  ru: 'нет текста на языке оригинала',
  en: 'the text in its original language is missing',
  ja: '原文の言語のテキストがありません',
};

function required(language: Language): LocalisedText {
  const name = LANGUAGE_NAMES[language];
  return {
    kk: `ресми құжатқа ${name.kk} мәтін міндетті`,
    ru: `официальному документу нужен текст ${name.ru}`,
    en: `an official document needs the text ${name.en}`,
    ja: `公式文書には${name.ja}のテキストが必要です`,
  };
}

/**
 * A text as it is kept: Unicode NFC, lines end in LF, nothing around it, translations that say nothing left out. `path` names
 * it in a field error, as `body.remark`. Throws `invalid-request` when the original says nothing; length and characters are
 * `userTextSchema`'s.
 *
 * Example: `readUserText(body.remark, 'body.remark')`
 */
export function readUserText(given: UserText, path: string): UserText {
  return checked(given, path, []);
}

/**
 * The same for the text of an official document, which must be there in every official language of the country.
 *
 * Example: `officialText(body.reason, 'body.reason', pack.passport.texts.officialLanguages)`
 */
export function officialText(given: UserText, path: string, officialLanguages: readonly string[]): UserText {
  return checked(
    given,
    path,
    LANGUAGES.filter((language) => officialLanguages.includes(language)),
  );
}

function checked({ original, texts }: UserText, path: string, needed: readonly Language[]): UserText {
  const kept: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const text = texts[language]?.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
    if (text) kept[language] = text;
  }
  const errors: FieldError[] = [];
  if (!LANGUAGES.includes(original)) errors.push({ path: `${path}.original`, message: NOT_A_LANGUAGE });
  else if (kept[original] === undefined && !needed.includes(original))
    errors.push({ path: `${path}.texts.${original}`, message: NO_ORIGINAL });
  for (const language of needed)
    if (kept[language] === undefined) errors.push({ path: `${path}.texts.${language}`, message: required(language) });
  if (errors.length > 0) throw new Problem('invalid-request', {}, { errors });
  return { original, texts: kept };
}
