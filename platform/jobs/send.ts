import { randomUUID } from 'node:crypto';
import type { Store } from '@industry/database/types.ts';
import { sql, type Transaction } from 'kysely';
import type PgBoss from 'pg-boss';
import { Compile } from 'typebox/compile';
import { inTransactionOf } from './executor.ts';
import { JobError } from './job-error.ts';
import { sendingOptions } from './queue.ts';
import type { JobTables } from './tables.ts';
import type { JobDefinition, Jobs } from './types.ts';

export interface SendingOptions {
  readonly boss: PgBoss;
  readonly definitions: ReadonlyMap<string, JobDefinition<never>>;
  /** Seconds before the first retry. */
  readonly retryDelay: number;
  now(): Date;
  /** Something was sent, maybe not yet committed. */
  sent(): void;
}

/** See `Jobs.send`. */
export function createSend({ boss, definitions, retryDelay, now, sent }: SendingOptions): Jobs['send'] {
  const checks = new Map([...definitions].map(([name, { input }]) => [name, Compile(input)]));

  return async <Tables>(
    given: Transaction<Tables>,
    name: string,
    input: Readonly<Record<string, unknown>>,
    options: Parameters<Jobs['send']>[3] = {},
  ): Promise<string | null> => {
    const definition = definitions.get(name);
    const check = checks.get(name);
    if (!definition || !check) throw new JobError(`No service declares a job "${name}".`);
    if (!check.Check(input)) {
      const words = check.Errors(input).map((error) => `${error.instancePath || '/'} ${error.message}`);
      throw new JobError(`Input of the job "${name}": ${words.join('; ')}.`);
    }
    const tx = given as unknown as Transaction<JobTables>;
    const { key, notBefore } = options;
    const instant = now();
    const seconds = notBefore ? Math.ceil((notBefore.getTime() - instant.getTime()) / 1000) : 0;
    for (;;) {
      if (key !== undefined && (await waits(tx, name, key))) return null;
      const id = randomUUID();
      const accepted = await boss.send(name, input, {
        ...sendingOptions(definition, retryDelay),
        ...(seconds > 0 ? { startAfter: seconds } : {}),
        id,
        singletonKey: key ?? id,
        db: inTransactionOf(tx),
      });
      // Another transaction sent one of this key and has just been committed: look again, and hold it.
      if (accepted === null) continue;
      await tx
        .insertInto('pending_job')
        .values({
          id,
          name,
          input: JSON.stringify(input),
          key: key ?? null,
          not_before: notBefore?.toISOString() ?? null,
          sent_at: instant.toISOString(),
          deaths: 0,
        })
        .execute();
      sent();
      return id;
    }
  };
}

/** Holds the waiting one back until this transaction ends, so that it sees what this transaction decides. */
async function waits(tx: Transaction<JobTables>, name: string, key: string): Promise<boolean> {
  const { rows } = await sql`
    select id from pgboss.job
    where name = ${name} and singleton_key = ${key} and state < 'active' for share`.execute(tx);
  return rows.length > 0;
}

/** Puts what is pending back into a queue that does not have it: after a restore. */
export async function resendPending(store: Store, options: SendingOptions): Promise<void> {
  const { rows } = await sql<JobTables['pending_job']>`
    select p.* from pending_job p
    where not exists (select from pgboss.job j where j.name = p.name and j.id = p.id)
    order by p.sent_at`.execute(store.tables<JobTables>());
  for (const row of rows) {
    const definition = options.definitions.get(row.name);
    if (!definition) continue;
    const wait = row.not_before ? Math.ceil((Date.parse(row.not_before) - options.now().getTime()) / 1000) : 0;
    await store.transaction<JobTables, void>(async (tx) => {
      const accepted = await options.boss.send(row.name, row.input as object, {
        ...sendingOptions(definition, options.retryDelay),
        ...(wait > 0 ? { startAfter: wait } : {}),
        id: row.id,
        singletonKey: row.key ?? row.id,
        db: inTransactionOf(tx),
      });
      const pending = tx.updateTable('pending_job').set({ runner: null, seen_at: null }).where('id', '=', row.id);
      if (accepted !== null) await pending.execute();
      else await deleteUnqueued(tx, row.id);
    });
  }
}

/** Not accepted: another server put it back a moment ago, or one of the same key waits already. */
async function deleteUnqueued(tx: Transaction<JobTables>, id: string): Promise<void> {
  await sql`
    delete from pending_job p where p.id = ${id}
    and not exists (select from pgboss.job j where j.name = p.name and j.id = p.id)`.execute(tx);
}
