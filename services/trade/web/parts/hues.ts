import type { Names } from '@industry/design';
import { SECTIONS } from '@industry/trade/contract';

/** Hues of the sections of HS: neighbours in kind share one, so that twelve are enough. */
const OF_SECTION: Readonly<Record<string, number>> = {
  I: 3,
  II: 3,
  III: 8,
  IV: 8,
  V: 2,
  VI: 4,
  VII: 7,
  VIII: 11,
  IX: 10,
  X: 10,
  XI: 11,
  XII: 11,
  XIII: 5,
  XIV: 5,
  XV: 1,
  XVI: 6,
  XVII: 12,
  XVIII: 6,
  XIX: 9,
  XX: 9,
  XXI: 9,
};

export const sectionHue = (id: string | null): number => OF_SECTION[id ?? ''] ?? 9;

/** Names of a section; of what belongs to none, as the code says. */
export const sectionNames = (id: string | null): Names | undefined => SECTIONS.find((one) => one.id === id)?.names;

/** In the order of the answer, the largest first; what the list does not know is grey. */
export function hueOf(by: string, id: string | null, index: number): number {
  if (id === null) return 9;
  if (by === 'section') return sectionHue(id);
  const hues = [2, 1, 6, 4, 3, 5, 7, 10, 8, 12, 11];
  return hues[index % hues.length]!;
}
