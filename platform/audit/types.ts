import type { Transaction } from 'kysely';

/** What happened, in the words of the trade: who, what, before, after, under which clause. */
export interface AuditEvent {
  /** `cli:<user>`, `person:<id>`, `system`. */
  readonly actor: string;
  /** Verb phrase id, `batch.publish`, `administrator.create`. */
  readonly action: string;
  /** What it was done to: kind and id, `batch:01J...`. */
  readonly object: string;
  readonly clause?: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface AuditCheck {
  readonly ok: boolean;
  readonly sealed: number;
  /** Committed events that have no number yet. */
  readonly unsealed: number;
  readonly head: string | null;
  /** The first link that does not verify, and why. */
  readonly broken?: { readonly number: number; readonly reason: string };
}

/** A head that somebody keeps, from a document, the public page or a file; with its number a rewrite is found where it begins. */
export interface HeldHead {
  readonly head: string;
  /** Number of the last event under the head. */
  readonly number?: number;
  readonly day?: string;
}

/** The chain's head at the end of a UTC day, signed: what is printed, published and sent to those who hold it. */
export interface DayHead {
  readonly day: string;
  /** Number of the last event under this head. */
  readonly number: number;
  readonly head: string;
  /** Ed25519 over `dayHeadText`, base64. */
  readonly signature: string;
  /** SPKI, base64. */
  readonly publicKey: string;
  /** Merkle root over the sealing rounds of the day, part of what is signed; null in heads signed before there were proofs. */
  readonly roundsRoot: string | null;
}

/** One event as the pages show it. */
export interface RecordedEvent {
  readonly id: string;
  /** Null until the sealer has numbered it. */
  readonly number: number | null;
  /** UTC instant, ISO 8601. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly clause: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** When the payload was erased; `before` and `after` are then null. */
  readonly erasedAt: string | null;
}

export interface Audit {
  /**
   * Inserts the event in the deciding transaction; the payload has its own table, the event a salted digest of it. Passwords,
   * tokens and personal numbers in the payload are masked: an event stays for ever.
   */
  record<Tables>(tx: Transaction<Tables>, event: AuditEvent): Promise<void>;
  /** Numbers and links committed events; runs each second, before an export and at stop. */
  seal(): Promise<number>;
  /** Key that signs day heads, SPKI in base64; null where heads are not signed. */
  readonly publicKey: string | null;
  /** Verifies every link, payload, round and signed head; with held heads, of whatever day, also that they are in the chain. */
  check(held?: string | readonly HeldHead[]): Promise<AuditCheck>;
  /** Hash of the last link; null while nothing is sealed. */
  head(): Promise<string | null>;
  /** Signed heads, newest first. */
  dayHeads(limit?: number): Promise<readonly DayHead[]>;
  /** Newest events first, of one object when it is given. */
  events(query?: { readonly object?: string; readonly limit?: number }): Promise<readonly RecordedEvent[]>;
  /** Removes before and after of an event for good; the chain stays whole and the erasure is an event itself. */
  erasePayload<Tables>(
    tx: Transaction<Tables>,
    event: string,
    by: { readonly actor: string; readonly ground: string; readonly clause?: string },
  ): Promise<void>;
}
