import type { Store } from '@industry/database/types.ts';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { reclaim } from './in-hand.ts';
import { JobError } from './job-error.ts';
import { createList } from './list.ts';
import { createJobMetrics } from './metrics.ts';
import { openQueue } from './queue.ts';
import { Runner } from './runner.ts';
import { openSchedule } from './schedule.ts';
import { createSend, resendPending } from './send.ts';
import type { JobTables } from './tables.ts';
import { defaultTiming, type JobTiming } from './timing.ts';
import type { JobDefinition, Jobs } from './types.ts';

export interface JobsOptions<Context> {
  /** With `jobMigrations` applied. */
  readonly store: Store;
  readonly definitions: readonly JobDefinition<Context>[];
  /** In which schedules are read, `Asia/Almaty`. */
  readonly timeZone: string;
  readonly log: Logger;
  readonly metrics: Registry;
  readonly timing?: Partial<JobTiming>;
  now(): Date;
  /** What the jobs get; asked when one runs. */
  context(): Context;
}

/** Jobs of one process. They are only sent and listed until `start`; `drain` runs them without it. */
export interface RunningJobs extends Jobs {
  start(): void;
  /** Takes nothing more and waits for the job in hand; call it before the store is closed. */
  stop(): Promise<void>;
}

/**
 * The job queue in the store, on PGlite and PostgreSQL alike. Throws `JobError` when two jobs have one name.
 *
 * Example: `const jobs = await openJobs({ store, definitions, timeZone, now, log, metrics, context: () => platform })`
 */
export async function openJobs<Context>(options: JobsOptions<Context>): Promise<RunningJobs> {
  const { store, timeZone, now } = options;
  const definitions = new Map(options.definitions.map((definition) => [definition.name, definition]));
  if (definitions.size !== options.definitions.length) {
    throw new JobError(`Two jobs have one name: ${options.definitions.map(({ name }) => name).join(', ')}.`);
  }
  const timing = { ...defaultTiming(store.engine), ...options.timing };
  const boss = await openQueue(store, [...definitions.keys()]);
  let wake = (): void => undefined;
  const sending = { boss, definitions, retryDelay: timing.retryDelay / 1000, now, sent: () => wake() };
  const send = createSend(sending);
  await resendPending(store, sending);
  // The owner of an embedded store is alone: what is in hand there was another's, who is dead.
  if (store.engine === 'pglite') await reclaim(store, boss, 0);
  const schedule = await openSchedule(store, definitions.values(), timeZone, now, send);
  const metrics = createJobMetrics(options.metrics, store);
  const runner = new Runner<Context>({ ...options, boss, definitions, schedule, timing, metrics });
  return {
    send,
    list: createList(store),
    async drain() {
      await schedule.tick();
      await bringForward(store, now());
      await runner.drain();
    },
    start() {
      wake = () => runner.wake();
      runner.start();
    },
    stop: () => runner.stop(),
  };
}

/** What the platform's clock says is due, though the database's does not: tests have a clock of their own. */
async function bringForward(store: Store, now: Date): Promise<void> {
  await sql`
    update pgboss.job j set start_after = now() from pending_job p
    where j.name = p.name and j.id = p.id and j.state = 'created' and j.start_after > now()
      and p.not_before <= ${now.toISOString()}`.execute(store.tables<JobTables>());
}
