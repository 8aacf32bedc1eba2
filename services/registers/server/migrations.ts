import type { Migration } from '@industry/database/types.ts';

export const registerMigrations: readonly Migration[] = [
  {
    name: '20261201T0310_registers',
    sql: `
      create table register_key (
        id text primary key,
        register text not null,
        sealed text not null,
        created_at timestamptz not null,
        created_by text not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      create table register_signature (signature text primary key, expires_at timestamptz not null);
      create table register_delivery (
        id text primary key,
        register text not null,
        dataset text not null,
        way text not null check (way in ('push', 'pull', 'file', 'answer')),
        idempotency_key text not null,
        digest text not null,
        state text not null check (state in ('waiting', 'landed', 'refused')),
        received_at timestamptz not null,
        rows integer not null,
        bytes integer not null,
        superseded integer not null default 0,
        without_consent integer not null default 0,
        batches jsonb not null default '[]',
        reason text,
        key text,
        unique (register, dataset, idempotency_key)
      );
      create index register_delivery_waiting on register_delivery (dataset, received_at) where state = 'waiting';
      create index register_delivery_last on register_delivery (register, received_at);
      create table register_inbox (
        delivery text primary key references register_delivery (id),
        lines text not null
      );
      create table register_row (
        dataset text not null,
        key text not null,
        published_on date not null,
        batch text not null,
        sequence bigint not null,
        content text not null,
        primary key (dataset, key, published_on, batch)
      );
      create table register_source (
        register text not null,
        dataset text not null,
        url text not null,
        active boolean not null,
        every_minutes integer not null,
        cursor text,
        last_pull_at timestamptz,
        next_pull_at timestamptz not null,
        version integer not null,
        primary key (register, dataset)
      );
      create table register_fault (
        id text primary key,
        register text not null,
        way text not null,
        code text not null,
        detail text,
        day date not null,
        times integer not null,
        last_at timestamptz not null
      );
      create index register_fault_last on register_fault (register, last_at);
      create table matching_record (
        id text primary key,
        kind text not null check (kind in ('firm', 'plant')),
        source text not null,
        source_key text not null,
        state text not null check (state in ('queued', 'joined', 'new')),
        record jsonb not null,
        partners jsonb not null,
        joined text,
        likeliest double precision not null,
        decided_by text,
        decided_at timestamptz,
        reason jsonb,
        version integer not null,
        unique (kind, source, source_key),
        check ((state = 'joined') = (joined is not null))
      );
      create index matching_record_state on matching_record (state, likeliest);
    `,
  },
];
