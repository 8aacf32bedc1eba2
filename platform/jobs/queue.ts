import { StoreError } from '@industry/database';
import type { Store } from '@industry/database/types.ts';
import { sql } from 'kysely';
import PgBoss from 'pg-boss';
import { onStore } from './executor.ts';
import type { JobTables } from './tables.ts';
import type { JobDefinition } from './types.ts';

const DAYS_KEPT = 7;
const DAYS_WAITING = 365;

/** How long pg-boss waits beyond the time of a job: the runner gives up first, and says so better. */
const MARGIN = 600;

export const DEFAULT_RETRIES = 3;
export const DEFAULT_EXPIRY = 900;

/** What every job of a definition is sent with. */
export function sendingOptions(definition: Pick<JobDefinition<never>, 'retries' | 'expiresAfter'>, retryDelay: number) {
  return {
    retryLimit: definition.retries ?? DEFAULT_RETRIES,
    retryDelay,
    retryBackoff: true,
    expireInSeconds: (definition.expiresAfter ?? DEFAULT_EXPIRY) + MARGIN,
    retentionDays: DAYS_WAITING,
  };
}

/**
 * pg-boss on the store. It makes and updates its schema under its own advisory lock; a queue for each name is made when it is
 * missing. Its polling, its clock and its supervision stay off: the runner asks for all queues in one statement.
 */
export async function openQueue(store: Store, names: readonly string[]): Promise<PgBoss> {
  const boss = new PgBoss({
    db: onStore(store),
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: DAYS_KEPT * 86_400,
    deleteAfterDays: DAYS_KEPT,
  });
  // Failures come back to the caller; an event without a listener would end the process.
  boss.on('error', () => undefined);
  // A queue is a partition with foreign keys: two processes that make theirs at once would wait for each other.
  await store.exclusive('job queues', async () => {
    await boss.start();
    const there = new Set((await boss.getQueues()).map(({ name }) => name));
    for (const name of names) {
      if (!there.has(name)) await createQueue(boss, name);
    }
  });
  return boss;
}

const DEADLOCK = '40P01';

/** Beside an older build that is at work, a new queue may have to be tried again. */
async function createQueue(boss: PgBoss, name: string, tries = 5): Promise<void> {
  try {
    await boss.createQueue(name, { name, policy: 'short' });
  } catch (error) {
    if (tries === 0 || !(error instanceof StoreError) || error.code !== DEADLOCK) throw error;
    await createQueue(boss, name, tries - 1);
  }
}

/** Names that have something due. */
export async function dueNames(store: Store, names: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from pgboss.job
    where state < 'active' and start_after < now() and name = any(${names})`.execute(store.tables<JobTables>());
  return rows.map(({ name }) => name);
}

/** Archives what ended long ago; what pg-boss itself gave up is no longer pending. */
export async function keepHouse(boss: PgBoss, store: Store): Promise<void> {
  await boss.maintain();
  await sql`
    delete from pending_job p using pgboss.job j
    where j.name = p.name and j.id = p.id and j.state >= 'completed'`.execute(store.tables<JobTables>());
}
