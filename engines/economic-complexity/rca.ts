import { totals, type Totals } from './exact-sum.ts';
import type { TradeMatrix } from './trade-matrix.ts';

/**
 * Revealed comparative advantage of every cell (Balassa 1965, "Trade liberalisation and 'revealed' comparative
 * advantage", The Manchester School 33): RCA_cp = (x_cp / X_c) / (X_p / X), dimensionless, country-major, in exactly
 * this order of operations. A country or product without any exports has RCA 0 everywhere.
 *
 * @param sums The totals of `trade.values`, when they are known already.
 * @param rca Where to write.
 * @example revealedComparativeAdvantage(trade)[0] // 1.8: the product weighs 1.8 times as much here as in the world
 */
export function revealedComparativeAdvantage(
  trade: TradeMatrix,
  sums?: Totals,
  rca = new Float64Array(trade.values.length),
): Float64Array {
  const countryCount = trade.countries.length;
  const productCount = trade.products.length;
  const { rows, columns, all } = sums ?? totals(trade.values, countryCount, productCount);
  const worldShare = sharesOf(columns, all);
  for (let country = 0; country < countryCount; country++) {
    shareRatios(trade.values, country * productCount, rows[country]!, worldShare, rca);
  }
  return rca;
}

/** Each part over the whole; a part of 0 is given as Infinity, so that dividing by it gives 0. */
export function sharesOf(parts: Float64Array, whole: number): Float64Array {
  return parts.map((part) => (part === 0 ? Infinity : part / whole));
}

/** One row of RCA: (value / total) / share. Without branches, which would be mispredicted at every second cell. */
export function shareRatios(
  values: Float64Array,
  from: number,
  total: number,
  shares: Float64Array,
  out: Float64Array,
) {
  const divisor = total === 0 ? 1 : total;
  for (let product = 0; product < shares.length; product++) {
    out[from + product] = values[from + product]! / divisor / shares[product]!;
  }
}
