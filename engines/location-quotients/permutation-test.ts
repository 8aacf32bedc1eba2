import { margins, type RegionSectorCounts } from './location-quotient.ts';
import { hypergeometric, logFactorials } from './hypergeometric.ts';
import { uniform } from './random.ts';

export interface PermutationOptions {
  /** Permutations; m of them give p-values down to 1 / (m + 1). */
  readonly permutations: number;
  /** The same seed gives the same p-values. */
  readonly seed: number;
}

/**
 * How often chance alone puts as many units of a sector into a region (docs/methods/location-quotient.md): the sectors are
 * dealt out anew among the units, so that every region keeps its number of units and every sector its own; the p-value of a
 * cell is (b + 1) / (m + 1) where in b of m permutations its count was as high or higher (B. Phipson, G. K. Smyth,
 * Statistical Applications in Genetics and Molecular Biology 9, 2010, 39). NaN where the region or the sector is empty.
 *
 * The table that a permutation makes is drawn at once, cell by cell, as W. M. Patefield does (Algorithm AS 159, Applied
 * Statistics 30, 1981, 91-97): it has the same distribution, whatever the number of units. Throws `RangeError` for counts that
 * are not whole.
 */
export function permutationPValues(
  table: RegionSectorCounts,
  { permutations, seed }: PermutationOptions,
  report: (done: number) => void = () => undefined,
): Float64Array {
  if (!Number.isInteger(permutations) || permutations < 1) throw new RangeError('at least one permutation');
  const { regions, sectors, counts } = table;
  if (!Array.from(counts).every(Number.isInteger)) throw new RangeError('units are counted in whole numbers');
  const { ofRegion, ofSector, total } = margins(table);
  const logs = logFactorials(total);
  const random = uniform(seed);
  const asHigh = new Int32Array(counts.length);
  const left = new Float64Array(sectors);
  for (let round = 0; round < permutations; round += 1) {
    if (round % 500 === 0) report(round);
    left.set(ofSector);
    let undealt = total;
    for (let region = 0; region < regions; region += 1) {
      let [places, rest] = [ofRegion[region]!, undealt];
      for (let sector = 0; sector < sectors; sector += 1) {
        const of = left[sector]!;
        const dealt = hypergeometric(random(), of, rest - of, places, logs);
        rest -= of;
        places -= dealt;
        left[sector] = of - dealt;
        if (dealt >= counts[region * sectors + sector]!) asHigh[region * sectors + sector]! += 1;
      }
      undealt -= ofRegion[region]!;
    }
  }
  return Float64Array.from(asHigh, (times, cell) =>
    ofRegion[Math.floor(cell / sectors)]! > 0 && ofSector[cell % sectors]! > 0
      ? (times + 1) / (permutations + 1)
      : Number.NaN,
  );
}
