import type { Migration } from '@industry/database/types.ts';

/**
 * `audit_events` and `audit_links` are only ever inserted into. `audit_unsealed` is the sealer's queue: its transaction id
 * is null after a restore, because an id means nothing in another cluster.
 */
export const auditMigrations: readonly Migration[] = [
  {
    name: '20261124T0000_audit',
    sql: `
create table audit_events (
  id uuid primary key,
  recorded_at timestamptz not null,
  actor text not null,
  action text not null,
  object text not null,
  clause text,
  payload_digest text not null
);
create index audit_events_object on audit_events (object, id);

create table audit_payloads (
  event uuid primary key references audit_events (id),
  salt text,
  body text,
  erased_at timestamptz,
  check ((salt is null) = (body is null) and (body is null) = (erased_at is not null))
);

create table audit_unsealed (
  event uuid primary key references audit_events (id),
  transaction xid8 default pg_current_xact_id()
);

create table audit_rounds (
  round bigint primary key,
  first_number bigint not null,
  last_number bigint not null,
  merkle_root text not null,
  head text not null,
  sealed_at timestamptz not null
);

create table audit_links (
  number bigint primary key,
  event uuid not null unique references audit_events (id),
  digest text not null,
  hash text not null unique
);

create table audit_day_heads (
  day date primary key,
  number bigint not null,
  head text not null,
  signature text not null,
  public_key text not null
);`,
  },
  {
    name: '20261124T0100_audit_rounds_by_time',
    sql: 'create index audit_rounds_sealed_at on audit_rounds (sealed_at, round);',
  },
  {
    // Heads that were signed before keep their signature, and have no tree over their rounds.
    name: '20261124T1710_audit_proofs_and_histories',
    sql: `
alter table audit_day_heads add column first_round bigint, add column last_round bigint, add column rounds_root text,
  add check ((first_round is null) = (rounds_root is null) and (last_round is null) = (rounds_root is null));
create index audit_events_actor on audit_events (actor, id);
create index audit_events_action on audit_events (action, id);
create index audit_events_recorded_at on audit_events (recorded_at, id);
create index audit_rounds_last_number on audit_rounds (last_number);`,
  },
];
