import { Decimal, decimal, type DecimalString } from '@industry/values';
import { rounded } from './figures.ts';
import type { IndicatorState } from './indicator-state.ts';

/** One indicator that a body answers for, in one year. */
export interface ResultItem {
  readonly id: string;
  readonly state: IndicatorState;
  /** True when the judged body itself owes the figure and has not delivered it in time. */
  readonly late: boolean;
  /** The body answers by agreement. */
  readonly byAgreement: boolean;
  /** The figure stands in for what the act means. */
  readonly proxy: boolean;
}

/** The published rule: `results-funding.yaml` of a programme pack is one. Shares and points are pure numbers. */
export interface ResultRule {
  readonly points: Readonly<Record<'met' | 'on-path' | 'behind' | 'late', DecimalString>> & {
    readonly unknown: 'leave-out';
    readonly proxy: 'leave-out' | 'count';
  };
  readonly weights: Readonly<Record<'responsible' | 'byAgreement', DecimalString>>;
  /** Best first. */
  readonly grades: readonly { readonly from: DecimalString; readonly id: string }[];
  readonly gradeFromCountedShare: DecimalString;
}

/** Why an indicator has the points that it has, or none. */
export type ResultBasis = 'state' | 'late' | 'unknown' | 'not-comparable' | 'proxy';

export interface ResultRow {
  readonly id: string;
  readonly weight: DecimalString;
  /** Null: not in the mean. */
  readonly points: DecimalString | null;
  readonly basis: ResultBasis;
}

export interface ResultScore {
  readonly rows: readonly ResultRow[];
  /** Weighted mean of the points that count, six digits; null when none does. */
  readonly score: DecimalString | null;
  /** Share of the weight that is in the mean; null without any weight. */
  readonly countedShare: DecimalString | null;
  /** Share of the weight without a figure that can be judged, late ones among them; null without any weight. */
  readonly unknownShare: DecimalString | null;
  /** Null when nothing counts or too little does. */
  readonly grade: string | null;
}

/**
 * A body's result in a year, by the method docs/methods/results-funding.md: the weighted mean of points over the indicators
 * whose state is a fact. What is unknown is left out, never counted as failed or met; nothing known gives no score.
 * `RangeError` for a parameter that is no plain decimal.
 *
 * Example: met (1) and behind (0) with weight 1 each, one unknown: score 0.5, counted share 0.666667.
 */
export function resultsScore(items: readonly ResultItem[], rule: ResultRule): ResultScore {
  const rows = items.map((item) => rowOf(item, rule));
  const weightOf = (list: readonly ResultRow[]) =>
    list.reduce((sum, { weight }) => sum.plus(decimal(weight)), new Decimal(0));
  const total = weightOf(rows);
  const counted = rows.filter(({ points }) => points !== null);
  const countedWeight = weightOf(counted);
  const share = (part: Decimal) => (total.isZero() ? null : part.div(total));
  const countedShare = share(countedWeight);
  const mean = countedWeight.isZero()
    ? null
    : counted
        .reduce((sum, { weight, points }) => sum.plus(decimal(weight).times(decimal(points!))), new Decimal(0))
        .div(countedWeight);
  const enough = countedShare !== null && countedShare.gte(decimal(rule.gradeFromCountedShare));
  const unknown = share(weightOf(rows.filter(({ basis }) => basis !== 'state')));
  return {
    rows,
    score: mean && rounded(mean),
    countedShare: countedShare && rounded(countedShare),
    unknownShare: unknown && rounded(unknown),
    grade: mean !== null && enough ? (rule.grades.find(({ from }) => mean.gte(decimal(from)))?.id ?? null) : null,
  };
}

function rowOf({ id, state, late, byAgreement, proxy }: ResultItem, { points, weights }: ResultRule): ResultRow {
  const row = { id, weight: byAgreement ? weights.byAgreement : weights.responsible };
  if (state === 'unknown')
    return late ? { ...row, points: points.late, basis: 'late' } : { ...row, points: null, basis: 'unknown' };
  if (state === 'not-comparable') return { ...row, points: null, basis: 'not-comparable' };
  if (proxy && points.proxy === 'leave-out') return { ...row, points: null, basis: 'proxy' };
  return { ...row, points: points[state], basis: 'state' };
}
