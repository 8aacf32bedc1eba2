import type { VisitNeighbours } from './neighbour-sums.ts';

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
 * As `visitNeighbours`, for phi_pp' = (1 + correlation of RCA) / 2, again through countries x countries: with Z from
 * `correlationFactors`, sum over p' of held_cp' w_p' phi_pp' = (sum of held w + (held diag(w) Z') Z) / 2.
 *
 * @param held country-major amounts that are averaged: RCA or presence.
 */
export function visitContinuousNeighbours(
  factors: Float64Array,
  held: Float64Array | Uint8Array,
  weights: Float64Array,
  visit: VisitNeighbours,
): void {
  const productCount = weights.length;
  const countryCount = factors.length / productCount;
  // Row c: what country c holds; the last row: everything, which gives the total.
  const plain = new Float64Array(countryCount + 1);
  const common = new Float64Array((countryCount + 1) * countryCount);
  const everything = new Float64Array(productCount).fill(1);
  for (let row = 0; row <= countryCount; row++) {
    const amounts = row === countryCount ? everything : held.subarray(row * productCount, (row + 1) * productCount);
    for (let product = 0; product < productCount; product++)
      plain[row] = plain[row]! + amounts[product]! * weights[product]!;
    for (let country = 0; country < countryCount; country++) {
      common[row * countryCount + country] = weightedDot(amounts, weights, factors, country * productCount);
    }
  }
  const sums = new Float64Array(countryCount);
  for (let product = 0; product < productCount; product++) {
    const half = (row: number) =>
      (plain[row]! + columnDot(common, row * countryCount, factors, product, productCount)) / 2;
    for (let country = 0; country < countryCount; country++) sums[country] = half(country);
    visit(product, sums, half(countryCount));
  }
}

function weightedDot(
  amounts: Float64Array | Uint8Array,
  weights: Float64Array,
  factors: Float64Array,
  from: number,
): number {
  let sum = 0;
  for (let product = 0; product < weights.length; product++)
    sum += amounts[product]! * weights[product]! * factors[from + product]!;
  return sum;
}

function columnDot(row: Float64Array, from: number, factors: Float64Array, column: number, step: number): number {
  let sum = 0;
  for (let cell = column, at = from; cell < factors.length; cell += step, at++) sum += row[at]! * factors[cell]!;
  return sum;
}
