import type { StagedBatch } from '@industry/facts';
import type { ImportProblem } from '@industry/facts/import-error.ts';
import type { Preview } from '@industry/facts/preview.ts';
import type { Migration } from '@industry/database/types.ts';
import type { UserText } from '@industry/values';
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { CADENCES, PULL_OUTCOMES, UPLOAD_STATES } from '@industry/catalogue/contract';

/** JSON is written as text and comes back parsed. */
type Json<Value> = ColumnType<Value, string | null, string | null>;

export interface DeskTables {
  desk_upload: {
    id: string;
    dataset: string;
    source: 'upload' | 'pull';
    state: (typeof UPLOAD_STATES)[number];
    step: string;
    done: string;
    total: string | null;
    file_name: string;
    file_bytes: string;
    options: Json<Readonly<Record<string, string>>>;
    second_files: Json<readonly string[]>;
    /** Person id; null: a pull. */
    person: string | null;
    person_name: string;
    created_at: string;
    expires_at: string;
    ended_at: string | null;
    ended_by: string | null;
    /** What staging made of it; null until then. */
    record: Json<StagedBatch['record'] | null>;
    preview: Json<Preview | null>;
    refusal: Json<ImportProblem | null>;
    already: string | null;
    batch: string | null;
    confirmed: Json<readonly string[]>;
    reason: Json<UserText | null>;
    version: number;
  };
  desk_pull: {
    id: string;
    dataset: string;
    url: string;
    cadence: (typeof CADENCES)[number];
    hour: number;
    day: number;
    options: Json<Readonly<Record<string, string>>>;
    limit_percent: string | null;
    active: boolean;
    etag: string | null;
    last_modified: string | null;
    last_hash: string | null;
    next_at: string | null;
    failures: number;
    person: string;
    person_name: string;
    created_at: string;
    version: number;
  };
  desk_pull_run: {
    /** In the order in which they ended. */
    id: Generated<string>;
    pull: string;
    started_at: string;
    ended_at: string;
    outcome: (typeof PULL_OUTCOMES)[number];
    reason: string | null;
    detail: string | null;
    bytes: string | null;
    upload: string | null;
    batch: string | null;
  };
}

export type UploadRow = Selectable<DeskTables['desk_upload']>;
export type PullRow = Selectable<DeskTables['desk_pull']>;
export type PullRunRow = Selectable<DeskTables['desk_pull_run']>;

export const deskMigrations: readonly Migration[] = [
  {
    name: '20261130T2330_desk',
    sql: `
      create table desk_upload (
        id text primary key,
        dataset text not null,
        source text not null check (source in ('upload', 'pull')),
        state text not null
          check (state in ('checking', 'waiting', 'refused', 'failed', 'published', 'discarded', 'expired')),
        step text not null,
        done bigint not null,
        total bigint,
        file_name text not null,
        file_bytes bigint not null,
        options jsonb not null,
        second_files jsonb not null,
        person text,
        person_name text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        ended_by text,
        record jsonb,
        preview jsonb,
        refusal jsonb,
        already text,
        batch text,
        confirmed jsonb not null,
        reason jsonb,
        version integer not null
      );
      create index desk_upload_dataset on desk_upload (dataset, created_at);

      create table desk_pull (
        id text primary key,
        dataset text not null,
        url text not null,
        cadence text not null check (cadence in ('daily', 'weekly', 'monthly')),
        hour integer not null check (hour between 0 and 23),
        day integer not null check (day between 1 and 28),
        options jsonb not null,
        limit_percent numeric,
        active boolean not null,
        etag text,
        last_modified text,
        last_hash text,
        next_at timestamptz,
        failures integer not null,
        person text not null,
        person_name text not null,
        created_at timestamptz not null,
        version integer not null
      );
      create table desk_pull_run (
        id bigint generated always as identity primary key,
        pull text not null references desk_pull (id) on delete cascade,
        started_at timestamptz not null,
        ended_at timestamptz not null,
        outcome text not null check (outcome in ('unchanged', 'published', 'waiting', 'refused', 'failed')),
        reason text,
        detail text,
        bytes bigint,
        upload text,
        batch text
      );
      create index desk_pull_run_pull on desk_pull_run (pull, id);
    `,
  },
];
