import type { Origin } from '@industry/facts/types.ts';
import type { YearStudy } from '../study-of-year.ts';
import type { Studies } from '../studies.ts';

/** Imports of a good: by country of origin, the largest first, and their sum; US dollars. */
export interface ImportsOfGood {
  readonly total: number;
  readonly origins: readonly { readonly code: string; readonly value: number }[];
}

/**
 * Imports of a country by good from outside the customs union, US dollars; null when no imports by good and partner are
 * loaded for the year in the classification of the study.
 */
export async function thirdCountryImports(
  studies: Studies,
  study: YearStudy,
  country: string,
): Promise<{ readonly goods: ReadonlyMap<string, ImportsOfGood>; readonly origins: readonly Origin[] } | null> {
  const { customsUnion } = studies.policy;
  const read = await studies.reader.bilateral(country, study.year, study.classification);
  if (read === null) return null;
  const byGood = new Map<string, { code: string; value: number }[]>();
  for (const { partner, product, value } of read.flows) {
    if (customsUnion.includes(partner)) continue;
    byGood.set(product, [...(byGood.get(product) ?? []), { code: partner, value }]);
  }
  const goods = new Map(
    [...byGood].map(([good, origins]) => [
      good,
      {
        total: origins.reduce((sum, { value }) => sum + value, 0),
        origins: origins.toSorted((a, b) => b.value - a.value || (a.code < b.code ? -1 : 1)),
      },
    ]),
  );
  return { goods, origins: read.origins };
}
