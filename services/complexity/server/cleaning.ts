import type { CleaningAnswer } from '@industry/complexity/contract';
import type { CleaningOptions } from '@industry/economic-complexity';
import { Problem } from '@industry/http';
import type { GoodsPolicy } from '@industry/pack/schema.ts';

export type CleaningVersion = GoodsPolicy['cleaning']['versions'][number];

/** A declared version by its id; the first when none is asked for. */
export function cleaningVersion({ cleaning }: GoodsPolicy, id?: string): CleaningVersion {
  const found = id === undefined ? cleaning.versions[0] : cleaning.versions.find((version) => version.id === id);
  if (found === undefined)
    throw new Problem('cleaning-unknown', { id: id ?? '', known: cleaning.versions.map((one) => one.id).join(', ') });
  return found;
}

/** Options with their fields in one order and lists sorted, so that equal options have equal text. */
export function canonical(options: CleaningOptions): CleaningAnswer {
  return {
    averageYears: options.averageYears,
    minimumPopulation: options.minimumPopulation,
    minimumCountryExports: options.minimumCountryExports,
    minimumWorldTrade: options.minimumWorldTrade,
    microTerritories: options.microTerritories,
    reExports: options.reExports,
    dropCountries: [...options.dropCountries].sort(),
    dropProducts: [...options.dropProducts].sort(),
  };
}
