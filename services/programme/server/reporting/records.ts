import { Problem } from '@industry/http';
import type { Store } from '@industry/database/types.ts';
import type { Transaction } from 'kysely';
import type { ReportingTables, StepRow, SubmissionRow } from './tables.ts';

/** A record with everything that was done to it, first step first. */
export interface Recorded {
  readonly row: SubmissionRow;
  readonly steps: readonly StepRow[];
}

/** Throws `submission-unknown`. */
export async function recorded(store: Store, id: string): Promise<Recorded> {
  const db = store.tables<ReportingTables>();
  const row = await db.selectFrom('submission').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new Problem('submission-unknown', { id });
  const steps = await db
    .selectFrom('submission_step')
    .selectAll()
    .where('submission', '=', id)
    .orderBy('number')
    .execute();
  return { row, steps };
}

/** Whoever entered, changed or submitted it, in whatever role. */
export function contributors(steps: readonly StepRow[]): ReadonlySet<string> {
  const entering = steps.filter(({ action }) => action === 'create' || action === 'save' || action === 'submit');
  return new Set(entering.flatMap(({ person }) => person ?? []));
}

export function addStep(
  tx: Transaction<ReportingTables>,
  { id, version, state, value }: Pick<SubmissionRow, 'id' | 'version' | 'state' | 'value'>,
  step: Pick<StepRow, 'action' | 'person' | 'at'> & { readonly remark?: unknown },
): Promise<unknown> {
  const { action, person, at, remark } = step;
  return tx
    .insertInto('submission_step')
    .values({
      submission: id,
      number: version,
      action,
      person,
      at,
      state,
      value,
      remark: remark === undefined ? null : JSON.stringify(remark),
    })
    .execute();
}

/** The open record of a duty, body and period, and the one that was published last. */
export async function recordsOf(
  store: Store,
  key: Pick<SubmissionRow, 'duty' | 'indicator' | 'body' | 'period'>,
): Promise<{ readonly open: SubmissionRow | undefined; readonly published: SubmissionRow | undefined }> {
  const rows = await store
    .tables<ReportingTables>()
    .selectFrom('submission')
    .selectAll()
    .where('duty', '=', key.duty)
    .where('body', '=', key.body)
    .where('period', '=', key.period)
    .where('indicator', key.indicator === null ? 'is' : '=', key.indicator)
    .orderBy('published_at')
    .execute();
  return {
    open: rows.find(({ state }) => state !== 'published'),
    published: rows.findLast(({ state }) => state === 'published'),
  };
}
