import type { Migration } from '@industry/database/types.ts';

export const reportingMigrations: readonly Migration[] = [
  {
    name: '20261124T1730_reporting',
    sql: `
      create table submission (
        id text primary key,
        kind text not null check (kind in ('actual', 'report')),
        duty text not null,
        indicator text,
        body text not null,
        period text not null,
        state text not null check (state in ('draft', 'submitted', 'returned', 'approved', 'published')),
        version integer not null,
        unit text,
        value text,
        regions jsonb,
        scheme text,
        source jsonb,
        text jsonb,
        reason jsonb,
        revises text references submission (id),
        revised_value text,
        confirmation jsonb,
        remark jsonb,
        created_at timestamptz not null,
        submitted_at timestamptz,
        approved_at timestamptz,
        approved_by text,
        published_at timestamptz,
        batch text
      );
      create unique index submission_open on submission (duty, coalesce(indicator, ''), body, period)
        where state <> 'published';
      create index submission_indicator on submission (indicator, period);
      create index submission_state on submission (state, body);
      create table submission_step (
        submission text not null references submission (id),
        number integer not null,
        action text not null,
        person text,
        at timestamptz not null,
        state text not null,
        value text,
        remark jsonb,
        primary key (submission, number)
      );
      create table dispute (
        id text primary key,
        indicator text not null,
        period text not null,
        region text,
        value text not null,
        unit text not null,
        dataset text not null,
        batch text not null,
        body text not null,
        reason jsonb not null,
        proposed text,
        state text not null check (state in ('open', 'accepted', 'rejected')),
        answer jsonb,
        correction jsonb,
        opened_by text not null,
        opened_at timestamptz not null,
        answered_by text,
        answered_at timestamptz,
        version integer not null
      );
      create index dispute_indicator on dispute (indicator, opened_at);
    `,
  },
];
