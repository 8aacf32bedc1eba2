import type { ColumnType } from 'kysely';
import type { UserText } from '@industry/values';
import type { MATCHING_KINDS, MATCHING_STATES, MatchingPartner, MatchingSide } from '@industry/registers/contract';
import type { DELIVERY_STATES, RegisterId, WAYS } from '@industry/registers/contract';

/** JSON is written as text and comes back parsed. */
type Json<Value> = ColumnType<Value, string | null, string | null>;

export type Way = (typeof WAYS)[number];

export interface RegisterTables {
  register_key: {
    id: string;
    register: RegisterId;
    /** AES-256-GCM under the key of the state folder. */
    sealed: string;
    created_at: string;
    created_by: string;
    last_used_at: string | null;
    revoked_at: string | null;
  };
  /** Signatures that were taken while they could be taken again. */
  register_signature: { signature: string; expires_at: string };
  register_delivery: {
    id: string;
    register: RegisterId;
    dataset: string;
    way: Way;
    /** Under which the sender may send it again; unique in its register and dataset. */
    idempotency_key: string;
    digest: string;
    state: (typeof DELIVERY_STATES)[number];
    received_at: string;
    rows: number;
    bytes: number;
    superseded: number;
    without_consent: number;
    batches: Json<readonly string[]>;
    reason: string | null;
    key: string | null;
  };
  /** Rows of deliveries that wait, as JSON lines; gone when they have landed or were refused. */
  register_inbox: { delivery: string; lines: string };
  /** Changes that a batch holds, by fact and day of release; they count while the batch is in the catalogue. */
  register_row: {
    dataset: string;
    key: string;
    published_on: string;
    batch: string;
    sequence: string;
    content: string;
  };
  register_source: {
    register: RegisterId;
    dataset: string;
    url: string;
    active: boolean;
    every_minutes: number;
    cursor: string | null;
    last_pull_at: string | null;
    next_pull_at: string;
    version: number;
  };
  register_fault: {
    id: string;
    register: RegisterId;
    way: Way;
    code: string;
    detail: string | null;
    day: string;
    times: number;
    last_at: string;
  };
  matching_record: {
    id: string;
    kind: (typeof MATCHING_KINDS)[number];
    source: string;
    source_key: string;
    state: (typeof MATCHING_STATES)[number];
    record: Json<MatchingSide>;
    partners: Json<readonly MatchingPartner[]>;
    joined: string | null;
    likeliest: number;
    decided_by: string | null;
    decided_at: string | null;
    reason: Json<UserText | null>;
    version: number;
  };
}
