import { countryKernels, type CountryKernels } from './country-kernels.ts';
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
 * so W depends on the level k_p: products are taken by falling ubiquity, the kernels' triangle keeps the pairs over products at or
 * below the level, and going from level k1 down to k2 adds triangle * (1/k2 - 1/k1) to W. Every term is positive for
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
  const { productCount, ubiquity, start } = matrix;
  const kernels = countryKernels(matrix);
  for (let product = 0; product < productCount; product++) {
    const weight = weights[product]! * innerFactor(ubiquity[product]!, proximity, direction);
    kernels.addPairs(start[product]!, start[product + 1]!, weight);
  }
  kernels.addSymmetric(1);
  for (let product = 0; product < productCount; product++) {
    const outer = outerFactor(ubiquity[product]!, proximity, direction);
    kernels.sumRows(start[product]!, start[product + 1]!);
    const { sums } = kernels;
    for (let country = 0; country < sums.length; country++) sums[country] = sums[country]! * outer;
    visit(product, sums, sumDiagonal(matrix, kernels, product) * outer);
  }
  return undefined;
}

function sweep(matrix: Incidence, weights: Float64Array, visit: VisitNeighbours): Float64Array {
  const { productCount, ubiquity, start } = matrix;
  const order = byFallingUbiquity(matrix);
  const kernels = countryKernels(matrix);
  for (let product = 0; product < productCount; product++) {
    kernels.addPairs(start[product]!, start[product + 1]!, weights[product]!);
  }
  let reciprocal = 0;
  for (let first = 0; first < productCount;) {
    const level = ubiquity[order[first]!]!;
    kernels.addSymmetric(1 / level - reciprocal);
    reciprocal = 1 / level;
    let last = first;
    for (; last < productCount && ubiquity[order[last]!] === level; last++) {
      const product = order[last]!;
      const from = start[product]!;
      kernels.sumRows(from, from + level);
      visit(product, kernels.sums, sumDiagonal(matrix, kernels, product));
      kernels.addPairs(from, from + level, -weights[product]!);
    }
    first = last;
  }
  return withoutPadding(matrix, kernels);
}

function sumDiagonal({ start, exporters }: Incidence, { full, stride }: CountryKernels, product: number): number {
  let sum = 0;
  for (let i = start[product]!; i < start[product + 1]!; i++) sum += full[exporters[i]! * (stride + 1)]!;
  return sum;
}

/** M diag(weights) M', C x C, row-major. */
export function weightedCommon(matrix: Incidence, weights: Float64Array): Float64Array {
  const kernels = countryKernels(matrix);
  for (let product = 0; product < matrix.productCount; product++) {
    kernels.addPairs(matrix.start[product]!, matrix.start[product + 1]!, weights[product]!);
  }
  kernels.addSymmetric(1);
  return withoutPadding(matrix, kernels);
}

function withoutPadding({ countryCount }: Incidence, { full, stride }: CountryKernels): Float64Array {
  const common = new Float64Array(countryCount * countryCount);
  for (let row = 0; row < countryCount; row++) {
    common.set(full.subarray(row * stride, row * stride + countryCount), row * countryCount);
  }
  return common;
}

function innerFactor(ubiquity: number, proximity: CountedProximity, direction: 'from' | 'to'): number {
  if (proximity === 'sqrt') return 1 / Math.sqrt(ubiquity);
  return direction === 'from' ? 1 : 1 / ubiquity;
}

function outerFactor(ubiquity: number, proximity: CountedProximity, direction: 'from' | 'to'): number {
  if (proximity === 'sqrt') return 1 / Math.sqrt(ubiquity);
  return direction === 'from' ? 1 / ubiquity : 1;
}
