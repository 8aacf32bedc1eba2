import type { PlausibilityWarning } from '@industry/programme/contract';
import type { Observation, Times } from '@industry/facts/types.ts';
import { type Indicator, planAt, type ProgrammePack, type Region, regionSchemeFor } from '@industry/pack';
import { addDays, Decimal, decimal, type DecimalString, decimalString } from '@industry/values';
import { bindingOf } from '../binding.ts';
import { INDICATOR_ACTUALS } from '../datasets/indicator-actuals.ts';
import type { IndicatorFacts } from '../indicator-facts.ts';
import type { Term } from './period.ts';
import { yearBefore } from './period.ts';
import type { RegionFigure } from './tables.ts';

/** The nation's figures of `indicator-actuals` that are in force, by indicator and period. */
export interface ActualFigures {
  of(indicator: string, term: Pick<Term, 'start' | 'end'>): Observation | undefined;
}

export async function actualFigures(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  times: Times = {},
): Promise<ActualFigures> {
  const region = pack.passport.nation;
  const found = await facts.observations({
    dataset: INDICATOR_ACTUALS,
    facts: ['actual'],
    where: { region },
    ...times,
  });
  const key = (indicator: string, start: string, end: string) => `${indicator}|${start}|${end}`;
  const known = found.filter(({ value, status }) => value !== null && status !== 'M');
  const byKey = new Map(known.map((one) => [key(one.keys['indicator']!, one.periodStart, one.periodEnd), one]));
  return { of: (indicator, { start, end }) => byKey.get(key(indicator, start, end)) };
}

/** What a figure is set against: the published one, that of a year before, and the plan. */
export interface Comparison {
  readonly published: Observation | null;
  readonly plan: DecimalString | null;
  readonly yearBefore: DecimalString | null;
}

export function comparisonOf(figures: ActualFigures, indicator: Indicator, term: Term): Comparison {
  const plan = term.frequency === 'year' ? planAt(indicator)?.values[term.id] : undefined;
  const before = yearBefore(term);
  const printed =
    term.frequency === 'year'
      ? (indicator.printedActual[before.id] ?? indicator.printedEstimate[before.id])
      : undefined;
  return {
    published: figures.of(indicator.id, term) ?? null,
    plan: plan ?? null,
    yearBefore: figures.of(indicator.id, before)?.value ?? printed ?? null,
  };
}

/** What has to be confirmed with a reason: a slip of the decimal point or of the unit shows as a factor. */
export function warningsOf(
  value: DecimalString | null,
  { plan, yearBefore: before }: Pick<Comparison, 'plan' | 'yearBefore'>,
  bound: DecimalString,
): readonly PlausibilityWarning[] {
  const against = before ?? plan;
  if (value === null || against === null) return [];
  const [given, usual] = [decimal(value).abs(), decimal(against).abs()];
  if (given.isZero() || usual.isZero()) return [];
  const times = given.greaterThan(usual) ? given.dividedBy(usual) : usual.dividedBy(given);
  if (times.lessThan(decimal(bound))) return [];
  const kind = before === null ? 'plan' : 'year-before';
  return [{ against: kind, value: against, times: decimalString(times.floor()) }];
}

/** The regions by which a figure of the period is given; none where the indicator is not split. */
export function regionChoice(
  indicator: Indicator,
  pack: ProgrammePack,
  { end }: Pick<Term, 'end'>,
): { readonly scheme: string; readonly regions: readonly Region[] } | null {
  if (bindingOf(indicator, pack).splitBy !== 'region') return null;
  const scheme = regionSchemeFor(pack, addDays(end, -1));
  return scheme === undefined ? null : { scheme: scheme.id, regions: scheme.regions };
}

/** The regions added up beside the nation; a difference is shown and never repaired. */
export function regionSum(
  value: DecimalString | null,
  regions: readonly RegionFigure[],
  choice: number,
): { readonly sum: string; readonly difference: string; readonly complete: boolean } | null {
  if (value === null || regions.length === 0) return null;
  const sum = regions.reduce((total, one) => total.plus(decimal(one.value)), new Decimal(0));
  const difference = decimalString(decimal(value).minus(sum));
  return { sum: decimalString(sum), difference, complete: regions.length === choice };
}
