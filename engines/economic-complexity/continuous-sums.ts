import type { Incidence } from './incidence.ts';
import type { NeighbourSums } from './neighbour-sums.ts';

/**
 * RCA columns centred and scaled to unit length, country-major: Z'Z is the correlation of products. A product with
 * the same RCA everywhere correlates with nothing: its column is 0.
 */
export function correlationFactors(rca: Float64Array, countryCount: number, productCount: number): Float64Array {
  const factors = new Float64Array(rca.length);
  for (let product = 0; product < productCount; product++) {
    let sum = 0;
    for (let cell = product; cell < rca.length; cell += productCount) sum += rca[cell]!;
    const centre = sum / countryCount;
    let squares = 0;
    for (let cell = product; cell < rca.length; cell += productCount) squares += (rca[cell]! - centre) ** 2;
    if (squares <= 1e-28 * centre * centre * countryCount) continue;
    const length = Math.sqrt(squares);
    for (let cell = product; cell < rca.length; cell += productCount) factors[cell] = (rca[cell]! - centre) / length;
  }
  return factors;
}

/**
 * Sums over neighbours for phi_pp' = (1 + correlation of RCA) / 2, again through countries x countries: with Z from
 * `correlationFactors`, sum over p' of held_cp' w_p' phi_pp' = (sum of held w + (held diag(w) Z') Z) / 2.
 *
 * @param held country-major amounts that are averaged: RCA or presence.
 */
export function continuousSums(matrix: Incidence, factors: Float64Array, held: Float64Array | Uint8Array, weights: Float64Array): NeighbourSums {
  const { countryCount, productCount } = matrix;
  const byCountry = new Float64Array(countryCount * productCount);
  const total = new Float64Array(productCount);
  const ones = new Float64Array(productCount).fill(1);
  for (let country = 0; country < countryCount; country++) {
    addHalf(byCountry, country, countryCount, factors, held.subarray(country * productCount, (country + 1) * productCount), weights);
  }
  addHalf(total, 0, 1, factors, ones, weights);
  return { byCountry, total };
}

function addHalf(
  out: Float64Array,
  at: number,
  step: number,
  factors: Float64Array,
  held: Float64Array | Uint8Array,
  weights: Float64Array,
) {
  const productCount = weights.length;
  let plain = 0;
  for (let product = 0; product < productCount; product++) plain += held[product]! * weights[product]!;
  const projected = new Float64Array(productCount);
  for (let from = 0; from < factors.length; from += productCount) {
    let common = 0;
    for (let product = 0; product < productCount; product++) {
      common += held[product]! * weights[product]! * factors[from + product]!;
    }
    for (let product = 0; product < productCount; product++) {
      projected[product] = projected[product]! + common * factors[from + product]!;
    }
  }
  for (let product = 0; product < productCount; product++) out[product * step + at] = (plain + projected[product]!) / 2;
}
