import { sql } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { type EventRow, eventRows, recordedEvent } from './event-rows.ts';
import type { AuditTables } from './tables.ts';
import type { DayHead, RecordedEvent } from './types.ts';

/** Which events; what is given must all hold. */
export interface EventQuery {
  readonly action?: string;
  readonly object?: string;
  /** Events by this actor or done to this object: everything about a person. */
  readonly actor?: string;
  readonly about?: string;
  /** UTC instants: from (inclusive) and to (exclusive). */
  readonly from?: string;
  readonly to?: string;
  /** Only numbered events up to this one: what an export froze. */
  readonly upTo?: number;
}

export interface EventPage {
  readonly events: readonly RecordedEvent[];
  /** Id to go on from; null after the last page. */
  readonly next: string | null;
}

/** The reading side of the audit, for pages and exports. */
export interface AuditReader {
  /** Newest first; `before` is the `next` of the page before. */
  events(query: EventQuery, page: { readonly before?: string; readonly limit: number }): Promise<EventPage>;
  event(id: string): Promise<RecordedEvent | undefined>;
  /** What the digest of the payload is over; null when it was erased. */
  payload(id: string): Promise<{ readonly salt: string; readonly body: string } | null>;
  /** Numbered events in the order of the chain, page by page, with the hash of their link. */
  numbered(query: EventQuery): AsyncGenerator<readonly (RecordedEvent & { readonly hash: string })[]>;
  /** Every action that was recorded, with how often. */
  actions(): Promise<readonly { readonly action: string; readonly events: number }[]>;
  /** Signed heads, newest first, of days before `before`. */
  dayHeads(page: { readonly before?: string; readonly limit: number }): Promise<readonly DayHead[]>;
  tail(): Promise<AuditTail>;
}

/** What no signed head covers yet. */
export interface AuditTail {
  /** Events with a number. */
  readonly sealed: number;
  readonly head: string | null;
  /** Numbered events after the newest signed head. */
  readonly unsigned: number;
  /** Committed events without a number, and when the oldest of them was recorded. */
  readonly unsealed: number;
  readonly oldestUnsealed: string | null;
}

const PAGE = 500;

/**
 * Reads the audit of a store that has `auditMigrations`.
 *
 * Example: `await createAuditReader(store).events({ object: 'indicator:ind.t1' }, { limit: 50 })`
 */
export function createAuditReader(store: Store): AuditReader {
  const db = () => store.tables<AuditTables>();
  const select = (query: EventQuery) => filtered(eventRows(db()), query);
  return {
    async events(query, { before, limit }) {
      const rows: EventRow[] = await select(query)
        .$if(before !== undefined, (q) => q.where('audit_events.id', '<', before ?? ''))
        .orderBy('audit_events.id', 'desc')
        .limit(limit + 1)
        .execute();
      const page = rows.slice(0, limit).map(recordedEvent);
      return { events: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
    async event(id) {
      const row = await eventRows(db()).where('audit_events.id', '=', id).executeTakeFirst();
      return row && recordedEvent(row);
    },
    async payload(id) {
      const row = await db()
        .selectFrom('audit_payloads')
        .select(['salt', 'body'])
        .where('event', '=', id)
        .executeTakeFirst();
      return row && row.salt !== null && row.body !== null ? { salt: row.salt, body: row.body } : null;
    },
    async *numbered(query) {
      let after = '0';
      for (;;) {
        const rows: EventRow[] = await select(query)
          .where('audit_links.number', '>', after)
          .orderBy('audit_links.number')
          .limit(PAGE)
          .execute();
        if (rows.length > 0) yield rows.map((row) => ({ ...recordedEvent(row), hash: row.hash ?? '' }));
        if (rows.length < PAGE) return;
        after = rows.at(-1)?.number ?? after;
      }
    },
    async actions() {
      const rows = await db()
        .selectFrom('audit_events')
        .select(['action', ({ fn }) => fn.countAll<string>().as('events')])
        .groupBy('action')
        .orderBy('action')
        .execute();
      return rows.map(({ action, events }) => ({ action, events: Number(events) }));
    },
    async dayHeads({ before, limit }) {
      const rows = await db()
        .selectFrom('audit_day_heads')
        .selectAll()
        .$if(before !== undefined, (q) => q.where('day', '<', before ?? ''))
        .orderBy('day', 'desc')
        .limit(limit)
        .execute();
      return rows.map(dayHead);
    },
    async tail() {
      const { rows } = await sql<{
        sealed: string;
        head: string | null;
        signed: string;
        unsealed: string;
        oldest: string | null;
      }>`
        select coalesce((select max(number) from audit_links), 0) as sealed,
          (select hash from audit_links order by number desc limit 1) as head,
          coalesce((select max(number) from audit_day_heads), 0) as signed,
          (select count(*) from audit_unsealed) as unsealed,
          (select min(recorded_at) from audit_unsealed join audit_events on id = event) as oldest`.execute(db());
      const { sealed = '0', head = null, signed = '0', unsealed = '0', oldest = null } = rows[0] ?? {};
      return {
        sealed: Number(sealed),
        head,
        unsigned: Number(sealed) - Number(signed),
        unsealed: Number(unsealed),
        oldestUnsealed: oldest,
      };
    },
  };
}

function filtered(rows: ReturnType<typeof eventRows>, query: EventQuery): ReturnType<typeof eventRows> {
  const { action, object, actor, about, from, to, upTo } = query;
  return rows
    .$if(action !== undefined, (q) => q.where('audit_events.action', '=', action ?? ''))
    .$if(object !== undefined, (q) => q.where('audit_events.object', '=', object ?? ''))
    .$if(actor !== undefined, (q) => q.where('audit_events.actor', '=', actor ?? ''))
    .$if(about !== undefined, (q) =>
      q.where(({ or, eb }) =>
        or([eb('audit_events.actor', '=', about ?? ''), eb('audit_events.object', '=', about ?? '')]),
      ),
    )
    .$if(from !== undefined, (q) => q.where('audit_events.recorded_at', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('audit_events.recorded_at', '<', to ?? ''))
    .$if(upTo !== undefined, (q) => q.where('audit_links.number', '<=', String(upTo)));
}

export function dayHead(row: AuditTables['audit_day_heads']): DayHead {
  return {
    day: row.day,
    number: Number(row.number),
    head: row.head,
    signature: row.signature,
    publicKey: row.public_key,
    roundsRoot: row.rounds_root,
  };
}
