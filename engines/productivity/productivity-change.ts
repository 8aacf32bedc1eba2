import type { DecimalString } from '@industry/values';
import { dynamicOlleyPakes } from './dynamic-olley-pakes.ts';
import { fosterHaltiwangerKrizan } from './foster-haltiwanger-krizan.ts';
import { type FirmYear, labourProductivity } from './labour-productivity.ts';
import { roundedParts } from './rounded-parts.ts';

/** How labour productivity changed and through whom; `within`, `between`, `entry`, `exit` add up to `change` exactly. */
export interface ProductivityChange {
  readonly before: DecimalString;
  readonly after: DecimalString;
  readonly change: DecimalString;
  readonly parts: Readonly<Record<'within' | 'between' | 'entry' | 'exit', DecimalString>>;
  /** The same change by Foster, Haltiwanger and Krizan, for comparison; adds up too. */
  readonly comparison: Readonly<Record<'within' | 'between' | 'cross' | 'entry' | 'exit', DecimalString>>;
  readonly stayed: number;
  readonly entered: number;
  readonly left: number;
}

/**
 * The decomposition as decimals of `digits` places in the unit of value added per employee, by the method
 * docs/methods/productivity-decomposition.md; null where a year has no firm with both figures. Same firms, same order.
 */
export function productivityChange(first: FirmYear, second: FirmYear, digits: number): ProductivityChange | null {
  const [before, after] = [labourProductivity(first), labourProductivity(second)];
  if (before.firms === 0 || after.firms === 0) return null;
  const { within, between, entry, exit, stayed, entered, left, change } = dynamicOlleyPakes(before, after);
  const other = fosterHaltiwangerKrizan(before, after);
  const levels = roundedParts(after.aggregate, { before: before.aggregate, change }, digits);
  // The change that is shown is the difference of the levels that are shown; what rounding leaves goes to the largest part.
  const shown = Number(levels.parts.change);
  return {
    before: levels.parts.before,
    after: levels.whole,
    change: levels.parts.change,
    parts: closed(shown, { within, between, entry, exit }, digits),
    comparison: closed(
      shown,
      { within: other.within, between: other.between, cross: other.cross, entry: other.entry, exit: other.exit },
      digits,
    ),
    stayed,
    entered,
    left,
  };
}

function closed<Id extends string>(
  shown: number,
  parts: Readonly<Record<Id, number>>,
  digits: number,
): Readonly<Record<Id, DecimalString>> {
  const ids = Object.keys(parts) as Id[];
  const figures = ids.map((id) => parts[id]);
  const left = shown - figures.reduce((sum, figure) => sum + figure, 0);
  const largest = figures.reduce((most, figure, i) => (Math.abs(figure) > Math.abs(figures[most]!) ? i : most), 0);
  const moved = Object.fromEntries(ids.map((id, i) => [id, figures[i]! + (i === largest ? left : 0)]));
  return roundedParts(shown, moved as Record<Id, number>, digits).parts;
}
