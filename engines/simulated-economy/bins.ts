import { binCheckDigit } from '@industry/values';
import { mix } from './random.ts';

/** Years of registration and how many of all firms each has, in the order in which their numbers stand. */
const YEARS: readonly (readonly [year: number, weight: number])[] = [
  ...Array.from({ length: 19 }, (_, i) => [2000 + i, 2 + i * 0.45] as const),
  ...Array.from({ length: 7 }, (_, i) => [1993 + i, 1.2] as const),
];
const MONTHS = 87;
const SERIALS = 100_000;

/** Numbers of the firms of one economy: rising with the place of the firm, so that rows by firm are rows in order. */
export interface Bins {
  /** Twelve digits with a month that does not exist. */
  bin(firm: number): string;
  registrationYear(firm: number): number;
  /** The firm that has the number known beforehand; -1 when there is none. */
  readonly known: number;
}

/**
 * Numbers for `firms` firms: year of registration, month 13 to 99, the digits of a resident legal entity, a serial number and
 * the check digit. They depend on the count and the seed alone. `known`: a number that one firm is to have.
 */
export function createBins(firms: number, seed: number, known?: string): Bins {
  const total = YEARS.reduce((sum, [, weight]) => sum + weight, 0);
  const bounds: number[] = [];
  let sum = 0;
  for (const [, weight] of YEARS) {
    sum += weight;
    bounds.push(Math.round((firms * sum) / total));
  }
  bounds[bounds.length - 1] = firms;
  const yearOf = (firm: number) => bounds.findIndex((bound) => firm < bound);
  const firstOf = (year: number) => (year === 0 ? 0 : bounds[year - 1]!);
  // A slot holds some numbers more than needed: one in 121 has no check digit and is passed over.
  const slotOf = (year: number) => Math.floor((MONTHS * SERIALS) / (bounds[year]! - firstOf(year)));
  const keeper = known === undefined ? -1 : keeperOf(known);

  /** The firm in whose slot a number lies. */
  function keeperOf(bin: string): number {
    const year = YEARS.findIndex(([one]) => one % 100 === Number(bin.slice(0, 2)));
    if (year < 0 || bounds[year] === firstOf(year)) return -1;
    const place = (Number(bin.slice(2, 4)) - 13) * SERIALS + Number(bin.slice(6, 11));
    return Math.min(bounds[year]! - 1, firstOf(year) + Math.floor(place / slotOf(year)));
  }

  return {
    known: keeper,
    registrationYear: (firm) => YEARS[yearOf(firm)]![0],
    bin(firm) {
      if (firm === keeper) return known!;
      const year = yearOf(firm);
      const slot = slotOf(year);
      const place = (firm - firstOf(year)) * slot + ((mix(firm ^ seed) >>> 0) % Math.max(1, slot - 20));
      for (let at = place; ; at += 1) {
        const month = 13 + Math.floor(at / SERIALS);
        const yy = String(YEARS[year]![0] % 100).padStart(2, '0');
        const digits = `${yy}${month}40${String(at % SERIALS).padStart(5, '0')}`;
        const check = binCheckDigit(digits);
        if (check !== null) return `${digits}${check}`;
      }
    },
  };
}
