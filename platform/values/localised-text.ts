import type { Language } from './language.ts';

/**
 * A text in every working language.
 * Example: `{ kk: 'Индустрия', ru: 'Индустрия', en: 'Industry', ja: '工業' }`
 */
export type LocalisedText = Readonly<Record<Language, string>>;

/** How far a text may be relied on. `working-translation`: made for this product, has no legal force. */
export type TextStatus = 'official' | 'working-translation';
