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
  /** What rounding of the printed digits can do to one step. */
  readonly rounding: number;
  readonly worst: number;
  /** Largest deviation of a step, in units of the row's values, so that models can be compared. */
  readonly misfit: number;
}

const DEVIATIONS = 5;
const WORST = 3;
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

/** The model that follows the points more closely. Constant ratios are tried where all values are positive. */
export function bestFit(points: readonly Point[]): Fit {
  const linear = fit('difference', points, steps('difference', points));
  if (!points.every((point) => point.value > 0)) return linear;
  const exponential = fit('ratio', points, steps('ratio', points));
  return exponential.misfit < linear.misfit ? exponential : linear;
}

/** Fit of some of a row's steps under one model. `points` give the level and the printed digits. */
export function fit(model: Model, points: readonly Point[], rowSteps: readonly number[]): Fit {
  const level = median(points.map((point) => Math.abs(point.value)));
  const unit = Math.max(...points.map((point) => point.unit));
  const rounding = model === 'ratio' ? (2 * unit) / Math.min(...points.map((point) => point.value)) : 2 * unit;
  const step = median(rowSteps);
  const worst = worstDeviation(rowSteps);
  const constant = Math.abs(step) <= rounding;
  const ownShare = model === 'ratio' ? Math.log(1 + CONSTANT_ROW_SHARE) : CONSTANT_ROW_SHARE * level;
  const tolerance = Math.max(
    rounding,
    DEVIATIONS * robustDeviation(rowSteps),
    WORST * worst,
    SHARE_OF_STEP * Math.abs(step),
    constant ? ownShare : 0,
  );
  return { model, step, tolerance, rounding, worst, misfit: model === 'ratio' ? worst * level : worst };
}
