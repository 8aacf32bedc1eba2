import { staleVersion, updateVersioned } from '@industry/database';
import { Problem, type Viewer } from '@industry/http';
import type { NewNotice } from '@industry/notices/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { UserText } from '@industry/values';
import type { Transaction, Updateable } from 'kysely';
import { findOwed, type Owed } from './duties.ts';
import { termText } from './period.ts';
import { addStep, contributors, type Recorded, recorded } from './records.ts';
import { holdersOf, scopeOfBody } from './scope.ts';
import { step, type SubmissionAction } from './state.ts';
import { submissionAnswer } from './submission-answer.ts';
import type { ReportingTables, SubmissionRow } from './tables.ts';

export const PUBLISH_JOB = 'reporting.publish';

interface Act {
  readonly action: Exclude<SubmissionAction, 'publish'>;
  /** The version that the person saw. */
  readonly version: number;
  /** What changes beside the state; throws what is wrong with it. */
  change?(before: SubmissionRow, owed: Owed): Promise<Updateable<ReportingTables['submission']>>;
  readonly remark?: UserText;
}

/** The duty that a record was begun for; the pack of today may not have it any more. */
export function owedOfRow(platform: Platform, row: SubmissionRow): Owed {
  const { duty, indicator, body, period } = row;
  const owed = findOwed(platform, { duty, body, period, ...(indicator !== null && { indicator }) });
  if (owed === null) throw new Problem('duty-unknown', { duty, body, period });
  return owed;
}

/**
 * One step of a record, in one transaction with its history, audit event, notices and, when it is approved, the job that
 * publishes it. The caller has asked for the right to the record's body. Throws `submission-state`, `four-eyes`,
 * `stale-version` with the record as it is stored.
 */
export async function act(platform: Platform, viewer: Viewer, id: string, what: Act): Promise<void> {
  const before = await recorded(platform.store, id);
  const { row } = before;
  const owed = owedOfRow(platform, row);
  const hand = { enters: true, approves: true, contributed: contributors(before.steps).has(viewer.id), system: false };
  const outcome = step(row.state, what.action, hand);
  // Whose version is old is told so even where the state has moved on: the answer shows how.
  if (row.version !== what.version) throw staleVersion(await submissionAnswer(platform, before, viewer));
  if ('refused' in outcome) throw new Problem(outcome.refused, { state: row.state });
  const change = (await what.change?.(row, owed)) ?? {};
  const at = platform.now().toISOString();
  try {
    await platform.store.transaction<ReportingTables, void>(async (tx) => {
      const set = { ...change, ...stamps(what, at, viewer), state: outcome.to };
      const save = { key: { id }, version: what.version };
      const after = await updateVersioned<ReportingTables, 'submission'>(tx, 'submission', save, set, () => null);
      await addStep(tx, after, { action: what.action, person: viewer.id, at, remark: what.remark });
      await record(platform, tx, viewer, what, owed, row, after);
      for (const notice of noticesOf(platform, what, owed, before)) await platform.notices.post(tx, notice);
      if (outcome.to === 'approved') await platform.jobs.send(tx, PUBLISH_JOB, { submission: id }, { key: id });
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    // The answer asks the store, which a transaction of it must not wait for.
    throw staleVersion(await submissionAnswer(platform, await recorded(platform.store, id), viewer));
  }
}

function stamps({ action, remark }: Act, at: string, { id }: Viewer): Updateable<ReportingTables['submission']> {
  if (action === 'submit') return { submitted_at: at, remark: null };
  if (action === 'approve') return { approved_at: at, approved_by: id };
  return action === 'return' ? { remark: JSON.stringify(remark) } : {};
}

function record(
  { audit }: Platform,
  tx: Transaction<ReportingTables>,
  { id }: Viewer,
  { action, remark }: Act,
  { kind, clause }: Owed,
  before: SubmissionRow,
  after: SubmissionRow,
): Promise<void> {
  const said = ({ state, version, value, regions, source, text, reason }: SubmissionRow) => {
    return { state, version, value, regions, source, text, reason };
  };
  return audit.record(tx, {
    actor: `person:${id}`,
    action: `${kind}.${action}`,
    object: `submission:${before.id}`,
    ...(clause !== null && { clause }),
    before: said(before),
    after: { ...said(after), ...(remark !== undefined && { remark }) },
  });
}

function noticesOf(
  { pack }: Platform,
  { action, remark }: Act,
  { kind, title, body, term, due }: Owed,
  { row, steps }: Recorded,
): readonly NewNotice[] {
  const values = { title, period: termText(term), body: pack.bodies.get(body)!.name, due };
  const about = { path: `/reporting/submissions/${row.id}`, values };
  const authors = [...contributors(steps)].map((person) => ({ person }));
  switch (action) {
    case 'save':
      return [];
    case 'submit':
      return [
        { ...about, kind: 'reporting.submitted', to: holdersOf(pack, `${kind}.approve`, scopeOfBody(pack, body)) },
      ];
    case 'return':
      return [{ ...about, kind: 'reporting.returned', to: authors, values: { ...values, remark: remark! } }];
    case 'approve':
      return [{ ...about, kind: 'reporting.approved', to: authors }];
  }
}
