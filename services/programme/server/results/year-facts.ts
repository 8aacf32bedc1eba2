import type { ActualValue, YearAnswer } from '@industry/programme/contract';
import { type Indicator, planAt, type PlanPath, type ProgrammePack } from '@industry/pack';
import { type CivilDate, toCivilDate } from '@industry/values';
import type { IndicatorFacts } from '../indicator-facts.ts';
import { summaryOf } from '../summary.ts';
import type { Asked } from '../times.ts';
import { allVintages, knownVintages } from '../vintages.ts';

/** What is known of one indicator in one year, whichever body is judged by it. */
export interface YearFacts {
  readonly indicator: Indicator;
  /** The path in force on the last day of the year, or today while the year lasts; none before the first was adopted. */
  readonly path: PlanPath | null;
  /** Null when that path has no figure for the year. */
  readonly compared: YearAnswer | null;
  readonly actual: ActualValue | null;
  readonly asChange: boolean;
  /** Day on which a figure of the year was first known. */
  readonly deliveredOn: CivilDate | null;
}

/** A plan that is changed after a year does not change what was to be reached in it. */
export async function yearFacts(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  indicator: Indicator,
  year: number,
  times: Asked,
): Promise<YearFacts> {
  const yearEnd = toCivilDate(`${String(year).padStart(4, '0')}-12-31`);
  const asOf = times.asOf !== undefined && times.asOf < yearEnd ? times.asOf : yearEnd;
  const path = planAt(indicator, { asOf, ...(times.knownAt && { knownAt: times.knownAt }) });
  const summary = await summaryOf(facts, pack, { ...indicator, plan: path ? [path] : [] }, times);
  const released = knownVintages(await allVintages(facts, pack, indicator, times), times);
  return {
    indicator,
    path: path ?? null,
    compared: summary.years.find((one) => one.year === year) ?? null,
    actual: summary.actual.find((one) => one.year === year) ?? null,
    asChange: summary.asChange,
    deliveredOn: released.find((vintage) => vintage.byYear.has(year))?.knownDay ?? null,
  };
}
