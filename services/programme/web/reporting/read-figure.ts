import type { Language } from '@industry/values';

/** Thousands parted by commas, as English and Japanese readers type them. */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A figure as people type it in their language: a comma begins the fraction in Kazakh and Russian and parts thousands in
 * English and Japanese. What is no number stays as it is, for the server to say so; an empty field is no figure.
 *
 * Example: `readFigure('1 234,50', 'ru')` is "1234.50"
 */
export function readFigure(typed: string, language: Language): string | null {
  const plain = typed.replaceAll(/[\s\u00a0\u202f]/g, '').replace('\u2212', '-');
  if (plain === '') return null;
  if (language === 'kk' || language === 'ru') return /^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain;
  return GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
}
