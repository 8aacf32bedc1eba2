import { ComplexityError } from './errors.ts';
import { proximity, type ProximityInput } from './proximity.ts';
import type { ProximityKind } from './options.ts';

/** The `k` nearest other products of each product, P x k, nearest first; ties by product order. */
export function nearestProducts(proximities: Float64Array, productCount: number, k: number): Int32Array {
  if (!(Number.isInteger(k) && k >= 1 && k < productCount)) {
    throw new ComplexityError('option', `k is ${k}: give a whole number from 1 to ${productCount - 1}`);
  }
  const nearest = new Int32Array(productCount * k);
  for (let product = 0; product < productCount; product++) {
    const row = proximities.subarray(product * productCount, (product + 1) * productCount);
    const others = Array.from({ length: productCount }, (_, other) => other).filter((other) => other !== product);
    others.sort((one, other) => row[other]! - row[one]! || one - other);
    nearest.set(others.slice(0, k), product * k);
  }
  return nearest;
}

/**
 * Density over the `k` nearest products only, country-major: sum of M_cp' phi_pp' / sum of phi_pp' over the k products
 * p' nearest to p, p itself left out. A share, 0 to 1. (py-ecomplexity 0.5.2 returns plain
 * counts here: not copied.) A product without neighbours has density 0.
 *
 * @example nearestDensity({ countryCount, productCount, presence }, 50)
 */
export function nearestDensity(input: ProximityInput, k: number, kind: ProximityKind = 'max'): Float64Array {
  const { countryCount, productCount, presence } = input;
  const proximities = proximity(input, kind, 0);
  const nearest = nearestProducts(proximities, productCount, k);
  const density = new Float64Array(presence.length);
  for (let product = 0; product < productCount; product++) {
    const neighbours = nearest.subarray(product * k, (product + 1) * k);
    let total = 0;
    for (const other of neighbours) total += proximities[product * productCount + other]!;
    if (total === 0) continue;
    for (let country = 0; country < countryCount; country++) {
      let held = 0;
      for (const other of neighbours) {
        held += presence[country * productCount + other]! * proximities[product * productCount + other]!;
      }
      density[country * productCount + product] = held / total;
    }
  }
  return density;
}

/**
 * Density from any proximity matrix, country-major: sum of held_cp' phi_pp' / sum of phi_pp'. For places that are not
 * in the matrix themselves, such as regions placed in the world's product space.
 */
export function densityFromProximity(
  held: Uint8Array | Float64Array,
  productCount: number,
  proximities: Float64Array,
): Float64Array {
  const density = new Float64Array(held.length);
  for (let product = 0; product < productCount; product++) {
    const row = proximities.subarray(product * productCount, (product + 1) * productCount);
    const total = row.reduce((sum, value) => sum + value, 0);
    if (total === 0) continue;
    for (let from = 0; from < held.length; from += productCount) {
      let sum = 0;
      for (let other = 0; other < productCount; other++) sum += held[from + other]! * row[other]!;
      density[from + product] = sum / total;
    }
  }
  return density;
}
