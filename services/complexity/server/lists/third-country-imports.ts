import { ALL_PARTNERS } from '@industry/facts/goods/trade-reader.ts';
import type { YearStudy } from '../study-of-year.ts';
import type { Studies } from '../studies.ts';

/**
 * Imports of a country by good from outside the customs union, US dollars; null when no imports by good and partner are
 * loaded for the year in the classification of the study.
 */
export async function thirdCountryImports(
  studies: Studies,
  study: YearStudy,
  country: string,
): Promise<ReadonlyMap<string, number> | null> {
  const { customsUnion } = studies.policy;
  const flows = await studies.reader.bilateral(country, study.year, study.classification);
  if (flows === null) return null;
  const imports = new Map<string, number>();
  for (const { partner, product, value } of flows) {
    if (partner === ALL_PARTNERS || customsUnion.includes(partner)) continue;
    imports.set(product, (imports.get(product) ?? 0) + value);
  }
  return imports;
}
