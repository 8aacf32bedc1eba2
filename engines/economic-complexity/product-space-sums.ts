import { continuousSums, correlationFactors } from './continuous-sums.ts';
import type { Incidence } from './incidence.ts';
import { neighbourSums, type NeighbourSums, type NeighbourSumsResult } from './neighbour-sums.ts';
import type { ComplexityConventions } from './options.ts';

/** Sums over neighbours in the product space, by the chosen proximity and diagonal. */
export interface ProductSpaceSums {
  /** For density: what is held, weight 1, along phi's rows. Its arrays are overwritten by the next call. */
  forDensity(): NeighbourSumsResult;
  /** For the outlook gain: presence, these weights, along phi's columns. */
  forGain(weights: Float64Array): NeighbourSums;
}

export function productSpaceSums(
  matrix: Incidence,
  rca: Float64Array,
  chosen: Pick<ComplexityConventions, 'proximity' | 'diagonal' | 'continuousDensityOf'>,
): ProductSpaceSums {
  const { countryCount, productCount, presence } = matrix;
  const ones = new Float64Array(productCount).fill(1);
  if (chosen.proximity === 'continuous') {
    const factors = correlationFactors(rca, countryCount, productCount);
    const self = new Float64Array(productCount).fill(0.5);
    factors.forEach((factor, cell) => (self[cell % productCount]! += (factor * factor) / 2));
    const sums = (held: Float64Array | Uint8Array, weights: Float64Array) => {
      const all = continuousSums(matrix, factors, held, weights);
      if (chosen.diagonal === 0) removeSelf(matrix, all, held, weights, self);
      return all;
    };
    return {
      forDensity: () => sums(chosen.continuousDensityOf === 'rca' ? rca : presence, ones),
      forGain: (weights) => sums(presence, weights),
    };
  }
  const kind = chosen.proximity;
  const buffer = new Float64Array(countryCount * productCount);
  const sums = (direction: 'from' | 'to', weights: Float64Array) => {
    const all = neighbourSums(matrix, kind, direction, weights, buffer);
    if (chosen.diagonal === 0) removeSelf(matrix, all, presence, weights, ones);
    return all;
  };
  return { forDensity: () => sums('from', ones), forGain: (weights) => sums('to', weights) };
}

/** Takes each product's proximity to itself out of its sums: the diagonal set to 0. */
function removeSelf(
  { countryCount, productCount }: Incidence,
  { byCountry, total }: NeighbourSums,
  held: Float64Array | Uint8Array,
  weights: Float64Array,
  self: Float64Array,
) {
  for (let product = 0; product < productCount; product++) {
    const own = weights[product]! * self[product]!;
    // A product alone in its exporters: what is left is rounding, and would be divided by rounding.
    const left = total[product]! - own;
    const alone = Math.abs(left) <= 1e-12 * Math.abs(own);
    total[product] = alone ? 0 : left;
    for (let country = 0; country < countryCount; country++) {
      const at = product * countryCount + country;
      byCountry[at] = alone ? 0 : byCountry[at]! - held[country * productCount + product]! * own;
    }
  }
}
