import { type Complexity, type CountryPositions, positionsOfPresence, rawComplexity } from './complexity.ts';
import { totals } from './exact-sum.ts';
import { incidence, type Incidence } from './incidence.ts';
import { weightedCommon } from './neighbour-sums.ts';
import { type ComplexityConventions, conventions } from './options.ts';
import { standardise } from './statistics.ts';
import type { TradeMatrix } from './trade-matrix.ts';

/** What a country's position would be. */
export interface Position {
  readonly eci: number;
  readonly coi: number;
  readonly diversity: number;
  /** Number of countries with a higher ECI, plus 1. */
  readonly rank: number;
}

function positionOf({ eci, coi, diversity }: CountryPositions, country: number): Position {
  const own = eci[country]!;
  return {
    eci: own,
    coi: coi[country]!,
    diversity: diversity[country]!,
    rank: eci.reduce((higher, value) => (value > own ? higher + 1 : higher), 1),
  };
}

/**
 * Position of a country now, with the given goods present besides, and its ECI with each of them alone: all countries and
 * goods are computed anew, since one more exporter changes the ubiquity of the good and so everybody's figures. Goods that
 * are present already change nothing. Throws `RangeError` for an index that is none.
 *
 * @example whatIf(result, kazakhstan, [ferroAlloys, tyres]).after.eci
 */
export function whatIf(
  now: CountryPositions & Pick<Complexity, 'presence'>,
  country: number,
  goods: readonly number[],
  options: Partial<ComplexityConventions> = {},
): { readonly now: Position; readonly after: Position; readonly eciAlone: Float64Array } {
  const width = now.products.length;
  if (!(country >= 0 && country < now.countries.length)) throw new RangeError(`no country ${country}`);
  const wrong = goods.find((good) => !(good >= 0 && good < width));
  if (wrong !== undefined) throw new RangeError(`no product ${wrong}`);
  const place = country * width;
  const lacking = goods.filter((good) => now.presence[place + good] === 0);
  const presence = now.presence.slice();
  for (const good of lacking) presence[place + good] = 1;
  const before = positionOf(now, country);
  const after =
    lacking.length === 0
      ? before
      : positionOf(
          positionsOfPresence({ countries: now.countries, products: now.products, presence }, options),
          country,
        );
  const alone = eciWithOneMore(now, country, conventions(options));
  const eciAlone = Float64Array.from(goods, (good) =>
    now.presence[place + good] === 1 ? before.eci : lacking.length === 1 ? after.eci : alone(good),
  );
  return { now: before, after, eciAlone };
}

/**
 * ECI of a country with one more good. M U^-1 M' changes in the rows and columns of the good's exporters only, so that it
 * is corrected instead of summed again; density and outlook are not needed.
 */
function eciWithOneMore(
  { countries, products, presence }: Pick<Complexity, 'countries' | 'products' | 'presence'>,
  country: number,
  { method, ddof }: ComplexityConventions,
): (good: number) => number {
  const [height, width] = [countries.length, products.length];
  let common: Float64Array | undefined;
  return (good) => {
    const more = presence.slice();
    more[country * width + good] = 1;
    const matrix = incidence(more, height, width);
    if (method.name !== 'eigen') return standardise(rawComplexity(matrix, method).kc, ddof)[country]!;
    common ??= commonOf(incidence(presence, height, width));
    const corrected = common.slice();
    const exporters = matrix.exporters.subarray(matrix.start[good]!, matrix.start[good + 1]!);
    const [one, fewer] = [1 / exporters.length, 1 / (exporters.length - 1)];
    for (const row of exporters)
      for (const column of exporters) {
        const at = row * height + column;
        corrected[at] = corrected[at]! + one - (row === country || column === country ? 0 : fewer);
      }
    return standardise(rawComplexity(matrix, method, corrected).kc, ddof)[country]!;
  };
}

const commonOf = (matrix: Incidence): Float64Array =>
  weightedCommon(
    matrix,
    Float64Array.from(matrix.ubiquity, (exporters) => 1 / exporters),
  );

/**
 * Exports that would give the country an RCA of 1 in each good, in the unit of the matrix: the good's share of the world
 * times the country's exports. The rest of the world and the country's other exports stay as they are.
 */
export function exportsForAdvantage(trade: TradeMatrix, country: number, goods: readonly number[]): Float64Array {
  const { rows, columns, all } = totals(trade.values, trade.countries.length, trade.products.length);
  return Float64Array.from(goods, (good) => (columns[good]! / all) * rows[country]!);
}

/** EXPY of one basket, values over the products of `prody`; goods without a PRODY (0) are left out of the shares. */
export function basketSophistication(values: Float64Array, prody: Float64Array): number | undefined {
  let total = 0;
  let weighted = 0;
  for (let product = 0; product < values.length; product++) {
    if (prody[product]! <= 0) continue;
    total += values[product]!;
    weighted += values[product]! * prody[product]!;
  }
  return total > 0 ? weighted / total : undefined;
}
