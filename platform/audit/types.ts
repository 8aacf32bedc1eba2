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

export interface Audit {
  /** Inserts the event in the deciding transaction; the payload has its own table, the event a salted digest of it. */
  record<Tables>(tx: Transaction<Tables>, event: AuditEvent): Promise<void>;
  /** Numbers and links committed events; runs each second, before an export and at stop. */
  seal(): Promise<number>;
  check(head?: string): Promise<AuditCheck>;
}
