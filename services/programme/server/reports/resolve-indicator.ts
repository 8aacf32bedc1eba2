import type { IndicatorSummary } from '@industry/programme/contract';
import { createFormat } from '@industry/i18n';
import { planAt, type ReportReferenceName } from '@industry/pack';
import type { DecimalString, LocalisedText } from '@industry/values';
import type { ReportData } from './data.ts';
import { figure, type Resolved, unknown, words } from './resolved.ts';
import type { SourceList } from './sources.ts';
import { fill, inAll, STATE_WORDS, W } from './words.ts';

/** What a reference to an indicator stands for, in a year. */
export function indicatorFact(
  data: ReportData,
  sources: SourceList,
  name: ReportReferenceName,
  indicator: IndicatorSummary,
  year: number,
): Resolved {
  const { pack } = data;
  const path = `/indicators/${indicator.id}`;
  const planned = indicator.years.find((one) => one.year === year);
  const declared = pack.indicators.get(indicator.id)!;
  const inForce = planAt(declared);
  const planSources = () =>
    inForce === undefined ? [] : [sources.act({ code: inForce.act, adopted: inForce.adopted }, inForce.clause)];
  const published = indicator.actual.find((one) => one.year === year);
  const actualSources = () => (published ? [sources.batch(published.origin)] : []);
  const label = (what: LocalisedText) =>
    inAll((language) => `${what[language]}: ${indicator.title[language]}, ${year}`);
  const owes = pack.bodies.get(declared.delivery.body)!.name;
  const due = inAll((language) => createFormat(language).date(planned?.due ?? `${year}-12-31`));
  const missing = published ? W.notComparable : fill(W.unknownOwed, { body: owes, due });
  const change = indicator.asChange ? indicator.baseYear : null;
  const amount = (what: LocalisedText, value: DecimalString | null, from: readonly number[], words: LocalisedText) =>
    value === null
      ? unknown({ label: label(what), text: words, sources: from, path })
      : figure({
          label: label(what),
          value,
          unit: indicator.unit,
          change,
          signed: what === W.gap,
          sources: from,
          path,
        });
  switch (name) {
    case 'indicator':
      return words(indicator.title, path);
    case 'owes':
      return words(owes, path);
    case 'due':
      return words(due, path);
    case 'state': {
      const from = [sources.page('/methods/indicator-state', W.stateMethod), ...planSources(), ...actualSources()];
      return { ...words(STATE_WORDS[planned?.state ?? 'unknown'], path), label: label(W.state), sources: from };
    }
    case 'plan':
      return amount(W.plan, planned?.plan ?? null, planned ? planSources() : [], W.noPlan);
    case 'gap':
      return amount(W.gap, planned?.gap ?? null, [...planSources(), ...actualSources()], missing);
    default: {
      // A year before the plan has no comparison; what was published of it is a figure all the same.
      const value = planned ? planned.actual : indicator.asChange ? published?.change : published?.value;
      return amount(W.actual, value ?? null, actualSources(), missing);
    }
  }
}
