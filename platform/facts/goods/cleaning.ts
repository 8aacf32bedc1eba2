import type { CleaningInput, CleaningOptions } from '@industry/economic-complexity';
import { Problem } from '@industry/http';
import type { GoodsPolicy } from '@industry/pack/schema.ts';
import type { Origin } from '../types.ts';
import type { ExportsOfYear, ReadOptions, TradeReader, TradeYear } from './trade-reader.ts';

export type CleaningVersion = GoodsPolicy['cleaning']['versions'][number];

/** A declared version of cleaning by its id; the first when none is asked for. Throws the problem `cleaning-unknown`. */
export function cleaningVersion({ cleaning }: GoodsPolicy, id?: string): CleaningVersion {
  const found = id === undefined ? cleaning.versions[0] : cleaning.versions.find((version) => version.id === id);
  if (found === undefined)
    throw new Problem('cleaning-unknown', { id: id ?? '', known: cleaning.versions.map((one) => one.id).join(', ') });
  return found;
}

/** Options with their fields in one order and lists sorted, so that equal options have equal text. */
export function canonicalCleaning(options: CleaningOptions) {
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

/** What cleaning begins with, and where each part of it comes from. */
export interface CleaningData {
  readonly data: CleaningInput;
  readonly origins: {
    readonly years: readonly ExportsOfYear[];
    readonly population: readonly Origin[];
    readonly reExports: readonly Origin[];
  };
}

/** Reads what cleaning may need: earlier years, population, re-exports; what is not loaded is left out. */
export async function cleaningData(
  reader: TradeReader,
  year: TradeYear,
  policy: GoodsPolicy,
  times: ReadOptions,
): Promise<CleaningData> {
  const earlier = (await reader.years(times)).filter(
    (one) =>
      one.source === year.source &&
      one.classification === year.classification &&
      one.year < year.year &&
      one.year > year.year - 5,
  );
  const years = await Promise.all(
    [...earlier]
      .reverse()
      .concat(year)
      .map((one) => reader.exports(one, times)),
  );
  const population = await reader.indicator(policy.population.indicator, year.year, times);
  const reExports = await reader.exports({ ...year, source: 'comtrade' }, { ...times, flow: 're-export' });
  const known = reExports.trade.countries.length > 0;
  return {
    data: {
      years: years.map(({ trade }) => trade),
      ...(population && { population: population.values }),
      microTerritories: policy.cleaning.microTerritories,
      ...(known && { reExports: reExports.trade }),
    },
    origins: { years, population: population?.origins ?? [], reExports: known ? reExports.origins : [] },
  };
}

/** Only what a result is a function of: a batch of population changes nothing where no step asks for it. */
export function usedOrigins({ origins }: CleaningData, options: CleaningOptions): Origin[] {
  return [
    ...origins.years.slice(-options.averageYears).flatMap((one) => one.origins),
    ...(options.minimumPopulation === null ? [] : origins.population),
    ...(options.reExports === 'keep' ? [] : origins.reExports),
  ];
}
