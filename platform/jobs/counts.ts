import type { Store } from '@industry/database/types.ts';
import { sql } from 'kysely';
import type { JobTables } from './tables.ts';

/** How the queue stands, for operations. */
export interface JobCounts {
  readonly waiting: number;
  readonly running: number;
  readonly failed: number;
  /** When the job that should have begun longest ago was due, UTC; null when none is due. */
  readonly dueSince: string | null;
  /** When the job that runs longest began. */
  readonly runningSince: string | null;
}

/** Failed jobs are those of the days that the queue keeps. */
export async function jobCounts(store: Store): Promise<JobCounts> {
  const { rows } = await sql<{
    waiting: string;
    running: string;
    failed: string;
    dueSince: string | null;
    runningSince: string | null;
  }>`
    select count(*) filter (where state < 'active') as waiting, count(*) filter (where state = 'active') as running,
      count(*) filter (where state = 'failed') as failed,
      min(start_after) filter (where state < 'active' and start_after < now()) as "dueSince",
      min(started_on) filter (where state = 'active') as "runningSince"
    from pgboss.job`.execute(store.tables<JobTables>());
  const { waiting = 0, running = 0, failed = 0, dueSince = null, runningSince = null } = rows[0] ?? {};
  return { waiting: Number(waiting), running: Number(running), failed: Number(failed), dueSince, runningSince };
}
