import { falseDiscoveryRates } from './false-discovery-rate.ts';
import { locationQuotients, type RegionSectorCounts } from './location-quotient.ts';
import { permutationPValues, type PermutationOptions } from './permutation-test.ts';

export interface SpecialisationOptions extends PermutationOptions {
  /** Fewest units that a cell must have to be tested: a quotient of one plant says nothing. */
  readonly leastUnits: number;
}

/** By cell, `region * sectors + sector`; NaN = not known or not tested. */
export interface Specialisation {
  readonly quotients: Float64Array;
  readonly pValues: Float64Array;
  readonly falseDiscoveryRates: Float64Array;
}

/**
 * Where a sector is more than chance puts there: quotient, p-value under permutation, and false discovery rate over all cells
 * with at least `leastUnits` units. Method: docs/methods/location-quotient.md.
 *
 * Example: `specialisation({ regions: 20, sectors: 24, counts }, { permutations: 9_999, seed: 1, leastUnits: 5 })`
 */
export function specialisation(
  table: RegionSectorCounts,
  { leastUnits, ...options }: SpecialisationOptions,
  report?: (done: number) => void,
): Specialisation {
  const quotients = locationQuotients(table);
  const found = permutationPValues(table, options, report);
  const pValues = found.map((p, cell) => (table.counts[cell]! >= leastUnits ? p : Number.NaN));
  return { quotients, pValues, falseDiscoveryRates: falseDiscoveryRates(pValues) };
}
