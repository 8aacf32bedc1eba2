import { complexityOfPresence, type Complexity, type ComplexityOptions } from './complexity.ts';
import { totals } from './exact-sum.ts';
import type { TradeMatrix } from './trade-matrix.ts';

/** What a country's position would be. */
export interface Position {
  readonly eci: number;
  readonly coi: number;
  readonly diversity: number;
  /** Number of countries with a higher ECI, plus 1. */
  readonly rank: number;
}

function positionOf({ eci, coi, diversity }: Complexity, country: number): Position {
  const own = eci[country]!;
  return {
    eci: own,
    coi: coi[country]!,
    diversity: diversity[country]!,
    rank: eci.reduce((higher, value) => (value > own ? higher + 1 : higher), 1),
  };
}

/**
 * Position of a country now, with the given goods present besides, and with each of them alone: all countries and goods
 * are computed anew, since one more exporter changes the ubiquity of the good and so everybody's figures. Goods that are
 * present already change nothing. Throws `RangeError` for an index that is none.
 *
 * @example whatIf(presence, kazakhstan, [ferroAlloys, tyres]).after.eci
 */
export function whatIf(
  now: Pick<Complexity, 'countries' | 'products' | 'presence'>,
  country: number,
  goods: readonly number[],
  options: ComplexityOptions & { readonly alone?: boolean } = {},
): { readonly now: Position; readonly after: Position; readonly alone: readonly Position[] } {
  const { alone = true, ...conventions } = options;
  const width = now.products.length;
  if (!(country >= 0 && country < now.countries.length)) throw new RangeError(`no country ${country}`);
  const withGoods = (added: readonly number[]): Position => {
    const presence = now.presence.slice();
    for (const good of added) {
      if (!(good >= 0 && good < width)) throw new RangeError(`no product ${good}`);
      presence[country * width + good] = 1;
    }
    const { countries, products } = now;
    return positionOf(complexityOfPresence({ countries, products, presence }, conventions), country);
  };
  const after = withGoods(goods);
  return {
    now: withGoods([]),
    after,
    alone: !alone ? [] : goods.length === 1 ? [after] : goods.map((good) => withGoods([good])),
  };
}

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
