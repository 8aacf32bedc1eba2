import type { Generated } from 'kysely';

/** Rows of the audit's tables; bigint is text, instants are ISO 8601. */
export interface AuditTables {
  audit_events: {
    id: string;
    recorded_at: string;
    actor: string;
    action: string;
    object: string;
    clause: string | null;
    payload_digest: string;
  };
  audit_payloads: { event: string; salt: string | null; body: string | null; erased_at: string | null };
  audit_unsealed: { event: string; transaction: Generated<string | null> };
  audit_rounds: {
    round: string;
    first_number: string;
    last_number: string;
    merkle_root: string;
    head: string;
    sealed_at: string;
  };
  audit_links: { number: string; event: string; digest: string; hash: string };
  audit_day_heads: {
    day: string;
    number: string;
    head: string;
    signature: string;
    public_key: string;
    first_round: string | null;
    last_round: string | null;
    /** Merkle root over the `roundDigest`s of the rounds since the head before. */
    rounds_root: string | null;
  };
}
