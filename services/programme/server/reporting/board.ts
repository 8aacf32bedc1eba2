import type { Board, BoardRow, DutyStatus } from '@industry/programme/contract';
import type { Platform } from '@industry/registry/types.ts';
import type { CivilDate } from '@industry/values';
import type { AnswerCache } from '../answers.ts';
import { bodyRef } from '../references.ts';
import { deliveries, type Delivered, keyOfOwed } from './delivered.ts';
import { type Owed, owedWithin } from './duties.ts';
import type { Term } from './period.ts';

type Context = Pick<Platform, 'pack' | 'facts' | 'store' | 'calendar' | 'now'>;
type Totals = Board['totals'];

/** How a duty stands at an instant: the deadline is kept before the end of the due day where the country is. */
export function statusOf(
  { term, due }: Pick<Owed, 'term' | 'due'>,
  delivered: Pick<Delivered, 'inTime'> | undefined,
  today: CivilDate,
): DutyStatus {
  if (delivered !== undefined) return delivered.inTime ? 'on-time' : 'late';
  if (today < term.end) return 'not-yet-due';
  return today <= due ? 'awaited' : 'missing';
}

/** Duties with how they stand now. */
export async function standing(
  context: Context,
  answers: AnswerCache,
  owed: readonly Owed[],
): Promise<readonly { readonly owed: Owed; readonly row: BoardRow }[]> {
  const today = context.calendar.today(context.now());
  const met = await deliveries(context, answers, owed);
  return owed.map((one) => ({ owed: one, row: rowOf(one, met.get(keyOfOwed(one)), today) }));
}

function rowOf(owed: Owed, delivered: Delivered | undefined, today: CivilDate): BoardRow {
  const { duty, indicator, title, body, term, due, dueCertain, dueInDecree, inDecree, clause } = owed;
  return {
    duty,
    title,
    body,
    due,
    dueCertain,
    dueInDecree,
    inDecree,
    clause,
    indicator: indicator?.id ?? null,
    period: { id: term.id, start: term.start, end: term.end },
    status: statusOf(owed, delivered, today),
    submittedAt: delivered?.submittedAt ?? null,
    publishedAt: delivered?.publishedAt ?? null,
    path: pathOf(owed, delivered),
  };
}

/** A record that is not published yet has a page for its body alone: the public is led to the indicator or the clause. */
function pathOf({ indicator }: Owed, delivered: Delivered | undefined): string | null {
  if (delivered?.publishedAt) return delivered.path;
  return indicator === null ? null : `/indicators/${indicator.id}`;
}

/** The board of a period: by body, those with most overdue duties first. */
export async function boardOf(context: Context, answers: AnswerCache, term: Term): Promise<Board> {
  const { pack, calendar } = context;
  const rows = (await standing(context, answers, owedWithin(context, term))).map(({ row }) => row);
  const ids = [...new Set(rows.map(({ body }) => body))];
  const overdue = ({ late, missing }: Totals) => missing * 1000 + late;
  const bodies = ids.map((id) => {
    const own = rows.filter(({ body }) => body === id);
    return { body: bodyRef(pack, id), totals: totalsOf(own), rows: own };
  });
  return {
    period: { id: term.id, start: term.start, end: term.end },
    today: calendar.today(context.now()),
    totals: totalsOf(rows),
    bodies: bodies.toSorted((a, b) => overdue(b.totals) - overdue(a.totals)),
  };
}

export function totalsOf(rows: readonly Pick<BoardRow, 'status'>[]): Totals {
  const totals = { 'on-time': 0, late: 0, missing: 0, awaited: 0, 'not-yet-due': 0 };
  for (const { status } of rows) totals[status] += 1;
  return totals;
}
