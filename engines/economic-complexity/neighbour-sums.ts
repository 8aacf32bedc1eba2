import { addPairs, addSymmetric, commonProducts, sumRows } from './country-sums.ts';
import { byFallingUbiquity, type Incidence } from './incidence.ts';

/** Proximities whose sums need no products x products matrix: n / max(k, k'), n / sqrt(k k'), n / k. */
export type CountedProximity = 'max' | 'sqrt' | 'asymmetric';

/** Sums over a product's neighbours in the product space. */
export interface NeighbourSums {
  /** Product-major: `byCountry[p * C + c]` = sum over p' of M_cp' phi_pp' w_p'. */
  readonly byCountry: Float64Array;
  /** sum over p' of phi_pp' w_p'. */
  readonly total: Float64Array;
}

export interface NeighbourSumsResult extends NeighbourSums {
  /** M diag(w / k) M', C x C: with w = 1 the matrix that ECI comes from. Absent unless the proximity is `max`. */
  readonly common?: Float64Array;
}

/**
 * Sums over neighbours without the products x products matrix. With n_pp' = sum over c of M_cp M_cp' the sum for
 * country c is a sum, over the exporters c' of p, of W_cc' = sum over p' of M_cp' M_c'p' w_p' g(k_p, k_p'): only
 * countries x countries. For `max`, g = min(1/k_p, 1/k_p'), so W depends on the level k_p: products are taken by
 * falling ubiquity, `rest` keeps the pairs over products at or below the level, and going from level k1 down to k2
 * adds rest * (1/k2 - 1/k1) to W. Every term is positive for positive w, so nothing cancels.
 *
 * @param direction `from`: phi_pp' is read along the row of p (density). `to`: along its column (outlook gain). They
 *   differ for the asymmetric proximity phi_pp' = n_pp' / k_p only.
 * @param buffer P x C numbers to write `byCountry` into.
 */
export function neighbourSums(
  matrix: Incidence,
  proximity: CountedProximity,
  direction: 'from' | 'to',
  weights: Float64Array,
  buffer: Float64Array,
): NeighbourSumsResult {
  buffer.fill(0);
  if (proximity === 'max') return sweep(matrix, weights, buffer);
  const { countryCount, productCount, ubiquity, start, exporters } = matrix;
  const inner = weights.map((weight, product) => weight * innerFactor(ubiquity[product]!, proximity, direction));
  const full = new Float64Array((countryCount + 1) * countryCount);
  addSymmetric(full, commonProducts(matrix, inner), countryCount, 1);
  const total = new Float64Array(productCount);
  for (let product = 0; product < productCount; product++) {
    const from = start[product]!;
    const to = start[product + 1]!;
    const outer = outerFactor(ubiquity[product]!, proximity, direction);
    sumRows(full, countryCount, exporters, from, to, buffer, product * countryCount);
    for (let at = product * countryCount; at < (product + 1) * countryCount; at++) buffer[at] = buffer[at]! * outer;
    total[product] = sumDiagonal(full, countryCount, exporters, from, to) * outer;
  }
  return { byCountry: buffer, total };
}

function sweep(matrix: Incidence, weights: Float64Array, buffer: Float64Array): NeighbourSumsResult {
  const { countryCount, productCount, ubiquity, start, exporters } = matrix;
  const order = byFallingUbiquity(matrix);
  const rest = commonProducts(matrix, weights);
  const full = new Float64Array((countryCount + 1) * countryCount);
  const total = new Float64Array(productCount);
  let reciprocal = 0;
  for (let first = 0; first < productCount; ) {
    const level = ubiquity[order[first]!]!;
    if (level === 0) break;
    addSymmetric(full, rest, countryCount, 1 / level - reciprocal);
    reciprocal = 1 / level;
    let last = first;
    for (; last < productCount && ubiquity[order[last]!] === level; last++) {
      const product = order[last]!;
      const from = start[product]!;
      const to = from + level;
      sumRows(full, countryCount, exporters, from, to, buffer, product * countryCount);
      total[product] = sumDiagonal(full, countryCount, exporters, from, to);
      addPairs(rest, countryCount, exporters, from, to, -weights[product]!);
    }
    first = last;
  }
  return { byCountry: buffer, total, common: full.subarray(0, countryCount * countryCount) };
}

function sumDiagonal(full: Float64Array, width: number, exporters: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += full[exporters[i]! * (width + 1)]!;
  return sum;
}

function innerFactor(ubiquity: number, proximity: CountedProximity, direction: 'from' | 'to'): number {
  if (proximity === 'sqrt') return 1 / Math.sqrt(ubiquity);
  return direction === 'from' ? 1 : 1 / ubiquity;
}

function outerFactor(ubiquity: number, proximity: CountedProximity, direction: 'from' | 'to'): number {
  if (proximity === 'sqrt') return 1 / Math.sqrt(ubiquity);
  return direction === 'from' ? 1 / ubiquity : 1;
}
