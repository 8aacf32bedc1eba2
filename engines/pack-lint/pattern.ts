import { median, robustDeviation, worstDeviation } from './robust.ts';
import type { Point } from './series.ts';

/** Steps of a row are constant differences or constant ratios (differences of logarithms). */
export type Model = 'difference' | 'ratio';

/** Steps per year between neighbouring points under one model. */
export interface Fit {
  readonly model: Model;
  readonly step: number;
  /** Smallest deviation that is called a break: see `docs/pack-lint/growth-pattern.md`. */
  readonly tolerance: number;
  /** The same for a step that is a multiple of the others, where an uneven row is more easily mistaken. */
  readonly stepTolerance: number;
  /** What rounding of the printed digits can do to one step. */
  readonly rounding: number;
  readonly worst: number;
  /** Largest deviation of a step, in units of the row's values, so that models can be compared. */
  readonly misfit: number;
}

const DEVIATIONS = 5;
const WORST = 3;
const WORST_FOR_STEPS = 6;
const SHARE_OF_STEP = 0.75;
const CONSTANT_ROW_SHARE = 0.5;

export function transform(model: Model, value: number): number {
  return model === 'ratio' ? Math.log(value) : value;
}

export function restore(model: Model, value: number): number {
  return model === 'ratio' ? Math.exp(value) : value;
}

/** Steps per year between neighbouring points. */
export function steps(model: Model, points: readonly Point[]): number[] {
  return points.slice(1).map((point, index) => {
    const before = points[index] as Point;
    return (transform(model, point.value) - transform(model, before.value)) / (point.year - before.year);
  });
}

/**
 * The model that follows the points more closely, if wanted with one step left out. Constant ratios are tried where all
 * values are positive, and taken only where rounding of the printed digits cannot explain how constant differences miss.
 */
export function bestFit(points: readonly Point[], leftOut?: number): Fit {
  const fitted = (model: Model) => {
    const all = steps(model, points);
    return fit(model, points, leftOut === undefined ? all : all.toSpliced(leftOut, 1));
  };
  const linear = fitted('difference');
  if (!points.every((point) => point.value > 0)) return linear;
  const exponential = fitted('ratio');
  return linear.misfit > linear.rounding && exponential.misfit < linear.misfit ? exponential : linear;
}

/** Fit of some of a row's steps under one model. `points` give the level and the printed digits. */
export function fit(model: Model, points: readonly Point[], rowSteps: readonly number[]): Fit {
  const level = median(points.map((point) => Math.abs(point.value)));
  const unit = grain(points);
  // Two steps of a constant difference, each end rounded, differ by one unit of the last digit; of a constant ratio by two.
  const rounding = model === 'ratio' ? (2 * unit) / Math.min(...points.map((point) => point.value)) : unit * (1 + 1e-9);
  const step = median(rowSteps);
  const worst = worstDeviation(rowSteps, step);
  const constant = Math.abs(step) <= rounding;
  const ownShare = model === 'ratio' ? Math.log(1 + CONSTANT_ROW_SHARE) : CONSTANT_ROW_SHARE * level;
  const tolerance = Math.max(
    rounding,
    DEVIATIONS * robustDeviation(rowSteps, step),
    WORST * worst,
    SHARE_OF_STEP * Math.abs(step),
    constant ? ownShare : 0,
  );
  const stepTolerance = Math.max(tolerance, WORST_FOR_STEPS * worst);
  return { model, step, tolerance, stepTolerance, rounding, worst, misfit: model === 'ratio' ? worst * level : worst };
}

/**
 * One unit of the last digit that is meant. Whole numbers that are all multiples of 5, 10, 50, 100 ... were rounded to that
 * when the plan was made: 45, 50, 60, 65 gives 5. Figures printed with decimals mean them.
 */
function grain(points: readonly Point[]): number {
  const unit = Math.max(...points.map((point) => point.unit));
  if (!points.every((point) => point.unit === 1)) return unit;
  const all = (divisor: number) => points.every((point) => point.value % divisor === 0);
  let rounded = 1;
  while (rounded < 1e9 && all(rounded * 10)) rounded *= 10;
  return all(rounded * 5) ? rounded * 5 : rounded;
}
