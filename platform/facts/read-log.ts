import type { Generated } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import type { Purpose, Reader } from './types.ts';

export interface ReadLogTables {
  read_log: {
    id: Generated<string>;
    read_at: string;
    /** Id and name of the reader as they were. */
    person: string;
    person_name: string;
    dataset: string;
    firm: string;
    purpose: Purpose;
    request_id: string | null;
  };
}

/** One answer above "public" in which a firm could be recognised. */
export interface Reading {
  readonly readAt: string;
  readonly person: string;
  readonly personName: string;
  readonly dataset: string;
  readonly purpose: Purpose;
  readonly requestId: string | null;
}

const AT_ONCE = 1_000;

/** Writes that these firms were read of; the answer goes out only after it. */
export async function recordReadings(
  store: Store,
  now: Date,
  dataset: string,
  { viewer, purpose, requestId }: Reader,
  firms: readonly string[],
): Promise<void> {
  // Without a viewer nothing above "public" is read at all.
  if (viewer === null) return;
  const rows = firms.map((firm) => ({
    read_at: now.toISOString(),
    person: viewer.id,
    person_name: viewer.name,
    dataset,
    firm,
    purpose,
    request_id: requestId ?? null,
  }));
  await store.transaction<ReadLogTables, void>(async (tx) => {
    for (let from = 0; from < rows.length; from += AT_ONCE)
      await tx
        .insertInto('read_log')
        .values(rows.slice(from, from + AT_ONCE))
        .execute();
  });
}

/** Who read of a firm, newest first. `before`: instants earlier than this one only, for the next page. */
export async function readingsOf(store: Store, firm: string, limit: number, before?: string): Promise<Reading[]> {
  let query = store.tables<ReadLogTables>().selectFrom('read_log').selectAll().where('firm', '=', firm);
  if (before !== undefined) query = query.where('read_at', '<', before);
  const rows = await query.orderBy('read_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    readAt: row.read_at,
    person: row.person,
    personName: row.person_name,
    dataset: row.dataset,
    purpose: row.purpose,
    requestId: row.request_id,
  }));
}
