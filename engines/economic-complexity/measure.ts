import { components } from './components.ts';
import { ComplexityError } from './errors.ts';
import type { Arrays } from './arrays.ts';
import { totals } from './exact-sum.ts';
import { incidence, type Incidence } from './incidence.ts';
import type { ComplexityConventions } from './options.ts';
import { presenceOf } from './presence.ts';
import { revealedComparativeAdvantage } from './rca.ts';
import { revealedPopulationAdvantage } from './rpop.ts';
import { selectCells, type TradeMatrix } from './trade-matrix.ts';

/** A country or product that was left out, and why. */
export interface Dropped {
  readonly kind: 'country' | 'product';
  readonly code: string;
  /** Nothing exported; present nowhere at the threshold; or not connected to the largest group. */
  readonly reason: 'no-exports' | 'no-presence' | 'not-connected';
}

/** RCA, RPOP and presence of what is left after everything was dropped that has to be. */
export interface Measured {
  readonly countries: readonly string[];
  readonly products: readonly string[];
  readonly dropped: readonly Dropped[];
  readonly rca: Float64Array;
  readonly rpop: Float64Array | undefined;
  readonly matrix: Incidence;
}

type Counts = Float64Array | Int32Array;
type Labels = Pick<Measured, 'countries' | 'products'>;
interface Kept {
  readonly countries: readonly number[];
  readonly products: readonly number[];
  readonly dropped: readonly Dropped[];
}

/**
 * Measures a checked matrix. RCA is taken over everything traded; what has no presence at the threshold is dropped
 * afterwards, so it still counts in the world's total.
 */
export function measure(
  trade: TradeMatrix,
  chosen: ComplexityConventions,
  population: Float64Array | undefined,
  arrays: Arrays,
): Measured {
  const sums = totals(trade.values, trade.countries.length, trade.products.length);
  const traded = keep(trade, sums.rows, sums.columns, 'no-exports');
  const world = traded === undefined ? trade : selectTrade(trade, traded);
  if (world.values.length === 0)
    throw new ComplexityError('empty', 'nothing is exported: give at least one value above 0');
  const rca = revealedComparativeAdvantage(
    world,
    traded === undefined ? sums : undefined,
    arrays.numbers('rca', world.values.length),
  );
  let rpop: Float64Array | undefined;
  if (chosen.presence !== 'rca') {
    if (population === undefined) {
      throw new ComplexityError(
        'missing-population',
        `presence by ${chosen.presence} needs the population of every country`,
      );
    }
    rpop = revealedPopulationAdvantage(
      world,
      traded === undefined ? population : Float64Array.from(traded.countries, (c) => population[c]!),
    );
  }
  const { countries, products } = world;
  const matrix = incidence(
    presenceOf({ rca, rpop }, chosen, arrays.bytes(world.values.length)),
    countries.length,
    products.length,
  );
  const present = select(
    { countries, products, dropped: traded?.dropped ?? [], rca, rpop, matrix },
    matrix.diversity,
    matrix.ubiquity,
    'no-presence',
  );
  return connected(present, chosen);
}

/** The same of presence that is given: RCA is M itself. */
export function measurePresence(
  { countries, products, presence }: Labels & { readonly presence: Uint8Array },
  chosen: ComplexityConventions,
): Measured {
  const matrix = incidence(presence.slice(), countries.length, products.length);
  const all: Measured = { countries, products, dropped: [], rca: Float64Array.from(presence), rpop: undefined, matrix };
  return connected(select(all, matrix.diversity, matrix.ubiquity, 'no-presence'), chosen);
}

function connected(measured: Measured, chosen: ComplexityConventions): Measured {
  const groups = components(measured.matrix);
  if (groups.count === 1) return measured;
  if (chosen.disconnected === 'error') {
    const apart = measured.countries.filter((_, country) => groups.ofCountry[country]! > 0);
    const named = apart.length > 5 ? `${apart.slice(0, 5).join(', ')} and ${apart.length - 5} more` : apart.join(', ');
    throw new ComplexityError(
      'disconnected',
      `the countries fall into ${groups.count} groups that share no product, so their ECI cannot be compared: ` +
        `remove ${named}, or keep only the largest group (option disconnected: largest)`,
    );
  }
  const inLargest = (group: number) => (group === 0 ? 1 : 0);
  return select(measured, groups.ofCountry.map(inLargest), groups.ofProduct.map(inLargest), 'not-connected');
}

/** What to keep: where the count is above 0. `undefined` when that is everything. */
function keep(labels: Labels, ofCountry: Counts, ofProduct: Counts, reason: Dropped['reason']): Kept | undefined {
  const dropped: Dropped[] = [];
  const kept = (kind: Dropped['kind'], codes: readonly string[], counts: Counts) =>
    codes.flatMap((code, index) => {
      if (counts[index]! > 0) return [index];
      dropped.push({ kind, code, reason });
      return [];
    });
  const countries = kept('country', labels.countries, ofCountry);
  const products = kept('product', labels.products, ofProduct);
  return dropped.length === 0 ? undefined : { countries, products, dropped };
}

function select(all: Measured, ofCountry: Counts, ofProduct: Counts, reason: Dropped['reason']): Measured {
  const kept = keep(all, ofCountry, ofProduct, reason);
  if (kept === undefined) return all;
  if (kept.countries.length === 0)
    throw new ComplexityError('empty', 'no country has any product at this threshold: lower it');
  const cells = <Cells extends Float64Array | Uint8Array>(of: Cells) =>
    selectCells(of, all.products.length, kept.countries, kept.products);
  return {
    countries: kept.countries.map((country) => all.countries[country]!),
    products: kept.products.map((product) => all.products[product]!),
    dropped: [...all.dropped, ...kept.dropped],
    rca: cells(all.rca),
    rpop: all.rpop && cells(all.rpop),
    matrix: incidence(cells(all.matrix.presence), kept.countries.length, kept.products.length),
  };
}

function selectTrade(trade: TradeMatrix, kept: Kept): TradeMatrix {
  return {
    countries: kept.countries.map((country) => trade.countries[country]!),
    products: kept.products.map((product) => trade.products[product]!),
    values: selectCells(trade.values, trade.products.length, kept.countries, kept.products),
  };
}
