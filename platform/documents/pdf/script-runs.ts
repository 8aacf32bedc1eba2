import type { Language } from '@industry/values';

/** Characters that stand in the Japanese font: kana, Han, their punctuation and full-width forms. */
const JAPANESE = /[\u2e80-\u303f\u3040-\u30ff\u31f0-\u31ff\u3200-\u9fff\uf900-\ufaff\uff00-\uffef]+/u;
const PARTS = new RegExp(`(${JAPANESE.source})`, 'u');
/** Both fonts have it; in Japanese it is as wide as a character. */
const SHARED = /^[\s·–—…“”‘’×]+$/;

export type Script = 'Noto' | 'Gothic';

/**
 * The text cut by the font that holds its characters: Noto Sans has Latin, Cyrillic with all Kazakh letters and the tenge
 * sign, BIZ UDPGothic what Japanese needs.
 *
 * Example: `scriptRuns('計画 КЗ', 'ja')` is `[{ text: '計画', font: 'Gothic' }, { text: ' КЗ', font: 'Noto' }]`
 */
export function scriptRuns(
  text: string,
  language: Language,
): readonly { readonly text: string; readonly font: Script }[] {
  const runs: { text: string; font: Script }[] = [];
  for (const part of text.split(PARTS)) {
    if (part === '') continue;
    const before = runs.at(-1);
    const font = JAPANESE.test(part) || (language === 'ja' && SHARED.test(part)) ? 'Gothic' : 'Noto';
    if (before?.font === font) before.text += part;
    else runs.push({ text: part, font });
  }
  return runs;
}
