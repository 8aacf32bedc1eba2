import type { BoardRow, SubmissionLine } from '@industry/programme/contract';
import type { Scope, Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { AnswerCache } from '../answers.ts';
import { plansAt } from '../plan-changes/effective.ts';
import { standing } from './board.ts';
import { givenBy, type Owed, owedWithin } from './duties.ts';
import { actualFigures } from './figures.ts';
import { readTerm } from './period.ts';
import { scopeOfBody } from './scope.ts';
import { lineOf } from './submission-answer.ts';
import type { ReportingTables, SubmissionRow } from './tables.ts';

/** Newest records that a public list goes back to. */
const LONGEST = 500;
type Reach = 'all' | readonly Scope[];

/** Bodies of the pack within a reach; `null`: all of them. */
function bodiesOf(
  { pack, rights }: Pick<Platform, 'pack' | 'rights'>,
  viewer: Viewer,
  action: string,
): string[] | null {
  const reach: Reach = rights.reach(viewer, action);
  if (reach === 'all') return null;
  return [...pack.bodies.keys()].filter((body) => rights.permits(viewer, action, scopeOfBody(pack, body)));
}

/** Everything of ended periods that the viewer's bodies still owe and enter themselves, the most urgent first. */
export async function ownDuties(
  platform: Pick<Platform, 'pack' | 'rights' | 'facts' | 'store' | 'calendar' | 'now'>,
  answers: AnswerCache,
  viewer: Viewer,
): Promise<(BoardRow & { kind: Owed['kind'] })[]> {
  const { pack, calendar } = platform;
  const { firstYear, lastYear } = pack.passport.period;
  const own = {
    actual: bodiesOf(platform, viewer, 'actual.submit'),
    report: bodiesOf(platform, viewer, 'report.submit'),
  };
  const today = calendar.today(platform.now());
  const programme = { start: readTerm(String(firstYear))!.start, end: readTerm(String(lastYear))!.end };
  const owed = owedWithin(platform, programme).filter(
    ({ kind, body, term, indicator }) =>
      (own[kind]?.includes(body) ?? true) &&
      term.end <= today &&
      (indicator === null || givenBy(indicator, pack) === null),
  );
  const rows = await standing(platform, answers, owed);
  return rows
    .filter(({ row }) => row.status === 'missing' || row.status === 'awaited')
    .map(({ owed: { kind }, row }) => ({ ...row, kind }))
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

async function linesOf(platform: Platform, rows: readonly SubmissionRow[]): Promise<SubmissionLine[]> {
  if (rows.length === 0) return [];
  const figures = await actualFigures(platform.facts, platform.pack);
  const { pack: planned } = await plansAt(platform);
  return rows.map((row) => lineOf(platform, row, figures, planned));
}

/** Records of the states, of the bodies that the viewer may do the action for; those of figures and of reports apart. */
async function recordsIn(
  platform: Pick<Platform, 'pack' | 'rights' | 'store'>,
  viewer: Viewer,
  verb: 'submit' | 'approve',
  states: readonly SubmissionRow['state'][],
): Promise<readonly SubmissionRow[]> {
  const rows = await platform.store
    .tables<ReportingTables>()
    .selectFrom('submission')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('created_at')
    .execute();
  return rows.filter(({ kind, body }) =>
    platform.rights.permits(viewer, `${kind}.${verb}`, scopeOfBody(platform.pack, body)),
  );
}

/** Drafts, returned and submitted records of the viewer's bodies. */
export async function inHand(platform: Platform, viewer: Viewer): Promise<SubmissionLine[]> {
  return linesOf(platform, await recordsIn(platform, viewer, 'submit', ['returned', 'draft', 'submitted', 'approved']));
}

export function returnedTo(platform: Pick<Platform, 'pack' | 'rights' | 'store'>, viewer: Viewer) {
  return recordsIn(platform, viewer, 'submit', ['returned']);
}

export function waitingFor(platform: Pick<Platform, 'pack' | 'rights' | 'store'>, viewer: Viewer) {
  return recordsIn(platform, viewer, 'approve', ['submitted']);
}

/** What waits for the viewer's decision. */
export async function queueOf(platform: Platform, viewer: Viewer): Promise<SubmissionLine[]> {
  return linesOf(platform, await waitingFor(platform, viewer));
}

/** Published records, newest first. */
export async function publishedOf(
  platform: Platform,
  { indicator, body }: { readonly indicator?: string; readonly body?: string },
): Promise<SubmissionLine[]> {
  let query = platform.store
    .tables<ReportingTables>()
    .selectFrom('submission')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(LONGEST);
  if (indicator !== undefined) query = query.where('indicator', '=', indicator);
  if (body !== undefined) query = query.where('body', '=', body);
  return linesOf(platform, await query.execute());
}
