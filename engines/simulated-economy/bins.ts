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
}

/**
 * Numbers for `firms` firms: year of registration, month 13 to 99, the digits of a resident legal entity, a serial number and
 * the check digit. They depend on the count and the seed alone.
 */
export function createBins(firms: number, seed: number): Bins {
  const total = YEARS.reduce((sum, [, weight]) => sum + weight, 0);
  const bounds: number[] = [];
  let sum = 0;
  for (const [, weight] of YEARS) {
    sum += weight;
    bounds.push(Math.round((firms * sum) / total));
  }
  bounds[bounds.length - 1] = firms;
  const yearOf = (firm: number) => bounds.findIndex((bound) => firm < bound);
  return {
    registrationYear: (firm) => YEARS[yearOf(firm)]![0],
    bin(firm) {
      const year = yearOf(firm);
      const first = year === 0 ? 0 : bounds[year - 1]!;
      const slot = Math.floor((MONTHS * SERIALS) / (bounds[year]! - first));
      // A slot holds some numbers more than needed: one in 121 has no check digit and is passed over.
      const place = (firm - first) * slot + ((mix(firm ^ seed) >>> 0) % Math.max(1, slot - 20));
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
