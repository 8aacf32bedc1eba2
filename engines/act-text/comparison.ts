import { diffWords } from 'diff';
import type { Language } from '@industry/values';

/** A piece of two texts compared: in both, only in the former, only in the latter. */
export interface ComparedPiece {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

/** Letters above which two texts are not compared word by word. */
const LONGEST = 20_000;
const segmenters = new Map<Language, Intl.Segmenter>();

/**
 * What changed between two texts, by words as the language has them (Japanese has no spaces).
 *
 * Example: `comparison('до 10 лет', 'до 15 лет', 'ru')` has "10" removed and "15" added
 */
export function comparison(before: string, after: string, language: Language): readonly ComparedPiece[] {
  if (before.length + after.length > LONGEST) {
    const pieces = [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ] as const;
    return before === after ? [{ text: before, change: 'same' }] : pieces.filter(({ text }) => text !== '');
  }
  const intlSegmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, intlSegmenter);
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
