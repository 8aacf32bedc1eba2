import type { BodyRef, IndicatorAnswer } from '@industry/programme/contract';
import type { Finding } from '@industry/pack-lint';
import { type Indicator, planAt, type ProgrammePack } from '@industry/pack';
import { gapsOf } from './gaps.ts';
import { isAsChange, pathValues, planBase } from './plan-of.ts';
import { bodyRef, unitRef } from './references.ts';
import { summaryOf } from './summary.ts';
import type { Asked } from './times.ts';
import { allVintages, knownVintages, type Vintage } from './vintages.ts';
import type { IndicatorFacts } from './indicator-facts.ts';

/** Everything that the page of one indicator shows. */
export async function detailOf(
  facts: IndicatorFacts,
  pack: ProgrammePack,
  findings: readonly Finding[],
  indicator: Indicator,
  times: Asked,
): Promise<IndicatorAnswer> {
  const summary = await summaryOf(facts, pack, indicator, times);
  const vintages = await allVintages(facts, pack, indicator, times);
  return {
    ...summary,
    definition: indicator.definition,
    printedUnit: indicator.printedUnit,
    base: planBase(indicator),
    transform: indicator.binding?.transform ?? null,
    stateRule: {
      onPathShare: pack.passport.stateRule.onPathShare,
      inDecree: pack.passport.stateRule.inDecree,
    },
    earlierPlans: earlierPlans(indicator, times),
    vintages: knownVintages(vintages, times).map((vintage) => vintageAnswer(pack, indicator, vintage)),
    proxyNote: indicator.binding?.proxyNote ?? null,
    gaps: await gapsOf(facts, pack, indicator, summary, times),
    sources: indicator.sources.map((id) => bodyRef(pack, id)),
    responsible: responsibleOf(pack, indicator),
    sourceNotes: pack.sourceNotes
      .filter(({ indicators }) => indicators.includes(indicator.id))
      .map(({ id, quotations, text, reading }) => ({ id, quotations, text, reading })),
    findings: findings
      .filter(
        ({ id, figures }) =>
          id === indicator.id || id === indicator.of || figures.some((one) => one.id === indicator.id),
      )
      .map(({ rule, id, clause, message }) => ({ rule, id, clause, message })),
    knownDays: knownDays(indicator, vintages),
    knownAt: times.knownAt ?? times.today,
  };
}

/** In printed order; a body that the act prints twice counts once (source note `mf-printed-twice`). */
function responsibleOf(pack: ProgrammePack, { responsible }: Indicator): BodyRef[] {
  const bodies = new Map<string, BodyRef>();
  for (const { body, byAgreement } of responsible)
    if (!bodies.has(body)) bodies.set(body, bodyRef(pack, body, byAgreement));
  return [...bodies.values()];
}

function earlierPlans(indicator: Indicator, times: Asked): IndicatorAnswer['earlierPlans'] {
  const current = planAt(indicator, times);
  if (current === undefined) return [];
  return indicator.plan.slice(0, indicator.plan.indexOf(current)).map((path) => ({
    act: path.act,
    adopted: path.adopted,
    values: [...pathValues(indicator, path)],
  }));
}

function vintageAnswer(
  pack: ProgrammePack,
  indicator: Indicator,
  { byYear }: Vintage,
): IndicatorAnswer['vintages'][number] {
  const years = [...byYear].toSorted(([a], [b]) => a - b);
  return {
    origin: years[0]![1].origin,
    unit: unitRef(pack, pack.units.has(years[0]![1].unit) ? years[0]![1].unit : indicator.unit),
    base: isAsChange(indicator) ? (byYear.get(indicator.baseYear)?.value ?? null) : null,
    values: years.map(([year, { value }]) => ({ year, value: value! })),
  };
}

/** Days on which what is known of the indicator changed: a plan was adopted, a release came. */
function knownDays({ plan }: Indicator, vintages: readonly Vintage[]): string[] {
  return [...new Set<string>([...plan.map(({ adopted }) => adopted), ...vintages.map((v) => v.knownDay)])].toSorted();
}
