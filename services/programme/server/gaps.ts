import type { Gap, IndicatorSummary } from '@industry/programme/contract';
import type { Observation } from '@industry/facts/types.ts';
import { type GapInput, type GapPart, type GapShare, splitGap } from '@industry/indicators';
import { findRegion, type Indicator, type ProgrammePack } from '@industry/pack';
import { wholeYear } from '@industry/values';
import { convert } from './convert.ts';
import { UNIT_OF_INDICATOR } from './datasets/indicator-actuals.ts';
import { planBase } from './plan-of.ts';
import { type Asked, factTimes } from './times.ts';
import { GAP_ROW_TITLES } from './words.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

interface Split {
  readonly scheme: string;
  readonly parts: NonNullable<GapInput['parts']>;
}

/** Actual less plan in levels, split so that the rows close, for every year with both. */
export async function gapsOf(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  indicator: Indicator,
  summary: IndicatorSummary,
  times: Asked,
): Promise<Gap[]> {
  const known = summary.years.filter(({ actual }) => actual !== null).map(({ year }) => year);
  if (known.length === 0) return [];
  const regional = indicator.binding?.splitBy === 'region' ? await regionalFigures(facts, pack, indicator, times) : [];
  const base = revisedBase(indicator, summary);
  return known.map((year) => {
    const plan = summary.plan.find((one) => one.year === year)!.value;
    const actual = summary.actual.find((one) => one.year === year)!.value;
    const split = regionalSplit(pack, indicator, regional, year);
    const { gap, rows } = splitGap({ plan, actual, ...(base && { base }), ...(split && { parts: split.parts }) });
    return { year, scheme: split?.scheme ?? null, plan, actual, gap, rows: rows.map((row) => gapRow(pack, row)) };
  });
}

/** The base year as the act prints it against the newest statistics; a proxy measures something else and revises nothing. */
function revisedBase(indicator: Indicator, summary: IndicatorSummary): GapInput['base'] {
  const planned = planBase(indicator);
  const newest = summary.actual.find(({ year }) => year === indicator.baseYear)?.value;
  if (planned === null || newest === undefined || indicator.measure === 'yoy' || summary.proxy) return undefined;
  return { planned, newest };
}

async function regionalFigures(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  indicator: Indicator,
  times: Asked,
): Promise<readonly Observation[]> {
  const { dataset, fact, where } = indicator.binding!;
  const to = pack.units.get(indicator.unit)!;
  const observations = await facts.observations({ dataset, facts: [fact], where, ...factTimes(times) });
  return observations.flatMap((one) => {
    if (one.value === null || one.status === 'M') return [];
    const value = one.unit === UNIT_OF_INDICATOR ? one.value : convert(one.value, pack.units.get(one.unit), to);
    return value === null ? [] : [{ ...one, value }];
  });
}

/** Regions of a year and of the base year read in one scheme: the one with the most regions that have both. */
function regionalSplit(
  pack: ProgrammePack,
  { baseYear }: Indicator,
  figures: readonly Observation[],
  year: number,
): Split | undefined {
  const nation = pack.passport.nation;
  const of = (wanted: number) =>
    figures.filter((one) => wholeYear({ start: one.periodStart, end: one.periodEnd }) === wanted);
  const whole = of(baseYear).find(({ keys }) => keys['region'] === nation)?.value;
  if (whole === undefined || whole === null) return undefined;
  const splits = [...pack.regionSchemes.keys()].map((scheme) => {
    const inScheme = (wanted: number) =>
      new Map(
        of(wanted)
          .filter(({ keys, scheme: read }) => keys['region'] !== nation && read['region'] === scheme)
          .map(({ keys, value }) => [keys['region']!, value]),
      );
    const [base, actual] = [inScheme(baseYear), inScheme(year)];
    const parts: GapPart[] = [...new Set([...base.keys(), ...actual.keys()])].map((id) => ({
      id,
      base: base.get(id) ?? null,
      actual: actual.get(id) ?? null,
    }));
    return { scheme, parts: { base: whole, of: parts } };
  });
  const complete = ({ parts }: Split) => parts.of.filter((one) => one.base !== null && one.actual !== null).length;
  const best = splits.toSorted((a, b) => complete(b) - complete(a))[0];
  return best !== undefined && complete(best) > 0 ? best : undefined;
}

function gapRow(pack: ProgrammePack, { kind, part, plan, actual, gap }: GapShare): Gap['rows'][number] {
  if (kind !== 'part') return { kind, title: GAP_ROW_TITLES[kind], plan, actual, gap };
  const name = findRegion(pack, part!)?.region.name ?? { kk: part!, ru: part!, en: part!, ja: part! };
  return { kind: 'region', region: part!, title: name, plan, actual, gap };
}
