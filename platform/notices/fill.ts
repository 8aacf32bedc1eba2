import { createFormat } from '@industry/i18n';
import { isCivilDate, type Language, LANGUAGES, type LocalisedText, textFor } from '@industry/values';
import type { NoticeValue, NoticeValues } from './types.ts';

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * A text of a kind in every language, with its placeholders filled: texts of the pack and of people in that language, days as
 * they are written there. Throws for a placeholder that has no value.
 *
 * Example: `fillText({ en: 'Due on {day}', ... }, { day: '2025-02-03' }).en` is "Due on 3 February 2025".
 */
export function fillText(text: LocalisedText, values: NoticeValues): LocalisedText {
  const filled = LANGUAGES.map((language) => [
    language,
    text[language].replaceAll(PLACEHOLDER, (_whole, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new Error(`the notice gives no value for {${name}} in ${JSON.stringify(text.en)}`);
      return inLanguage(value, language);
    }),
  ]);
  return Object.fromEntries(filled) as LocalisedText;
}

function inLanguage(value: NoticeValue, language: Language): string {
  if (typeof value === 'number') return createFormat(language).number(String(value) as never);
  if (typeof value === 'string') return isCivilDate(value) ? createFormat(language).date(value) : value;
  return 'original' in value ? textFor(value, language).text : value[language];
}

/** Business identification numbers have twelve digits: a text with one is about a firm. */
export function namesAFirm(text: string): boolean {
  return /(?<!\d)\d{12}(?!\d)/.test(text);
}
