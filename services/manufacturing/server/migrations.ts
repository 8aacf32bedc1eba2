import type { Migration } from '@industry/database/types.ts';

/** Read models: rebuilt from the lake by a job and by `industry rebuild`; never a source. JSON is as the platform computed it. */
export interface ManufacturingTables {
  firm_statistics_table: { table_id: string; measure: string; year: number; content: unknown };
  firm_statistics_sector: { scope: string; content: unknown };
  /** One row: from which batches, and when. */
  firm_statistics_build: { id: number; built_at: string; years: unknown; origins: unknown };
}

export const manufacturingMigrations: readonly Migration[] = [
  {
    name: '20261201T0330_firm_statistics',
    sql: `
create table firm_statistics_table (
  table_id text not null,
  measure text not null,
  year integer not null,
  content jsonb not null,
  primary key (table_id, measure, year)
);
create table firm_statistics_sector (
  scope text primary key,
  content jsonb not null
);
create table firm_statistics_build (
  id integer primary key check (id = 1),
  built_at timestamptz not null,
  years jsonb not null,
  origins jsonb not null
);`,
  },
];
