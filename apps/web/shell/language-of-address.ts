import { negotiateLanguage } from '@industry/i18n';
import { isLanguage, type Language } from '@industry/values';

/** The language is the first part of the path: `/ru/indicators/ind.t4`. */
export function languageOfPath(path: string): Language | undefined {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : undefined;
}

/** The same page in another language. */
export function pathInLanguage(path: string, language: Language): string {
  const rest = languageOfPath(path) ? path.split('/').slice(2).join('/') : path.slice(1);
  return `/${language}/${rest}`.replace(/\/$/, '') || `/${language}`;
}

/** The reader's language before any choice: the last choice, else the browser's, else Kazakh. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem('language');
  return isLanguage(chosen) ? chosen : negotiateLanguage(navigator.languages.join(','), 'kk');
}
