import { type Calibration, probabilityOf } from './calibration.ts';
import { candidates } from './candidates.ts';
import { compare } from './compare.ts';
import type { Comparison, MatchingRecord } from './record.ts';
import { weightOf, type Weights } from './weights.ts';

/** Everything that was learnt from known pairs. */
export interface MatchingModel {
  readonly weights: Weights;
  readonly calibration: Calibration;
}

export interface MatchingPair {
  /** Positions in the two lists. */
  readonly left: number;
  readonly right: number;
  readonly comparison: Comparison;
  /** Bits. */
  readonly weight: number;
  readonly probability: number;
}

/**
 * What becomes of a record: joined without a person, shown to one, or new. `pairs`: what a person chooses among, likeliest first;
 * the one that was joined.
 */
export interface Match {
  readonly left: number;
  readonly outcome: 'joined' | 'queued' | 'new';
  readonly pairs: readonly MatchingPair[];
}

export interface Thresholds {
  /** Over it a pair is joined; from `queue` up to and with it a person decides. */
  readonly join: number;
  readonly queue: number;
}

/** Rules of this product, not of the decree. */
export const THRESHOLDS: Thresholds = { join: 0.8, queue: 0.5 };

/** Compares one pair. */
export function pairOf(
  model: MatchingModel,
  [left, a]: readonly [number, MatchingRecord],
  [right, b]: readonly [number, MatchingRecord],
): MatchingPair {
  const comparison = compare(a, b);
  const weight = weightOf(model.weights, comparison);
  return { left, right, comparison, weight, probability: probabilityOf(model.calibration, weight) };
}

/**
 * Matches each record of `left` with those of `right`. Joined only where one partner is over `join` and no other is over `queue`,
 * and where no other record of `left` lays a stronger claim to the same partner: whatever is ambiguous goes to a person.
 *
 * Example: `matchRecords(model, deliveries, plants)[0].outcome`
 */
export function matchRecords(
  model: MatchingModel,
  left: readonly MatchingRecord[],
  right: readonly MatchingRecord[],
  { join, queue }: Thresholds = THRESHOLDS,
): Match[] {
  const likely = candidates(left, right).map((positions, i) =>
    positions
      .map((position) => pairOf(model, [i, left[i]!], [position, right[position]!]))
      .filter(({ probability }) => probability >= queue)
      .toSorted((a, b) => b.probability - a.probability || a.right - b.right),
  );
  const claims = new Map<number, number>();
  for (const [first] of likely) {
    if (first !== undefined && first.probability > join) claims.set(first.right, (claims.get(first.right) ?? 0) + 1);
  }
  return likely.map((pairs, i): Match => {
    const [first] = pairs;
    if (first === undefined) return { left: i, outcome: 'new', pairs };
    const alone = pairs.length === 1 && claims.get(first.right) === 1;
    return { left: i, outcome: first.probability > join && alone ? 'joined' : 'queued', pairs };
  });
}
