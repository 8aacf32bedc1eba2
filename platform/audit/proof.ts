import type { Kysely } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { dayHeadText, roundDigest } from './digests.ts';
import { merklePath, type ProofStep } from './merkle.ts';
import { dayHead } from './reader.ts';
import { roundsBetween } from './seal.ts';
import type { AuditTables } from './tables.ts';
import type { DayHead } from './types.ts';

/**
 * That an event is in the chain, in pieces that anybody can check without this system: `docs/audit.md` says how.
 * Hashes are SHA-256, 64 hexadecimal digits.
 */
export interface EventProof {
  readonly number: number;
  /** Exactly the fields that the digest is over, in their order; `recordedAt` has three digits after the second. */
  readonly event: {
    readonly id: string;
    readonly recordedAt: string;
    readonly actor: string;
    readonly action: string;
    readonly object: string;
    readonly clause: string | null;
    readonly payloadDigest: string;
  };
  readonly digest: string;
  readonly round: {
    readonly round: number;
    readonly firstNumber: number;
    readonly lastNumber: number;
    readonly merkleRoot: string;
    readonly head: string;
    /** From the event's digest to the root of the round. */
    readonly path: readonly ProofStep[];
  };
  /** The signed head over the round; null until the day is over and signed, and for heads signed before there were proofs. */
  readonly day: (DayHead & { readonly signedText: string; readonly path: readonly ProofStep[] }) | null;
}

/** The proof of a numbered event; undefined when the id has no number. */
export async function proofOf(store: Store, id: string): Promise<EventProof | undefined> {
  const db = store.tables<AuditTables>();
  const event = await db
    .selectFrom('audit_links')
    .innerJoin('audit_events', 'audit_events.id', 'audit_links.event')
    .selectAll('audit_events')
    .select(['audit_links.number', 'audit_links.digest'])
    .where('audit_events.id', '=', id)
    .executeTakeFirst();
  if (!event) return undefined;
  const round = await db
    .selectFrom('audit_rounds')
    .selectAll()
    .where('last_number', '>=', event.number)
    .orderBy('last_number')
    .limit(1)
    .executeTakeFirstOrThrow();
  const links = await db
    .selectFrom('audit_links')
    .select('digest')
    .where('number', '>=', round.first_number)
    .where('number', '<=', round.last_number)
    .orderBy('number')
    .execute();
  const digests = links.map(({ digest }) => digest);
  return {
    number: Number(event.number),
    event: {
      id: event.id,
      recordedAt: new Date(event.recorded_at).toISOString(),
      actor: event.actor,
      action: event.action,
      object: event.object,
      clause: event.clause,
      payloadDigest: event.payload_digest,
    },
    digest: event.digest,
    round: {
      round: Number(round.round),
      firstNumber: Number(round.first_number),
      lastNumber: Number(round.last_number),
      merkleRoot: round.merkle_root,
      head: round.head,
      path: merklePath(digests, Number(event.number) - Number(round.first_number)),
    },
    day: await dayOf(db, round),
  };
}

async function dayOf(db: Kysely<AuditTables>, round: AuditTables['audit_rounds']): Promise<EventProof['day']> {
  const signed = await db
    .selectFrom('audit_day_heads')
    .selectAll()
    .where('number', '>=', round.last_number)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst();
  if (!signed || signed.rounds_root === null) return null;
  const before = await db
    .selectFrom('audit_day_heads')
    .select('number')
    .where('number', '<', signed.number)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const rounds = await roundsBetween(db, before?.number ?? '0', signed.number);
  const index = rounds.findIndex((one) => one.round === round.round);
  const { day, number, head, rounds_root } = signed;
  return {
    ...dayHead(signed),
    signedText: dayHeadText(day, Number(number), head, rounds_root),
    path: merklePath(rounds.map(roundDigest), index),
  };
}
