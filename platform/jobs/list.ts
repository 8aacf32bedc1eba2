import type { Store } from '@industry/database/types.ts';
import { sql } from 'kysely';
import type { JobTables } from './tables.ts';
import type { JobRecord, Jobs } from './types.ts';

const STATES: Readonly<Record<JobRecord['state'], readonly string[]>> = {
  waiting: ['created', 'retry'],
  running: ['active'],
  done: ['completed'],
  failed: ['failed'],
  cancelled: ['cancelled'],
};

/** See `Jobs.list`. */
export function createList(store: Store): Jobs['list'] {
  return async ({ name = null, state, limit = 100 } = {}) => {
    const states = state ? STATES[state] : null;
    const { rows } = await sql<JobRecord & { state: string }>`
      select id, name, state, created_on as "createdAt", started_on as "startedAt", completed_on as "endedAt",
        retry_count + case when started_on is null then 0 else 1 end as tries,
        case when state <> 'completed' then coalesce(output ->> 'message', output -> 'value' ->> 'message') end as error
      from pgboss.job
      where (${name}::text is null or name = ${name})
        and (${states}::text[] is null or state::text = any(${states}::text[]))
      order by created_on desc, id
      limit ${limit}`.execute(store.tables<JobTables>());
    return rows.map((row) => ({ ...row, state: stateOf(row.state) }));
  };
}

function stateOf(given: string): JobRecord['state'] {
  const found = Object.entries(STATES).find(([, theirs]) => theirs.includes(given));
  return (found?.[0] ?? 'waiting') as JobRecord['state'];
}
