import { decimal, type DecimalString } from '@industry/values';
import type { Better } from './figures.ts';

export type IndicatorState = 'met' | 'on-path' | 'behind' | 'unknown' | 'not-comparable';

export interface StateInput {
  readonly better: Better;
  /** Planned figure of the year; null when the plan sets none. */
  readonly plan: DecimalString | null;
  /** Actual of the year in the plan's unit; null when it is not known. */
  readonly actual: DecimalString | null;
  /** Figure from which the plan starts, same unit; null when the plan states none. */
  readonly base: DecimalString | null;
  /** Share of the planned change that a gap must stay under to be "on path": "0.1" is a tenth. */
  readonly onPathShare: DecimalString;
  /** False when the actual exists and cannot be set against the plan: other unit, other base, a vintage without its base year. */
  readonly comparable?: boolean;
}

/**
 * State of an indicator in a year, by the method docs/methods/indicator-state.md. Without a base there is no planned change,
 * so nothing but "met" and "behind" can be said. `RangeError` for a figure that is no plain decimal.
 *
 * Example: planned -0.05 after a base of -0.31, actual -0.07: the gap 0.02 is under a tenth of 0.26, "on-path".
 */
export function indicatorState({
  better,
  plan,
  actual,
  base,
  onPathShare,
  comparable = true,
}: StateInput): IndicatorState {
  if (!comparable) return 'not-comparable';
  if (plan === null || actual === null) return 'unknown';
  const ahead = decimal(actual).minus(decimal(plan));
  const shortfall = better === 'higher' ? ahead.negated() : ahead;
  if (shortfall.lte(0)) return 'met';
  if (base === null) return 'behind';
  const plannedChange = decimal(plan).minus(decimal(base)).abs();
  return shortfall.lt(plannedChange.times(decimal(onPathShare))) ? 'on-path' : 'behind';
}
