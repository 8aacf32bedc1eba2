import type { Observation, Times } from '@industry/facts/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { type CivilDate, civilDateAt } from '@industry/values';
import type { AnswerCache } from '../answers.ts';
import { bindingOf } from '../binding.ts';
import { nationKeys } from '../vintages.ts';
import { keyOf, type Owed } from './duties.ts';
import type { ReportingTables } from './tables.ts';

/** How a duty was met: submitted here, or come by a file, a register, a publication. */
export interface Delivered {
  /** UTC instant of submission; null where it did not come that way. */
  readonly submittedAt: string | null;
  /** UTC instant of publication here, or the day on which the source released it. */
  readonly publishedAt: string | null;
  readonly inTime: boolean;
  readonly path: string;
}

type Context = Pick<Platform, 'pack' | 'facts' | 'store' | 'calendar' | 'now'>;
const HANDED_IN: ReadonlySet<string> = new Set(['submitted', 'approved', 'published']);

/**
 * What was delivered of the duties, by `keyOf`. Submitted here counts the last submission before publication, a figure from
 * elsewhere the day on which it was known; the earlier of the two is judged. A revision never makes a duty late.
 */
export async function deliveries(
  context: Context,
  answers: AnswerCache,
  owed: readonly Owed[],
): Promise<ReadonlyMap<string, Delivered>> {
  const met = new Map<string, Delivered>();
  const submitted = await submissions(context, owed);
  const known = await knownFigures(context, answers, owed);
  for (const one of owed) {
    const key = keyOfOwed(one);
    const entered = submitted.get(key);
    const figure = known(one);
    if (entered !== undefined && (entered.inTime || figure?.inTime !== true)) met.set(key, entered);
    else if (figure !== null) met.set(key, figure);
  }
  return met;
}

export function keyOfOwed({ duty, indicator, body, term }: Owed): string {
  return keyOf(duty, indicator?.id ?? null, body, term.id);
}

/** As the records stood by the clock of the context: for a past instant, steps that came later are not seen. */
async function submissions({ store, calendar, now }: Context, owed: readonly Owed[]): Promise<Map<string, Delivered>> {
  const due = new Map(owed.map((one) => [keyOfOwed(one), one.due]));
  const periods = [...new Set(owed.map(({ term }) => term.id))];
  if (periods.length === 0) return new Map();
  const steps = await store
    .tables<ReportingTables>()
    .selectFrom('submission_step')
    .innerJoin('submission', 'submission.id', 'submission_step.submission')
    .select(['submission.id', 'duty', 'indicator', 'body', 'period'])
    .select(['submission_step.action', 'submission_step.at', 'submission_step.state'])
    .where('period', 'in', periods)
    .where('revises', 'is', null)
    .where('submission_step.at', '<=', now().toISOString())
    .orderBy('submission_step.number')
    .execute();
  const byRecord = new Map<string, typeof steps>();
  for (const one of steps) byRecord.set(one.id, [...(byRecord.get(one.id) ?? []), one]);
  return new Map(
    [...byRecord.values()].flatMap((own) => {
      const { id, duty, indicator, body, period, state } = own.at(-1)!;
      const key = keyOf(duty, indicator, body, period);
      const day = due.get(key);
      const submittedAt = own.findLast(({ action }) => action === 'submit')?.at;
      if (day === undefined || submittedAt === undefined || !HANDED_IN.has(state)) return [];
      const publishedAt = own.findLast(({ action }) => action === 'publish')?.at ?? null;
      const inTime = new Date(submittedAt) < new Date(calendar.endOfDay(day));
      return [[key, { submittedAt, publishedAt, inTime, path: `/reporting/submissions/${id}` }] as const];
    }),
  );
}

/** Figures as facts know them, now and on the due days: one question a series, not one a duty. */
async function knownFigures(context: Context, answers: AnswerCache, owed: readonly Owed[]) {
  const { pack, facts, calendar } = context;
  const today = calendar.today(context.now());
  const asked = new Map<string, Promise<ReadonlyMap<string, Observation>>>();
  const series = (indicator: NonNullable<Owed['indicator']>, times: Times) => {
    const binding = bindingOf(indicator, pack);
    const { indicator: _, ...where } = nationKeys(pack, binding);
    if (facts.dataset(binding.dataset) === undefined) return Promise.resolve(new Map<string, Observation>());
    const query = { dataset: binding.dataset, facts: [binding.fact], where };
    const name = `${JSON.stringify(query)}|${times.knownAt ?? ''}`;
    const ask = async () =>
      new Map(
        (await facts.observations({ ...query, ...times }))
          .filter(({ value, status }) => value !== null && status !== 'M')
          .map((one) => [placeOf(one.keys['indicator'], one.periodStart, one.periodEnd), one]),
      );
    const found = asked.get(name) ?? answers.of(`delivered ${name}`, { ...times, today }, ask);
    asked.set(name, found);
    return found;
  };
  const found = new Map<string, Delivered | null>();
  for (const one of owed) {
    const { indicator, term, due } = one;
    if (indicator === null || term.end > today) continue;
    const ofIndicator = 'indicator' in nationKeys(pack, bindingOf(indicator, pack)) ? indicator.id : undefined;
    const place = placeOf(ofIndicator, term.start, term.end);
    const now = (await series(indicator, {})).get(place);
    if (now === undefined) continue;
    const then = due >= today ? now : (await series(indicator, { knownAt: due })).get(place);
    const { publishedOn, recordedAt } = (then ?? now).origin;
    const at = publishedOn ?? recordedAt;
    const path = `/indicators/${indicator.id}`;
    const inTime = then !== undefined && dayOf(at, pack.passport.timeZone) <= due;
    found.set(keyOfOwed(one), { submittedAt: null, publishedAt: at, inTime, path });
  }
  return (one: Owed): Delivered | null => found.get(keyOfOwed(one)) ?? null;
}

function placeOf(indicator: string | undefined, start: string, end: string): string {
  return [indicator ?? '', start, end].join('|');
}

function dayOf(at: string, timeZone: string): CivilDate {
  return at.length === 10 ? (at as CivilDate) : civilDateAt(new Date(at), timeZone);
}
