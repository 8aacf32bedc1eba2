import type { Migration } from '@industry/database/types.ts';

export const complexityMigrations: readonly Migration[] = [
  {
    // Results are read models: what is here was computed from batches and can be computed again. Lists are decisions.
    name: '20261124T1745_complexity',
    sql: `
      create table complexity_result (
        key text primary key,
        hash text not null,
        year integer not null,
        source text not null,
        classification text not null,
        cleaning text not null,
        options jsonb not null,
        batches jsonb not null,
        computed_at timestamptz not null
      );
      create index complexity_result_hash on complexity_result (hash);
      create table complexity_read_model (
        key text not null,
        kind text not null,
        content jsonb not null,
        primary key (key, kind)
      );
      create table goods_list (
        id text primary key,
        kind text not null check (kind in ('priority-goods', 'unified-map', 'strategic-inputs')),
        number integer,
        state text not null check (state in ('draft', 'discussion', 'approved', 'withdrawn')),
        version integer not null,
        country text not null,
        valid_from date,
        valid_to date,
        created_by text not null,
        created_at timestamptz not null,
        sent_by text,
        sent_at timestamptz,
        approved_by text,
        approved_at timestamptz,
        result_key text not null,
        result jsonb not null,
        criteria jsonb not null,
        not_loaded jsonb not null,
        lines jsonb not null,
        check ((state = 'approved') = (valid_from is not null)),
        unique (kind, number)
      );
      create table goods_list_override (
        list text not null references goods_list (id),
        good text not null,
        verdict text not null check (verdict in ('in', 'out')),
        reason text not null,
        decided_by text not null,
        decided_at timestamptz not null,
        primary key (list, good)
      );
      create table goods_list_comment (
        id text primary key,
        list text not null references goods_list (id),
        good text,
        said_by text not null,
        said_at timestamptz not null,
        text text not null
      );
    `,
  },
  {
    // Texts of people carry their language; who worked on a list is kept whole; services of the unified map; proposals.
    name: '20261130T2310_goods_lists',
    sql: `
      alter table goods_list
        add column authors jsonb not null default '[]',
        add column remark jsonb,
        add column counts jsonb not null default '{"in": 0, "out": 0, "undecided": 0}';
      update goods_list set authors = case when sent_by is null or sent_by = created_by
        then jsonb_build_array(created_by) else jsonb_build_array(created_by, sent_by) end;
      alter table goods_list_override alter column reason type jsonb
        using jsonb_build_object('original', 'ru', 'texts', jsonb_build_object('ru', reason));
      alter table goods_list_comment alter column text type jsonb
        using jsonb_build_object('original', 'ru', 'texts', jsonb_build_object('ru', text));
      create table goods_list_service (
        id text primary key,
        list text not null references goods_list (id),
        code text not null,
        name jsonb not null,
        reason jsonb not null,
        entered_by text not null,
        entered_at timestamptz not null
      );
      create index goods_list_service_list on goods_list_service (list);
      create index goods_list_comment_list on goods_list_comment (list);
      create table tariff_proposal (
        id text primary key,
        number integer unique,
        list text not null references goods_list (id),
        state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
        version integer not null,
        authors jsonb not null,
        created_by text not null,
        created_at timestamptz not null,
        submitted_by text,
        submitted_at timestamptz,
        decided_by text,
        decided_at timestamptz,
        title jsonb not null,
        grounds jsonb not null,
        tariff_year integer,
        lines jsonb not null,
        remark jsonb,
        check ((state = 'approved') = (number is not null))
      );
      create index tariff_proposal_list on tariff_proposal (list);
    `,
  },
  {
    // An approved list can be ended without a newer one: who decided it, when, and why.
    name: '20261201T0340_goods_list_ending',
    sql: `alter table goods_list add column ending jsonb;`,
  },
];
