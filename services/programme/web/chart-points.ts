import type { YearPoint } from '@industry/design';
import type { ActualValue, IndicatorSummary, PlanValue } from '@industry/programme/contract';

type Charted = Pick<IndicatorSummary, 'plan' | 'printed' | 'actual' | 'asChange' | 'baseYear' | 'years'>;

/** An indicator as PlanChart draws it: levels, or changes where only changes may be compared. From the base year on. */
export function chartPoints(indicator: Charted): {
  readonly plan: readonly YearPoint[];
  readonly actual: readonly YearPoint[];
  readonly quoted: readonly YearPoint[];
  readonly missingYears: readonly number[];
} {
  const { asChange, baseYear } = indicator;
  const shown = (one: { readonly year: number }): boolean => one.year >= baseYear;
  return {
    plan: planPoints(indicator.plan, asChange),
    actual: actualPoints(indicator.actual.filter(shown), asChange),
    quoted: indicator.printed.filter(shown).flatMap(({ year, value, change }) => point(year, value, change, asChange)),
    missingYears: indicator.years
      .filter(({ delivery }) => delivery === 'late' || delivery === 'awaited')
      .map(({ year }) => year),
  };
}

export function planPoints(plan: readonly PlanValue[], asChange: boolean): readonly YearPoint[] {
  return plan.flatMap(({ year, value, change }) => point(year, value, change, asChange));
}

function actualPoints(actual: readonly ActualValue[], asChange: boolean): readonly YearPoint[] {
  return actual.flatMap(({ year, value, change, status }) =>
    point(year, value, change, asChange).map((one) => ({ ...one, kind: KIND[status] ?? 'final' })),
  );
}

const KIND: Readonly<Record<string, NonNullable<YearPoint['kind']>>> = {
  P: 'provisional',
  E: 'provisional',
  F: 'forecast',
};

function point(year: number, value: string, change: string | undefined, asChange: boolean): YearPoint[] {
  if (!asChange) return [{ year, value }];
  return change === undefined ? [] : [{ year, value: change }];
}
