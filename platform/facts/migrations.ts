import type { Migration } from '@industry/database/types.ts';

/** The catalogue of the lake: what is listed here is visible, nothing else is. */
export const factsMigrations: readonly Migration[] = [
  {
    name: '20261124T0100_batches',
    sql: `
create table lake_batches (
  id text primary key,
  dataset text not null,
  source text not null,
  licence text not null,
  published_on date,
  recorded_at timestamptz not null,
  file_name text not null,
  file_hash text not null,
  raw_name text not null,
  importer text not null,
  importer_version text not null,
  options jsonb not null,
  rows bigint not null,
  rejected_rows bigint not null,
  valid_from date,
  valid_to date,
  actor text not null,
  quoted boolean not null,
  simulated boolean not null,
  state text not null check (state in ('published', 'withdrawn')),
  is_full boolean not null,
  slices jsonb not null
);
create index lake_batches_dataset on lake_batches (dataset, recorded_at);

create table lake_files (
  batch text not null references lake_batches (id),
  table_name text not null,
  path text not null,
  bytes bigint not null,
  sha256 text not null,
  rows bigint not null,
  primary key (batch, path)
);

create table lake_findings (
  batch text not null references lake_batches (id),
  number integer not null,
  check_name text not null,
  severity text not null check (severity in ('error', 'warning')),
  rows bigint not null,
  message jsonb not null,
  examples jsonb not null,
  primary key (batch, number)
);
`,
  },
  {
    name: '20261124T1720_read_log',
    sql: `
create table read_log (
  id bigint generated always as identity primary key,
  read_at timestamptz not null,
  person text not null,
  person_name text not null,
  dataset text not null,
  firm text not null,
  purpose text not null,
  request_id text
);
create index read_log_firm on read_log (firm, read_at);
`,
  },
  {
    name: '20261130T2310_withdrawal',
    sql: `
alter table lake_batches add column withdrawn_at timestamptz;
alter table lake_batches add column withdrawn_by text;
alter table lake_batches add column withdrawal_reason jsonb;
alter table lake_batches add constraint lake_batches_withdrawn check ((state = 'withdrawn') = (withdrawn_at is not null));
`,
  },
  {
    name: '20261201T0400_erasures',
    sql: `
create table lake_erasures (
  id text primary key,
  dataset text not null,
  batch text not null,
  firm text not null,
  rows bigint not null,
  ground text not null,
  erased_by text not null,
  erased_at timestamptz not null,
  file_hash_before text not null,
  file_hash_after text
);
create index lake_erasures_dataset on lake_erasures (dataset, firm);`,
  },
];
