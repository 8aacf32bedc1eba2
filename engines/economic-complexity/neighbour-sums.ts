import { addPairs, addSymmetric, commonProducts, sumRows } from './country-sums.ts';
import { byFallingUbiquity, type Incidence } from './incidence.ts';

/** Proximities whose sums need no products x products matrix: n / max(k, k'), n / sqrt(k k'), n / k. */
export type CountedProximity = 'max' | 'sqrt' | 'asymmetric';

/**
 * Receives the sums over one product's neighbours: `byCountry[c]` = sum over p' of held_cp' phi_pp' w_p' and `total` =
 * sum over p' of phi_pp' w_p'. `byCountry` is overwritten for the next product.
 */
export type VisitNeighbours = (product: number, byCountry: Float64Array, total: number) => void;

/**
 * Visits every product, in an order of its own, with its sums over neighbours, held = presence, without the products x
 * products matrix. With n_pp' = sum over c of M_cp M_cp' the sum for country c is a sum, over the exporters c' of p, of
 * W_cc' = sum over p' of M_cp' M_c'p' w_p' g(k_p, k_p'): only countries x countries. For `max`, g = min(1/k_p, 1/k_p'),
 * so W depends on the level k_p: products are taken by falling ubiquity, `rest` keeps the pairs over products at or
 * below the level, and going from level k1 down to k2 adds rest * (1/k2 - 1/k1) to W. Every term is positive for
 * positive w, so nothing cancels.
 *
 * @param direction `from`: phi_pp' is read along the row of p (density). `to`: along its column (outlook gain). They
 *   differ for the asymmetric proximity phi_pp' = n_pp' / k_p only.
 * @returns with `max` and w = 1, M U^-1 M' (C x C): the matrix that ECI comes from, free of charge.
 */
export function visitNeighbours(
  matrix: Incidence,
  proximity: CountedProximity,
  direction: 'from' | 'to',
  weights: Float64Array,
  visit: VisitNeighbours,
): Float64Array | undefined {
  if (proximity === 'max') return sweep(matrix, weights, visit);
  const { countryCount, productCount, ubiquity, start, exporters } = matrix;
  const inner = weights.map((weight, product) => weight * innerFactor(ubiquity[product]!, proximity, direction));
  const full = new Float64Array((countryCount + 1) * countryCount);
  addSymmetric(full, commonProducts(matrix, inner), countryCount, 1);
  const sums = new Float64Array(countryCount);
  for (let product = 0; product < productCount; product++) {
    const from = start[product]!;
    const to = start[product + 1]!;
    const outer = outerFactor(ubiquity[product]!, proximity, direction);
    sumRows(full, countryCount, exporters, from, to, sums);
    for (let country = 0; country < countryCount; country++) sums[country] = sums[country]! * outer;
    visit(product, sums, sumDiagonal(full, countryCount, exporters, from, to) * outer);
  }
  return undefined;
}

function sweep(matrix: Incidence, weights: Float64Array, visit: VisitNeighbours): Float64Array {
  const { countryCount, productCount, ubiquity, start, exporters } = matrix;
  const order = byFallingUbiquity(matrix);
  const rest = commonProducts(matrix, weights);
  const full = new Float64Array((countryCount + 1) * countryCount);
  const sums = new Float64Array(countryCount);
  let reciprocal = 0;
  for (let first = 0; first < productCount;) {
    const level = ubiquity[order[first]!]!;
    addSymmetric(full, rest, countryCount, 1 / level - reciprocal);
    reciprocal = 1 / level;
    let last = first;
    for (; last < productCount && ubiquity[order[last]!] === level; last++) {
      const product = order[last]!;
      const from = start[product]!;
      const to = from + level;
      sumRows(full, countryCount, exporters, from, to, sums);
      visit(product, sums, sumDiagonal(full, countryCount, exporters, from, to));
      addPairs(rest, exporters, from, to, -weights[product]!);
    }
    first = last;
  }
  return full.subarray(0, countryCount * countryCount);
}

function sumDiagonal(full: Float64Array, width: number, exporters: Uint16Array, from: number, to: number): number {
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
