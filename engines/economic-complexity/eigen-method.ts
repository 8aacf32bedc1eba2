import { ComplexityError } from './errors.ts';
import type { Incidence } from './incidence.ts';
import { topOutside } from './lanczos.ts';
import { signOfCorrelation } from './statistics.ts';

/** Country and product complexity before standardisation: kp has unit 2-norm, kc = D^-1 M kp. */
export interface RawComplexity {
  readonly kc: Float64Array;
  readonly kp: Float64Array;
  /** Second largest eigenvalue of D^-1 M U^-1 M' (the largest is 1), and the third: how far apart they are says how
   * firmly the data determine the index. Absent for methods without eigenvalues. */
  readonly eigenvalues?: readonly [second: number, third: number];
}

/**
 * ECI and PCI as second eigenvectors (Hausmann, Hidalgo et al. 2014, The Atlas of Economic Complexity, technical box
 * 2.1; Mealy, Farmer and Teytelboym 2019, Science Advances 5). The non-symmetric D^-1 M U^-1 M' has the eigenvalues of
 * the symmetric D^-1/2 M U^-1 M' D^-1/2, whose first eigenvector is known, sqrt(diversity): it is deflated, and
 * Lanczos finds the second on the countries' side. The sign makes kc correlate positively with diversity.
 *
 * Throws `ComplexityError` `too-few-countries` or `indistinct`.
 *
 * @param common M U^-1 M', C x C, row-major.
 */
export function eigenComplexity(matrix: Incidence, common: Float64Array): RawComplexity {
  const { countryCount, diversity } = matrix;
  if (countryCount < 2) {
    throw new ComplexityError(
      'too-few-countries',
      'ECI compares countries: at least two with a product of their own are needed',
    );
  }
  const root = Float64Array.from(diversity, Math.sqrt);
  const symmetric = new Float64Array(countryCount * countryCount);
  for (let row = 0; row < countryCount; row++) {
    for (let column = 0; column < countryCount; column++) {
      const at = row * countryCount + column;
      symmetric[at] = common[at]! / (root[row]! * root[column]!);
    }
  }
  const length = Math.sqrt(diversity.reduce((sum, products) => sum + products, 0));
  const first = root.map((value) => value / length);
  const top = topOutside(symmetric, startVector(matrix, root), [first], 1e-15);
  if (top === undefined || top.value < 1e-12) {
    throw new ComplexityError(
      'indistinct',
      'every country has the same products, so none is more complex than another: use finer or more data',
    );
  }
  const runnerUp = topOutside(symmetric, scrambled(countryCount, 2), [first, top.vector], 1e-6);
  const third = runnerUp === undefined ? 0 : Math.max(0, runnerUp.value);
  if (top.value - third < 1e-11) {
    throw new ComplexityError(
      'indistinct',
      `the second and third eigenvalues are both ${top.value}: the data do not say which direction is complexity`,
    );
  }
  const kp = averageOverExporters(
    matrix,
    top.vector.map((value, country) => value / root[country]!),
  );
  const norm = Math.sqrt(kp.reduce((sum, value) => sum + value * value, 0));
  let direction = kp.map((value) => value / norm);
  let kc = averageOverProducts(matrix, direction);
  if (signOfCorrelation(diversity, kc) < 0) {
    direction = direction.map((value) => -value);
    kc = kc.map((value) => -value);
  }
  return { kc, kp: direction, eigenvalues: [top.value, third] };
}

/** Average of a value per country over each product's exporters: one reflection. */
export function averageOverExporters(
  { productCount, start, exporters }: Incidence,
  values: Float64Array,
): Float64Array {
  const averages = new Float64Array(productCount);
  for (let product = 0; product < productCount; product++) {
    const from = start[product]!;
    const to = start[product + 1]!;
    let sum = 0;
    for (let i = from; i < to; i++) sum += values[exporters[i]!]!;
    averages[product] = sum / (to - from);
  }
  return averages;
}

/** Average of a value per product over each country's products: one reflection. */
export function averageOverProducts(matrix: Incidence, values: Float64Array): Float64Array {
  const { productCount, start, exporters, diversity } = matrix;
  const sums = new Float64Array(matrix.countryCount);
  for (let product = 0; product < productCount; product++) {
    const value = values[product]!;
    const to = start[product + 1]!;
    for (let i = start[product]!; i < to; i++) sums[exporters[i]!] = sums[exporters[i]!]! + value;
  }
  return sums.map((sum, country) => sum / diversity[country]!);
}

/** Average ubiquity of each country's products, which leans towards minus ECI, and a little of every direction. */
function startVector(matrix: Incidence, root: Float64Array): Float64Array {
  const reflected = averageOverProducts(matrix, Float64Array.from(matrix.ubiquity));
  const noise = scrambled(root.length, 1);
  return reflected.map((value, country) => value * root[country]! * (1 + 0.1 * noise[country]!));
}

/**
 * Fixed numbers in [-0.5, 0.5), the same in every run, from an integer hash: a start that follows a pattern (even an
 * irrational step) can be exactly orthogonal to the eigenvector that is looked for, and Lanczos would miss it. The two
 * starts need different seeds, or the second would be blind to what the first has found of a repeated eigenvalue.
 */
function scrambled(length: number, seed: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => {
    let hash = Math.imul(i + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
    return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32 - 0.5;
  });
}
