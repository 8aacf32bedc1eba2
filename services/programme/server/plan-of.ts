import type { PlanValue } from '@industry/programme/contract';
import { changeFromBase, type YearFigures } from '@industry/indicators';
import { type Indicator, planAt, type PlanPath } from '@industry/pack';
import type { DecimalString } from '@industry/values';
import type { Asked } from './times.ts';

/** Figure that the plan starts from: 100 where each year is % of the year before, else the base year's as printed. */
export function planBase({ measure, printedActual, baseYear }: Indicator): DecimalString | null {
  return measure === 'yoy' ? '100' : (printedActual[String(baseYear)] ?? null);
}

/** The plan path in force at the times asked for; none before the act was adopted. */
export function planOf(indicator: Indicator, times: Asked): readonly PlanValue[] {
  const path = planAt(indicator, times);
  return path === undefined ? [] : pathValues(indicator, path);
}

export function pathValues(indicator: Indicator, path: PlanPath): readonly PlanValue[] {
  const changes = changesOfPlan(indicator, path.values);
  return Object.entries(path.values).map(([year, value]) => {
    const change = changes?.[year];
    return { year: Number(year), value, ...(change !== undefined && { change }), clause: path.clause };
  });
}

/** The act's own figures as changes from its base year's figure; null where levels are compared or the act prints no base. */
export function changesOfPlan(indicator: Indicator, figures: YearFigures): YearFigures | null {
  const base = planBase(indicator);
  if (!isAsChange(indicator) || base === null) return null;
  return changeFromBase({ ...figures, [String(indicator.baseYear)]: base }, indicator.baseYear);
}

/** Plan and actual are compared as changes, each within its own vintage. */
export function isAsChange({ binding }: Pick<Indicator, 'binding'>): boolean {
  return binding?.transform === 'change-from-base';
}
