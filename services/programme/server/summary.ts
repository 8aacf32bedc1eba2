import type { ActualValue, IndicatorSummary, PlanValue, YearAnswer } from '@industry/programme/contract';
import { indicatorState, type YearFigures } from '@industry/indicators';
import type { Indicator, ProgrammePack } from '@industry/pack';
import { decimal, decimalString } from '@industry/values';
import { type Actuals, actualsOf } from './actuals.ts';
import { deliveryOf, dueDay, owedBy } from './calendar.ts';
import { changesOfPlan, isAsChange, planBase, planOf } from './plan-of.ts';
import { unitRef } from './references.ts';
import type { Asked } from './times.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

/** One indicator with its plan, its actuals, its state and what is owed, at the times asked for. */
export async function summaryOf(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  indicator: Indicator,
  times: Asked,
): Promise<IndicatorSummary> {
  const plan = planOf(indicator, times);
  const actuals = await actualsOf(facts, pack, indicator, times);
  const years = plan.map((planned) => yearOf(pack, indicator, planned, actuals, times));
  const newest = years.findLast(({ actual, state }) => actual !== null || state === 'not-comparable');
  return {
    id: indicator.id,
    of: indicator.of,
    kind: indicator.kind,
    title: indicator.title,
    clause: indicator.clause,
    unit: unitRef(pack, indicator.unit),
    better: indicator.better,
    baseYear: indicator.baseYear,
    plan: [...plan],
    printed: printedOf(indicator),
    actual: [...actuals.values],
    asChange: isAsChange(indicator),
    years,
    proxy: indicator.binding?.proxy ?? false,
    state: newest?.state ?? 'unknown',
    stateYear: newest?.year ?? null,
    owed: owedBy(indicator, pack, years),
    notes: pack.sourceNotes.filter(({ indicators }) => indicators.includes(indicator.id)).length,
  };
}

function yearOf(
  pack: ProgrammePack,
  indicator: Indicator,
  planned: PlanValue,
  { values, comparable }: Actuals,
  { today }: Asked,
): YearAnswer {
  const { year } = planned;
  const asChange = isAsChange(indicator);
  const compared = (one: PlanValue | ActualValue | undefined): string | null =>
    (asChange ? one?.change : one?.value) ?? null;
  const found = values.find((one) => one.year === year);
  const plan = compared(planned) ?? planned.value;
  const actual = comparable ? compared(found) : null;
  return {
    year,
    plan,
    actual,
    gap: actual === null ? null : decimalString(decimal(actual).minus(decimal(plan))),
    state: indicatorState({
      better: indicator.better,
      plan,
      actual,
      base: asChange ? '0' : planBase(indicator),
      onPathShare: pack.passport.stateRule.onPathShare,
      comparable: comparable || found === undefined,
    }),
    delivery: deliveryOf(indicator, year, found !== undefined, today),
    due: dueDay(indicator, year),
  };
}

function printedOf(indicator: Indicator): IndicatorSummary['printed'] {
  const { printedActual, printedEstimate, clause } = indicator;
  const changes = changesOfPlan(indicator, { ...printedEstimate, ...printedActual });
  const rows = (figures: YearFigures, kind: 'actual' | 'estimate') =>
    Object.entries(figures).map(([year, value]) => {
      const change = changes?.[year];
      return { year: Number(year), value, ...(change !== undefined && { change }), kind, clause };
    });
  return [...rows(printedActual, 'actual'), ...rows(printedEstimate, 'estimate')];
}
