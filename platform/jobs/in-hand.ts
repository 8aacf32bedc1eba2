import type { Store } from '@industry/database/types.ts';
import { sql, type Transaction } from 'kysely';
import type PgBoss from 'pg-boss';
import { inTransactionOf } from './executor.ts';
import type { JobTables } from './tables.ts';

/** A job that a process has taken. */
export interface TakenJob {
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
}

/** Times that a job is run again whose process ended under it; beyond, it may be what ends them. */
const MOST_DEATHS = 3;

/** Takes the oldest due job of a name, or null when others were faster. */
export function take(store: Store, boss: PgBoss, runner: string, name: string): Promise<TakenJob | null> {
  return store.transaction<JobTables, TakenJob | null>(async (tx) => {
    const [job] = await boss.fetch<unknown>(name, { db: inTransactionOf(tx) });
    if (!job) return null;
    await sql`update pending_job set runner = ${runner}, seen_at = now() where id = ${job.id}`.execute(tx);
    return { id: job.id, name, input: job.data };
  });
}

/** `left`: not finished and nobody's fault; it runs again at once. */
export type Outcome =
  { readonly end: 'done' } | { readonly end: 'left' } | { readonly end: 'failed'; readonly message: string };

/** Writes down how a job ended; false when it was taken away meanwhile because this process was thought dead. */
export function settle(
  store: Store,
  boss: PgBoss,
  runner: string,
  job: TakenJob,
  outcome: Outcome,
): Promise<'done' | 'retried' | 'failed' | 'left' | 'lost'> {
  return store.transaction<JobTables, 'done' | 'retried' | 'failed' | 'left' | 'lost'>(async (tx) => {
    const { rows } = await sql`
      select id from pending_job where id = ${job.id} and runner = ${runner} for update`.execute(tx);
    if (rows.length === 0) return 'lost';
    if (outcome.end === 'left') {
      await putBack(tx, job.name, job.id);
      return 'left';
    }
    const db = inTransactionOf(tx);
    if (outcome.end === 'done') {
      await boss.complete(job.name, job.id, {}, { db });
      await sql`delete from pending_job where id = ${job.id}`.execute(tx);
      return 'done';
    }
    return (await fail(tx, boss, job.name, job.id, outcome.message)) ? 'retried' : 'failed';
  });
}

/** Tells the others that the jobs in hand are. */
export async function heartbeat(store: Store, runner: string, ids: readonly string[]): Promise<void> {
  await sql`update pending_job set seen_at = now() where runner = ${runner} and id = any(${ids}::uuid[])`.execute(
    store.tables<JobTables>(),
  );
}

/** Puts back what dead processes had in hand: those not seen for `stale` seconds. Answers how many. */
export function reclaim(store: Store, boss: PgBoss, stale: number): Promise<number> {
  return store.transaction<JobTables, number>(async (tx) => {
    const { rows } = await sql<{ id: string; name: string; deaths: number }>`
      select id, name, deaths from pending_job
      where runner is not null and seen_at <= now() - make_interval(secs => ${stale})
      for update skip locked`.execute(tx);
    for (const { id, name, deaths } of rows) {
      if (deaths < MOST_DEATHS) {
        await putBack(tx, name, id);
        await sql`update pending_job set deaths = deaths + 1 where id = ${id}`.execute(tx);
      } else {
        await fail(tx, boss, name, id, `Its process ended ${deaths + 1} times while it ran.`);
      }
    }
    return rows.length;
  });
}

/** The try does not count: the limit grows with it. */
async function putBack(tx: Transaction<JobTables>, name: string, id: string): Promise<void> {
  await sql`
    update pgboss.job set state = 'retry', retry_limit = retry_limit + 1, start_after = now()
    where name = ${name} and id = ${id} and state = 'active'`.execute(tx);
  await sql`update pending_job set runner = null, seen_at = null where id = ${id}`.execute(tx);
}

/** True when it is tried again. */
async function fail(
  tx: Transaction<JobTables>,
  boss: PgBoss,
  name: string,
  id: string,
  message: string,
): Promise<boolean> {
  await boss.fail(name, id, { message }, { db: inTransactionOf(tx) });
  const { rows } = await sql<{ again: boolean }>`
    select state < 'active' as again from pgboss.job where name = ${name} and id = ${id}`.execute(tx);
  if (rows[0]?.again) {
    await sql`update pending_job set runner = null, seen_at = null where id = ${id}`.execute(tx);
    return true;
  }
  await sql`delete from pending_job where id = ${id}`.execute(tx);
  return false;
}
