import type { Store } from '@industry/database/types.ts';
import { nextSlot } from '@industry/jobs';
import { Problem } from '@industry/http';
import type { DeskTables, PullRow, PullRunRow } from './tables.ts';

/** Runs that the page of a pull shows. */
const SHOWN = 50;

/** Throws `pull-unknown`. */
export async function knownPull(store: Store, id: string): Promise<PullRow> {
  const row = await store
    .tables<DeskTables>()
    .selectFrom('desk_pull')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('pull-unknown', { pull: id });
  return row;
}

export async function pullsOf(store: Store, datasets: readonly string[]): Promise<readonly PullRow[]> {
  if (datasets.length === 0) return [];
  return store
    .tables<DeskTables>()
    .selectFrom('desk_pull')
    .selectAll()
    .where('dataset', 'in', datasets)
    .orderBy('dataset')
    .orderBy('created_at')
    .execute();
}

export async function runsOf(store: Store, pull: string): Promise<readonly PullRunRow[]> {
  return store
    .tables<DeskTables>()
    .selectFrom('desk_pull_run')
    .selectAll()
    .where('pull', '=', pull)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
}

/** The last run of each pull that has one. */
export async function lastRuns(store: Store, pulls: readonly PullRow[]): Promise<ReadonlyMap<string, PullRunRow>> {
  if (pulls.length === 0) return new Map();
  const rows = await store
    .tables<DeskTables>()
    .selectFrom('desk_pull_run')
    .selectAll()
    .distinctOn('pull')
    .where(
      'pull',
      'in',
      pulls.map(({ id }) => id),
    )
    .orderBy('pull')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.pull, row]));
}

/** The next time that a pull is due, in the time zone of the country. */
export function nextPull(
  { cadence, hour, day }: Pick<PullRow, 'cadence' | 'hour' | 'day'>,
  timeZone: string,
  now: Date,
): Date {
  const cron = {
    daily: `0 ${hour} * * *`,
    weekly: `0 ${hour} * * ${((day - 1) % 7) + 1}`,
    monthly: `0 ${hour} ${day} * *`,
  }[cadence];
  return nextSlot(cron, timeZone, now);
}
