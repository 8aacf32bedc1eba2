import { randomBytes } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { maskPayload } from '@industry/observe/secrets.ts';
import { check } from './check.ts';
import { canonicalJson, payloadDigest } from './digests.ts';
import { eventId } from './event-id.ts';
import { eventRows, recordedEvent } from './event-rows.ts';
import { seal } from './seal.ts';
import type { Signer } from './signer.ts';
import type { AuditTables } from './tables.ts';
import type { Audit, AuditEvent, DayHead, RecordedEvent } from './types.ts';

/**
 * The audit of a store that has `auditMigrations`. Without a signer, day heads are not signed.
 *
 * @example
 * const audit = createAudit(store, () => new Date(), loadSigner(`${stateFolder}/keys`));
 * await store.transaction(async (tx) => {
 *   // ... the decision ...
 *   await audit.record(tx, { actor: 'person:7', action: 'plan.change', object: 'indicator:ind.t1', clause: '5.1/t1', before, after });
 * });
 */
export function createAudit(store: Store, now: () => Date, signer: Signer | null = null): Audit {
  // Two sealers of one process would wait for each other's transaction.
  let sealing: Promise<number> = Promise.resolve(0);
  const db = () => store.tables<AuditTables>();
  return {
    record: (tx, event) => record(tx as unknown as Transaction<AuditTables>, event, now()),
    seal: () => (sealing = sealing.catch(() => 0).then(() => seal(store, now, signer))),
    publicKey: signer?.publicKey ?? null,
    check: (held) => check(store, signer, held),
    head: async () => {
      const last = await db()
        .selectFrom('audit_links')
        .select('hash')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      return last?.hash ?? null;
    },
    dayHeads: (limit = 100) => dayHeads(db(), limit),
    events: (query = {}) => events(db(), query.object, query.limit ?? 100),
    async erasePayload(tx, event, { actor, ground, clause }) {
      const at = now();
      const own = tx as unknown as Transaction<AuditTables>;
      const { numUpdatedRows } = await own
        .updateTable('audit_payloads')
        .set({ salt: null, body: null, erased_at: at.toISOString() })
        .where('event', '=', event)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n)
        throw new Error(`Event ${event} has no payload to erase: look its id up in the list of events.`);
      await record(
        own,
        { actor, action: 'audit.erase', object: `event:${event}`, after: { ground }, ...(clause ? { clause } : {}) },
        at,
      );
    },
  };
}

async function record(tx: Transaction<AuditTables>, event: AuditEvent, at: Date): Promise<void> {
  const id = eventId(at);
  const salt = randomBytes(16).toString('hex');
  const body = canonicalJson(maskPayload({ before: event.before, after: event.after }));
  await sql`
    with event as (
      insert into audit_events (id, recorded_at, actor, action, object, clause, payload_digest)
      values (${id}, ${at}, ${event.actor}, ${event.action}, ${event.object}, ${event.clause ?? null}, ${payloadDigest(salt, body)})
    ), payload as (
      insert into audit_payloads (event, salt, body) values (${id}, ${salt}, ${body})
    )
    insert into audit_unsealed (event) values (${id})`.execute(tx);
}

async function dayHeads(db: Kysely<AuditTables>, limit: number): Promise<readonly DayHead[]> {
  const rows = await db.selectFrom('audit_day_heads').selectAll().orderBy('day', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    day: row.day,
    number: Number(row.number),
    head: row.head,
    signature: row.signature,
    publicKey: row.public_key,
    roundsRoot: row.rounds_root,
  }));
}

async function events(
  db: Kysely<AuditTables>,
  object: string | undefined,
  limit: number,
): Promise<readonly RecordedEvent[]> {
  const rows = await eventRows(db)
    .$if(object !== undefined, (query) => query.where('audit_events.object', '=', object ?? ''))
    .orderBy('audit_events.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(recordedEvent);
}
