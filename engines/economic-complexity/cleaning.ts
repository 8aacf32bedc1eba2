import { compareCodePoints } from './code-point.ts';
import { ComplexityError } from './errors.ts';
import { totals } from './exact-sum.ts';
import { selectCells, type TradeMatrix } from './trade-matrix.ts';

/** A step of cleaning, in the order in which they are done. */
export const CLEANING_STEPS = [
  'averageYears',
  'reExports',
  'dropProducts',
  'dropCountries',
  'microTerritories',
  'minimumPopulation',
  'minimumCountryExports',
  'minimumWorldTrade',
] as const;
export type CleaningStep = (typeof CLEANING_STEPS)[number];

/** What is done to exports before complexity is computed. Null: the step is not done. */
export interface CleaningOptions {
  /** Exports are the mean of as many years, the last of them the year asked for. 1: that year alone. */
  readonly averageYears: number;
  /** Persons. A country whose population is unknown is kept: its size is judged by its exports. */
  readonly minimumPopulation: number | null;
  /** Exports of a country over all goods, in the unit of the matrix. */
  readonly minimumCountryExports: number | null;
  /** Exports of a good over the countries that are left. */
  readonly minimumWorldTrade: number | null;
  readonly microTerritories: 'keep' | 'drop';
  /** `net`: re-exports are subtracted, a cell never falls below 0. */
  readonly reExports: 'keep' | 'net';
  readonly dropCountries: readonly string[];
  /** Codes, or the beginnings of codes: `99` leaves out all of chapter 99. */
  readonly dropProducts: readonly string[];
}

/** No step at all. */
export const NO_CLEANING: CleaningOptions = {
  averageYears: 1,
  minimumPopulation: null,
  minimumCountryExports: null,
  minimumWorldTrade: null,
  microTerritories: 'keep',
  reExports: 'keep',
  dropCountries: [],
  dropProducts: [],
};

export interface CleaningInput {
  /** Earlier years first, the year asked for last; each over its own countries and goods, in one classification. */
  readonly years: readonly TradeMatrix[];
  readonly population?: ReadonlyMap<string, number>;
  readonly microTerritories?: readonly string[];
  /** Of the year asked for. */
  readonly reExports?: TradeMatrix;
}

/** Exports after cleaning, what was left out by which step, and which steps could not be done for want of data. */
export interface Cleaned {
  readonly trade: TradeMatrix;
  readonly dropped: readonly {
    readonly kind: 'country' | 'product';
    readonly code: string;
    readonly step: CleaningStep;
  }[];
  readonly notDone: readonly CleaningStep[];
}

/**
 * Cleans exports by declared options, in the order of `CLEANING_STEPS`, once each: a country that falls below the
 * minimum because goods were left out afterwards stays. The steps are those of the Atlas (Hausmann, Hidalgo et al. 2014,
 * "The Atlas of Economic Complexity", technical box 2.2) with its thresholds as options. Throws `ComplexityError`
 * `option` for a threshold below 0 or fewer than one year, `empty` when there is no year.
 *
 * @example
 * clean({ years: [trade], population }, { ...NO_CLEANING, minimumPopulation: 1_000_000 }).dropped
 */
export function clean(input: CleaningInput, options: CleaningOptions): Cleaned {
  checkOptions(options);
  const { dropCountries, dropProducts } = options;
  const notDone: CleaningStep[] = [];
  const dropped: Cleaned['dropped'][number][] = [];
  if (input.years.length < options.averageYears) notDone.push('averageYears');
  let trade = meanOf(input.years.slice(-options.averageYears));
  if (options.reExports === 'net') {
    if (input.reExports === undefined) notDone.push('reExports');
    else trade = lessReExports(trade, input.reExports);
  }
  const leaveOut = (kind: 'country' | 'product', step: CleaningStep, out: (code: string, at: number) => boolean) => {
    const codes = kind === 'country' ? trade.countries : trade.products;
    const kept = codes.flatMap((code, at) => {
      if (!out(code, at)) return [at];
      dropped.push({ kind, code, step });
      return [];
    });
    if (kept.length === codes.length) return;
    const all = (of: readonly string[]) => of.map((_, at) => at);
    trade = select(
      trade,
      kind === 'country' ? kept : all(trade.countries),
      kind === 'product' ? kept : all(trade.products),
    );
  };
  leaveOut('product', 'dropProducts', (code) => dropProducts.some((start) => code.startsWith(start)));
  leaveOut('country', 'dropCountries', (code) => dropCountries.includes(code));
  if (options.microTerritories === 'drop') {
    const micro = new Set(input.microTerritories ?? []);
    if (input.microTerritories === undefined) notDone.push('microTerritories');
    leaveOut('country', 'microTerritories', (code) => micro.has(code));
  }
  const { minimumPopulation, minimumCountryExports, minimumWorldTrade } = options;
  if (minimumPopulation !== null) {
    if (input.population === undefined || input.population.size === 0) notDone.push('minimumPopulation');
    leaveOut(
      'country',
      'minimumPopulation',
      (code) => (input.population?.get(code) ?? minimumPopulation) < minimumPopulation,
    );
  }
  if (minimumCountryExports !== null) {
    const { rows } = totals(trade.values, trade.countries.length, trade.products.length);
    leaveOut('country', 'minimumCountryExports', (_, at) => rows[at]! < minimumCountryExports);
  }
  if (minimumWorldTrade !== null) {
    const { columns } = totals(trade.values, trade.countries.length, trade.products.length);
    leaveOut('product', 'minimumWorldTrade', (_, at) => columns[at]! < minimumWorldTrade);
  }
  return { trade, dropped, notDone };
}

function checkOptions(options: CleaningOptions): void {
  if (!(Number.isInteger(options.averageYears) && options.averageYears >= 1))
    throw new ComplexityError('option', `averageYears is ${options.averageYears}: give a whole number of at least 1`);
  for (const name of ['minimumPopulation', 'minimumCountryExports', 'minimumWorldTrade'] as const) {
    const least = options[name];
    if (least !== null && !(least >= 0 && least < Infinity))
      throw new ComplexityError('option', `${name} is ${least}: give a number of at least 0, or null`);
  }
}

/** The mean over years; a good or country that one year lacks counts there as 0. */
function meanOf(years: readonly TradeMatrix[]): TradeMatrix {
  const [first] = years;
  if (first === undefined) throw new ComplexityError('empty', 'there is no year of exports: give at least one');
  if (years.length === 1) return first;
  const sorted = (codes: readonly string[]) => [...new Set(codes)].sort(compareCodePoints);
  const countries = sorted(years.flatMap((year) => year.countries));
  const products = sorted(years.flatMap((year) => year.products));
  const values = new Float64Array(countries.length * products.length);
  for (const year of years) addTo({ countries, products, values }, year, 1);
  for (let cell = 0; cell < values.length; cell++) values[cell] = values[cell]! / years.length;
  return { countries, products, values };
}

function lessReExports(trade: TradeMatrix, reExports: TradeMatrix): TradeMatrix {
  const values = trade.values.slice();
  addTo({ ...trade, values }, reExports, -1);
  return { ...trade, values: values.map((value) => Math.max(0, value)) };
}

/** Adds `sign` times one matrix to another where both have the country and the good. */
function addTo(to: TradeMatrix, from: TradeMatrix, sign: 1 | -1): void {
  const countryAt = new Map(to.countries.map((code, at) => [code, at]));
  const productAt = new Map(to.products.map((code, at) => [code, at]));
  from.countries.forEach((country, row) => {
    const at = countryAt.get(country);
    if (at === undefined) return;
    from.products.forEach((product, column) => {
      const cell = productAt.get(product);
      if (cell === undefined) return;
      const place = at * to.products.length + cell;
      to.values[place] = to.values[place]! + sign * from.values[row * from.products.length + column]!;
    });
  });
}

function select(trade: TradeMatrix, countries: readonly number[], products: readonly number[]): TradeMatrix {
  return {
    countries: countries.map((at) => trade.countries[at]!),
    products: products.map((at) => trade.products[at]!),
    values: selectCells(trade.values, trade.products.length, countries, products),
  };
}
