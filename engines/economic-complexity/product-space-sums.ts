import { correlationFactors, visitContinuousNeighbours } from './continuous-sums.ts';
import type { Incidence } from './incidence.ts';
import { visitNeighbours, type VisitNeighbours } from './neighbour-sums.ts';
import type { ComplexityConventions } from './options.ts';

/** Sums over neighbours in the product space, by the chosen proximity and diagonal. */
export interface ProductSpaceSums {
  /** For density: what is held, weight 1, along phi's rows. May give M U^-1 M' by the way. */
  forDensity(visit: VisitNeighbours): Float64Array | undefined;
  /** For the outlook gain: presence, these weights, along phi's columns. */
  forGain(weights: Float64Array, visit: VisitNeighbours): void;
}

/** @param measure RCA (or RPOP), country-major: what continuous proximity correlates. */
export function productSpaceSums(
  matrix: Incidence,
  measure: Float64Array,
  chosen: Pick<ComplexityConventions, 'proximity' | 'diagonal' | 'continuousDensityOf'>,
): ProductSpaceSums {
  const { countryCount, productCount, presence } = matrix;
  const ones = new Float64Array(productCount).fill(1);
  if (chosen.proximity !== 'continuous') {
    const kind = chosen.proximity;
    const visitor = (weights: Float64Array, visit: VisitNeighbours) =>
      chosen.diagonal === 1 ? visit : withoutSelf(matrix, presence, weights, ones, visit);
    return {
      forDensity: (visit) => visitNeighbours(matrix, kind, 'from', ones, visitor(ones, visit)),
      forGain: (weights, visit) => void visitNeighbours(matrix, kind, 'to', weights, visitor(weights, visit)),
    };
  }
  const factors = correlationFactors(measure, countryCount, productCount);
  const self = new Float64Array(productCount).fill(0.5);
  factors.forEach((factor, cell) => {
    const product = cell % productCount;
    self[product] = self[product]! + (factor * factor) / 2;
  });
  const through = (held: Float64Array | Uint8Array, weights: Float64Array, visit: VisitNeighbours) => {
    const visitor = chosen.diagonal === 1 ? visit : withoutSelf(matrix, held, weights, self, visit);
    visitContinuousNeighbours(factors, held, weights, visitor);
    return undefined;
  };
  return {
    forDensity: (visit) => through(chosen.continuousDensityOf === 'rca' ? measure : presence, ones, visit),
    forGain: (weights, visit) => void through(presence, weights, visit),
  };
}

/** Takes each product's proximity to itself out of its sums: the diagonal set to 0. */
function withoutSelf(
  { productCount }: Incidence,
  held: Float64Array | Uint8Array,
  weights: Float64Array,
  self: Float64Array,
  visit: VisitNeighbours,
): VisitNeighbours {
  const plain = weights.every((weight) => weight === 1);
  return (product, byCountry, total) => {
    const own = weights[product]! * self[product]!;
    // With weights 1: what is left of a product without other neighbours is rounding, and would divide rounding.
    if (plain && total - own <= 1e-10 * own) return visit(product, byCountry.fill(0), 0);
    for (let country = 0; country < byCountry.length; country++) {
      byCountry[country] = byCountry[country]! - held[country * productCount + product]! * own;
    }
    visit(product, byCountry, total - own);
  };
}
