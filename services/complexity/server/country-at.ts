import { Problem } from '@industry/http';
import type { YearStudy } from './study-of-year.ts';

/** Row of a country; throws `trade-country-unknown`, also for one that cleaning left out. */
export function countryAt({ complexity }: YearStudy, country: string): number {
  const at = complexity.countries.indexOf(country);
  if (at < 0) throw new Problem('trade-country-unknown', { country });
  return at;
}

/** Column of a good; throws `good-unknown`. */
export function goodAt({ complexity }: YearStudy, code: string): number {
  const at = complexity.products.indexOf(code);
  if (at < 0) throw new Problem('good-unknown', { code });
  return at;
}

/** Exports of one country and of the world by good of the study, and the country's total, over cleaned trade. */
export function tradeOf(study: YearStudy, country: string) {
  const { trade, complexity } = study;
  const row = trade.countries.indexOf(country);
  const place = new Map(trade.products.map((code, at) => [code, at]));
  const width = trade.products.length;
  const own = (code: string) => trade.values[row * width + place.get(code)!]!;
  let total = 0;
  for (let at = row * width; at < (row + 1) * width; at++) total += trade.values[at]!;
  return { total, values: Float64Array.from(complexity.products, own) };
}

const demands = new WeakMap<YearStudy, Float64Array>();

/** World exports by good of the study. */
export function demandOf(study: YearStudy): Float64Array {
  const known = demands.get(study);
  if (known !== undefined) return known;
  const { trade, complexity } = study;
  const sums = new Float64Array(trade.products.length);
  trade.values.forEach((value, cell) => {
    const at = cell % sums.length;
    sums[at] = sums[at]! + value;
  });
  const place = new Map(trade.products.map((code, at) => [code, at]));
  const demand = Float64Array.from(complexity.products, (code) => sums[place.get(code)!]!);
  demands.set(study, demand);
  return demand;
}

/** PRODY by good of the study; NaN never: null where there is none. */
export function prodyOf({ sophistication, complexity }: YearStudy): readonly (number | null)[] {
  if (sophistication === undefined) return complexity.products.map(() => null);
  const known = new Map(sophistication.products.map((code, at) => [code, sophistication.prody[at]!]));
  return complexity.products.map((code) => known.get(code) ?? null);
}
