/** The four working languages of the system. Kazakh and Russian are the official ones of the first programme. */
export const LANGUAGES = ['kk', 'ru', 'en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];

export function isLanguage(value: unknown): value is Language {
  return (LANGUAGES as readonly unknown[]).includes(value);
}
