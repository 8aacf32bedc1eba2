import type { DutyRef } from '@industry/programme/contract';
import type { Calendar } from '@industry/calendar/types.ts';
import type { Indicator, ProgrammePack, ReportingDuty } from '@industry/pack';
import type { CivilDate, LocalisedText } from '@industry/values';
import { bindingOf } from '../binding.ts';
import { INDICATOR_ACTUALS } from '../datasets/indicator-actuals.ts';
import { type Frequency, readTerm, type Term, termsWithin } from './period.ts';

/** One thing that one body owes for one period. */
export interface Owed {
  readonly kind: 'actual' | 'report';
  /** Duty of reporting.yaml, or the indicator whose yearly actual it is. */
  readonly duty: string;
  readonly indicator: Indicator | null;
  readonly title: LocalisedText;
  readonly what: LocalisedText | null;
  readonly body: string;
  readonly term: Term;
  readonly due: CivilDate;
  readonly dueCertain: boolean;
  readonly inDecree: boolean;
  readonly dueInDecree: boolean;
  readonly clause: string | null;
  readonly official: boolean;
}

type Context = { readonly pack: ProgrammePack; readonly calendar: Calendar };
type Rule = Omit<Owed, 'body' | 'term' | 'due' | 'dueCertain'> & {
  readonly bodies: readonly string[];
  readonly frequency: Frequency;
  readonly after: ReportingDuty['due'];
};

function rulesOf(pack: ProgrammePack): readonly Rule[] {
  const yearly = [...pack.indicators.values()].map((indicator): Rule => {
    const { body, dueMonthsAfterPeriod, inDecree } = indicator.delivery;
    return {
      kind: 'actual',
      duty: indicator.id,
      indicator,
      title: indicator.title,
      what: indicator.definition,
      bodies: [body],
      frequency: 'year',
      after: { months: dueMonthsAfterPeriod },
      inDecree,
      dueInDecree: inDecree,
      clause: indicator.clause,
      official: false,
    };
  });
  const others = pack.reporting.duties.flatMap((duty): readonly Rule[] => {
    const { id, what, bodies, frequency, due: after, inDecree, dueInDecree, clause = null, official = false } = duty;
    const rule = { duty: id, what, bodies, frequency, after, inDecree, dueInDecree, clause, official };
    if (duty.kind === 'report') return [{ ...rule, kind: 'report', indicator: null, title: duty.title }];
    return duty.indicators!.map((of) => {
      const indicator = pack.indicators.get(of)!;
      return { ...rule, kind: 'actual', indicator, title: indicator.title };
    });
  });
  return [...yearly, ...others];
}

function owedOf(rule: Rule, term: Term, { calendar }: Context): readonly Owed[] {
  const { day, certain } = calendar.dueDay(term.end, rule.after);
  const { kind, duty, indicator, title, what, inDecree, dueInDecree, clause, official } = rule;
  const owed = { kind, duty, indicator, title, what, inDecree, dueInDecree, clause, official };
  return rule.bodies.map((body) => ({ ...owed, body, term, due: day, dueCertain: certain }));
}

/** Everything that is owed for the periods of the programme that end within a period. */
export function owedWithin(context: Context, within: Pick<Term, 'start' | 'end'>): readonly Owed[] {
  const { firstYear, lastYear } = context.pack.passport.period;
  const [first, last] = [readTerm(String(firstYear))!, readTerm(String(lastYear))!];
  const start = within.start > first.start ? within.start : first.start;
  const end = within.end < last.end ? within.end : last.end;
  if (start >= end) return [];
  return rulesOf(context.pack).flatMap((rule) =>
    termsWithin({ start, end }, rule.frequency).flatMap((term) => owedOf(rule, term, context)),
  );
}

/** What a reference names; null when the programme asks no such thing of that body for that period. */
export function findOwed(context: Context, { duty, indicator, body, period }: DutyRef): Owed | null {
  const term = readTerm(period);
  if (term === null) return null;
  const wanted = indicator ?? (context.pack.indicators.has(duty) ? duty : null);
  return (
    owedWithin(context, term).find(
      (owed) =>
        owed.duty === duty && owed.body === body && owed.term.id === term.id && (owed.indicator?.id ?? null) === wanted,
    ) ?? null
  );
}

/** The dataset of a register or publication that gives the indicator's actual; null: the body in charge enters it. */
export function givenBy(indicator: Indicator, pack: ProgrammePack): string | null {
  const { dataset } = bindingOf(indicator, pack);
  return dataset === INDICATOR_ACTUALS ? null : dataset;
}

/** The same for every record of one duty, body and period. */
export function keyOf(duty: string, indicator: string | null, body: string, period: string): string {
  return [duty, indicator ?? '', body, period].join('|');
}
