import type { Kysely } from 'kysely';
import type { AuditTables } from './tables.ts';
import type { RecordedEvent } from './types.ts';

/** Events with payload and link. */
export function eventRows(db: Kysely<AuditTables>) {
  return db
    .selectFrom('audit_events')
    .innerJoin('audit_payloads', 'audit_payloads.event', 'audit_events.id')
    .leftJoin('audit_links', 'audit_links.event', 'audit_events.id')
    .selectAll('audit_events')
    .select(['audit_links.number', 'audit_links.hash', 'audit_payloads.salt', 'audit_payloads.body'])
    .select('audit_payloads.erased_at');
}

export type EventRow = AuditTables['audit_events'] & {
  readonly number: string | null;
  readonly hash: string | null;
  readonly salt: string | null;
  readonly body: string | null;
  readonly erased_at: string | null;
};

export function recordedEvent(row: EventRow): RecordedEvent {
  const payload = (row.body === null ? {} : JSON.parse(row.body)) as { before?: unknown; after?: unknown };
  return {
    id: row.id,
    number: row.number === null ? null : Number(row.number),
    recordedAt: row.recorded_at,
    actor: row.actor,
    action: row.action,
    object: row.object,
    clause: row.clause,
    before: payload.before ?? null,
    after: payload.after ?? null,
    erasedAt: row.erased_at,
  };
}
