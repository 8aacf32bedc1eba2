import { bestFit, type Fit, fit, restore, steps, transform } from './pattern.ts';
import { median } from './robust.ts';
import type { Point } from './series.ts';

/** A printed figure that does not follow the pattern of its own row. */
export interface Break {
  /**
   * - `digit`: in line after moving the decimal point, so a digit or the point is lost or added
   * - `sign`: in line with the other sign
   * - `swapped`: in line after exchanging two neighbouring years
   * - `last-step`, `step`: one step is a multiple of all others
   * - `value`: out of line for another reason
   */
  readonly kind: 'digit' | 'sign' | 'swapped' | 'last-step' | 'step' | 'value';
  readonly point: Point;
  /** The neighbour of a swapped pair, or the point before a step. */
  readonly other?: Point;
  /** What the row's own pattern gives for the point. */
  readonly expected: number;
  /** How many usual steps the step is. */
  readonly times?: number;
}

/** A pattern needs this many steps beside the one that is judged. */
const STEPS_NEEDED = 3;
/** Figures below this many units of the last digit are counts of single things, too coarse for a pattern. */
const COARSE = 10;
/** Less than half of the share of a step that makes a break, since an outlier also moves the median. */
const SHARE_OF_STEADY = 0.3;
const SHIFTS = [1, 2, 3, -1, -2, -3];
const IN_LINE = 0.1;
const FAR = 8;
const NEAR = 3;

/** The first break that explains the row, or null when the row follows its pattern or has none. */
export function findBreak(row: readonly Point[]): Break | null {
  const points = pattern(row);
  if (points.every((point) => Math.abs(point.value) < COARSE * point.unit)) return null;
  const stray = steady(points) ? null : (swappedYears(points) ?? strayPoint(points, row) ?? strayStep(points));
  return stray ?? shiftedHistory(row) ?? shiftedAmongNeighbours(row);
}

/** No step of the row is far enough from the usual one for any break; most rows end here. */
function steady(points: readonly Point[]): boolean {
  if (points.length < 2) return true;
  const line = bestFit(points);
  return line.worst <= Math.max(line.rounding / 2, SHARE_OF_STEADY * Math.abs(line.step));
}

/** Plan figures; a plan too short to show a pattern is read together with the printed history. */
function pattern(row: readonly Point[]): readonly Point[] {
  const plan = row.filter((point) => !point.history);
  return plan.length >= STEPS_NEEDED + 2 ? plan : row;
}

function swappedYears(points: readonly Point[]): Break | null {
  if (points.length < STEPS_NEEDED + 2) return null;
  const direction = median(steps('difference', points));
  for (let index = 1; index < points.length; index += 1) {
    const first = points[index - 1] as Point;
    const second = points[index] as Point;
    const backwards = (second.value - first.value) * direction < 0;
    if (first.history || second.history || !backwards) continue;
    const mended = points.with(index - 1, moved(second, first)).with(index, moved(first, second));
    const after = bestFit(mended);
    const smooth = after.worst <= Math.max(after.rounding, Math.abs(after.step) / 4);
    const before = fit(after.model, points, steps(after.model, points));
    if (smooth && Math.abs(after.step) > after.rounding && before.worst >= 1.5 * Math.abs(after.step)) {
      return { kind: 'swapped', point: second, other: first, expected: first.value };
    }
  }
  return null;
}

function moved(point: Point, to: Point): Point {
  return { ...point, year: to.year };
}

function strayPoint(points: readonly Point[], row: readonly Point[]): Break | null {
  let found: Break | null = null;
  let clearest = 1;
  points.forEach((point, index) => {
    const rest = points.toSpliced(index, 1);
    if (point.history || rest.length <= STEPS_NEEDED) return;
    const line = bestFit(rest);
    const expected = restore(line.model, expectedAt(point, index, points, line));
    if (index === 0 && between(point, row, points)) return;
    const distance = deviation(line, point.value, expected);
    if (distance / line.tolerance <= clearest) return;
    const candidate = named(point, points[index - 1], expected, line, index === points.length - 1);
    if (candidate.kind === 'last-step' && distance <= line.stepTolerance) return;
    clearest = distance / line.tolerance;
    found = candidate;
  });
  return found;
}

/** A first plan figure between the estimate and the second plan figure is a phase-in, not a slip. */
function between(point: Point, row: readonly Point[], points: readonly Point[]): boolean {
  const estimate = row.findLast((other) => other.history && other.year < point.year);
  const next = points[1] as Point;
  if (!estimate) return false;
  return point.value >= Math.min(estimate.value, next.value) && point.value <= Math.max(estimate.value, next.value);
}

function expectedAt(point: Point, index: number, points: readonly Point[], line: Fit): number {
  const at = (neighbour: Point) => transform(line.model, neighbour.value);
  const before = points[index - 1];
  const after = points[index + 1];
  if (before && after) {
    const share = (point.year - before.year) / (after.year - before.year);
    return at(before) + share * (at(after) - at(before));
  }
  if (before) return at(before) + line.step * (point.year - before.year);
  return at(after as Point) - line.step * ((after as Point).year - point.year);
}

function deviation(line: Fit, value: number, expected: number): number {
  if (line.model === 'ratio' && value <= 0) return Infinity;
  return Math.abs(transform(line.model, value) - transform(line.model, expected));
}

function named(point: Point, before: Point | undefined, expected: number, line: Fit, last: boolean): Break {
  const slip = digitOrSign(point.value, expected, Math.max(line.rounding, point.unit));
  if (slip) return { kind: slip, point, expected };
  const times = before ? stepBetween(line, before, point) / line.step : 0;
  if (last && before && times > 1 && times < 4) return { kind: 'last-step', point, other: before, expected, times };
  return { kind: 'value', point, expected };
}

function stepBetween(line: Fit, before: Point, point: Point): number {
  return (transform(line.model, point.value) - transform(line.model, before.value)) / (point.year - before.year);
}

/** One step is out of line and the row goes on from its new level. */
function strayStep(points: readonly Point[]): Break | null {
  if (points.length < STEPS_NEEDED + 2) return null;
  for (let index = 2; index < points.length - 1; index += 1) {
    const before = points[index - 1] as Point;
    const point = points[index] as Point;
    if (before.history) continue;
    const line = bestFit(points, index - 1);
    const own = stepBetween(line, before, point);
    if (line.step !== 0 && Math.abs(own - line.step) > line.stepTolerance) {
      const expected = restore(
        line.model,
        transform(line.model, before.value) + line.step * (point.year - before.year),
      );
      return { kind: 'step', point, other: before, expected, times: own / line.step };
    }
  }
  return null;
}

/** Printed history may jump for good reasons; only a lost digit or sign is called, against the plan carried back. */
function shiftedHistory(row: readonly Point[]): Break | null {
  const plan = row.filter((point) => !point.history);
  const first = plan[0];
  if (!first || plan.length < STEPS_NEEDED) return null;
  const line = bestFit(plan);
  for (const point of row.filter((candidate) => candidate.history && candidate.year < first.year)) {
    const expected = restore(line.model, transform(line.model, first.value) - line.step * (first.year - point.year));
    const drift = Math.abs(expected - first.value);
    const kind = digitOrSign(point.value, expected, Math.max(2 * point.unit, drift / 4));
    if (kind && Math.abs(point.value - expected) > 2 * drift) return { kind, point, expected };
  }
  return null;
}

function digitOrSign(value: number, expected: number, margin: number): 'digit' | 'sign' | null {
  if (value * expected < 0) return Math.abs(value + expected) <= margin + IN_LINE * Math.abs(expected) ? 'sign' : null;
  const inLine = (shift: number) => Math.abs(value * 10 ** shift - expected) <= IN_LINE * Math.abs(expected);
  return value !== 0 && SHIFTS.some(inLine) ? 'digit' : null;
}

/** A row without a steady pattern still shows a figure ten times off both its neighbours, which agree with each other. */
function shiftedAmongNeighbours(row: readonly Point[]): Break | null {
  for (const [index, point] of row.entries()) {
    const pair = row[index + 1] ? [row[index - 1], row[index + 1]] : [row[index - 2], row[index - 1]];
    const [one, two] = pair;
    if (point.history || !one || !two || Math.min(one.value, two.value, point.value) <= 0) continue;
    const expected = Math.sqrt(one.value * two.value);
    const apart = Math.max(one.value / two.value, two.value / one.value);
    const off = Math.max(point.value / expected, expected / point.value);
    if (apart <= NEAR && off >= FAR && expected >= 10 * point.unit) return { kind: 'digit', point, expected };
  }
  return null;
}
