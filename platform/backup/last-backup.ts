import type { Store } from '@industry/database/types.ts';

export interface LastBackup {
  /** UTC instant, ISO 8601. */
  readonly at: string;
  readonly file: string;
  readonly rows: number;
  readonly files: number;
  /** Before compression. */
  readonly bytes: number;
}

interface EventTables {
  audit_events: { id: string; action: string; recorded_at: string };
  audit_payloads: { event: string; body: string | null };
}

/**
 * The newest backup that this installation made, from its audit trail; null when it never made one. A restored copy begins
 * without one: the backup that it came from was recorded after it was written.
 */
export async function lastBackup(store: Store): Promise<LastBackup | null> {
  const row = await store
    .tables<EventTables>()
    .selectFrom('audit_events')
    .innerJoin('audit_payloads', 'audit_payloads.event', 'audit_events.id')
    .select(['recorded_at', 'body'])
    .where('action', '=', 'backup.create')
    .orderBy('audit_events.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { after } = JSON.parse(row.body ?? '{}') as { readonly after?: Partial<LastBackup> };
  const { file = '', rows = 0, files = 0, bytes = 0 } = after ?? {};
  return { at: row.recorded_at, file, rows, files, bytes };
}
