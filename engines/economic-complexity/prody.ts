import { ComplexityError } from './errors.ts';
import { totals } from './exact-sum.ts';
import type { TradeMatrix } from './trade-matrix.ts';

/** PRODY and EXPY of the countries whose GDP per head is known. */
export interface Sophistication {
  /** Countries with exports and a GDP per head, in the order of the matrix. */
  readonly countries: readonly string[];
  /** One per country of `countries`, in units of GDP per head. */
  readonly expy: Float64Array;
  /** Products that these countries export, in the order of the matrix. */
  readonly products: readonly string[];
  /** One per product of `products`, in units of GDP per head. */
  readonly prody: Float64Array;
}

/**
 * PRODY and EXPY (Hausmann, Hwang, Rodrik 2007, "What you export matters", Journal of Economic Growth 12). With s_cp the
 * share of product p in country c's exports: PRODY_p = sum_c s_cp gdp_c / sum_c s_cp, the GDP per head that goes with
 * the product, and EXPY_c = sum_p s_cp PRODY_p, the GDP per head that goes with the country's basket. Countries without
 * a GDP per head, and what only they export, are left out.
 *
 * Throws `ComplexityError` `value` for a GDP per head that is not above 0, `empty` when no country is left.
 *
 * @param gdpPerHead by country code, one unit for all (the decree's and the Atlas's choice: PPP, constant prices).
 * @example sophistication(trade, new Map([['DEU', 53_000], ['KAZ', 26_000]])).expy
 */
export function sophistication(trade: TradeMatrix, gdpPerHead: ReadonlyMap<string, number>): Sophistication {
  for (const [country, gdp] of gdpPerHead) {
    if (!(gdp > 0 && gdp < Infinity))
      throw new ComplexityError(
        'value',
        `GDP per head of ${country} is ${gdp}: give a number above 0, or leave it out`,
      );
  }
  const productCount = trade.products.length;
  const { rows } = totals(trade.values, trade.countries.length, productCount);
  const known = trade.countries.flatMap((code, index) => (gdpPerHead.has(code) && rows[index]! > 0 ? [index] : []));
  if (known.length === 0) throw new ComplexityError('empty', 'no country has both exports and a GDP per head');
  const shares = new Float64Array(productCount);
  const weighted = new Float64Array(productCount);
  for (const country of known) {
    const gdp = gdpPerHead.get(trade.countries[country]!)!;
    for (let product = 0; product < productCount; product++) {
      const share = trade.values[country * productCount + product]! / rows[country]!;
      shares[product] = shares[product]! + share;
      weighted[product] = weighted[product]! + share * gdp;
    }
  }
  const prody = weighted.map((sum, product) => (shares[product] === 0 ? 0 : sum / shares[product]!));
  const expy = Float64Array.from(known, (country) => {
    let sum = 0;
    for (let product = 0; product < productCount; product++) {
      sum += (trade.values[country * productCount + product]! / rows[country]!) * prody[product]!;
    }
    return sum;
  });
  const exported = trade.products.flatMap((_, product) => (shares[product]! > 0 ? [product] : []));
  return {
    countries: known.map((country) => trade.countries[country]!),
    expy,
    products: exported.map((product) => trade.products[product]!),
    prody: Float64Array.from(exported, (product) => prody[product]!),
  };
}
