import type { Migration } from '@industry/database/types.ts';

/**
 * `pending_job` holds what was sent and is not done: it is in every backup, and a queue without a job of it (after a
 * restore) gets it again. pg-boss makes its own schema.
 */
export const jobMigrations: readonly Migration[] = [
  {
    name: '20261124T1710_jobs',
    sql: `
      create table pending_job (
        id uuid primary key,
        name text not null,
        input jsonb not null,
        key text,
        not_before timestamptz,
        sent_at timestamptz not null,
        runner text,
        seen_at timestamptz,
        deaths integer not null default 0
      );
      create index pending_job_in_hand on pending_job (seen_at) where runner is not null;
      create table job_schedule (
        name text primary key,
        slot timestamptz not null
      );
    `,
  },
];
