import { exponential } from './arithmetic.ts';
import type { EconomyParameters } from './parameters.ts';
import { type Population, reportsInFull } from './population.ts';
import { PURPOSE, Random } from './random.ts';
import { effectShare } from './support.ts';

/** How a firm did, quarter by quarter from `from` to before `until`: whole workers, tenge and dollars. */
export interface Path {
  readonly from: number;
  readonly until: number;
  readonly workers: Float64Array;
  readonly added: Float64Array;
  readonly output: Float64Array;
  readonly exports: Float64Array;
}

const SEASON = [-0.07, -0.01, 0.03, 0.05];
/** What is left of a shock after a quarter, and how large new ones are. */
const WORKERS = { stays: 0.95, full: 0.02, other: 0.06 } as const;
const PRODUCTIVITY = { stays: 0.7, full: 0.06, other: 0.2 } as const;
/** Size in the first quarters, and in the last two before a firm closes. */
const BEGINNING = [0.5, 0.7, 0.85];
const CLOSING = [0.5, 0.75];

/**
 * Makes the path of one firm into arrays that the next call writes over. Workers and productivity follow the country's years,
 * the season and shocks of the firm's own; in the year of reference their mean is what the population says; support adds its
 * planted effect.
 */
export function createPaths(parameters: EconomyParameters, population: Population): (firm: number) => Path {
  const { quarters, seed, reference } = population;
  const { count } = quarters;
  const country = countryPath(parameters, count);
  const random = new Random(seed, 0, PURPOSE.path);
  const staff = new Float64Array(count);
  const yields = new Float64Array(count);
  const [workers, added, output, exports] = [0, 0, 0, 0].map(() => new Float64Array(count)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return (firm) => {
    random.start(seed, firm, PURPOSE.path);
    const from = Math.min(count, Math.max(0, population.start[firm]!));
    const until = Math.max(from, Math.min(count, population.end[firm]!));
    const shocks = reportsInFull(population, firm) ? 'full' : 'other';
    let worker = 0;
    let product = 0;
    for (let quarter = from; quarter < until; quarter += 1) {
      worker = WORKERS.stays * worker + WORKERS[shocks] * random.normal();
      product = PRODUCTIVITY.stays * product + PRODUCTIVITY[shocks] * random.normal();
      const begins = population.start[firm]! > 0 ? (BEGINNING[quarter - from] ?? 1) : 1;
      const life = begins * (CLOSING[population.end[firm]! - 1 - quarter] ?? 1);
      staff[quarter] = country.employment[quarter]! * exponential(worker) * life;
      yields[quarter] = country.productivity[quarter]! * exponential(product + SEASON[quarter % 4]!);
    }
    const first = Math.max(from, reference - 4);
    const last = Math.min(until, reference);
    const meanStaff = mean(first, last, (quarter) => staff[quarter]!);
    const meanYield = mean(first, last, (quarter) => (staff[quarter]! / meanStaff) * yields[quarter]!);
    const division = parameters.divisions[population.division[firm]!]!;
    const measure = population.measure[firm]!;
    for (let quarter = from; quarter < until; quarter += 1) {
      const size = staff[quarter]! / meanStaff;
      const effect = measure === 0 ? 0 : effectShare(population.support[firm]!, quarter);
      const product = (yields[quarter]! / meanYield) * exponential(effect * population.productivityEffect[firm]!);
      const people = Math.max(1, Math.round(population.workers[firm]! * size));
      const value = (population.value[firm]! / 4) * size * product;
      const made = value / division.valueAdded;
      workers[quarter] = people;
      added[quarter] = Math.round(value);
      output[quarter] = Math.round(made);
      const abroad = (made * population.exporting[firm]!) / country.dollar[quarter]!;
      exports[quarter] = Math.round(abroad * exponential(effect * population.exportEffect[firm]!));
    }
    return { from, until, workers, added, output, exports };
  };
}

/** 1 where there is no quarter. */
function mean(first: number, last: number, value: (quarter: number) => number): number {
  if (last <= first) return 1;
  let sum = 0;
  for (let quarter = first; quarter < last; quarter += 1) sum += value(quarter);
  return sum / (last - first);
}

/** The years' levels as quarters: straight lines between the middles of the years. */
function countryPath({ years, firstYear }: EconomyParameters, count: number) {
  const line = (value: (index: number) => number) =>
    Float64Array.from({ length: count }, (_, quarter) => {
      const place = Math.min(years.length - 1, Math.max(0, (quarter - 1.5) / 4));
      const before = Math.floor(place);
      const after = Math.min(years.length - 1, before + 1);
      return value(before) + (value(after) - value(before)) * (place - before);
    });
  const at = (index: number) => years.find(({ year }) => year === firstYear + index)!;
  return {
    employment: line((index) => at(index).employment),
    productivity: line((index) => at(index).productivity),
    dollar: Float64Array.from({ length: count }, (_, quarter) => at(Math.floor(quarter / 4)).dollar),
  };
}
