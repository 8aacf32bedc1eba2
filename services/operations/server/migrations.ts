import type { Migration } from '@industry/database/types.ts';

/** `batches` is a JSON list of ids; bigint is text. */
export interface ReadModelTables {
  read_model: { name: string; built_at: string; rows: string; batches: unknown };
}

/** From which batches each read model was built; the models themselves are the services'. */
export const operationsMigrations: readonly Migration[] = [
  {
    name: '20261124T1750_read_models',
    sql: `
create table read_model (
  name text primary key,
  built_at timestamptz not null,
  rows bigint not null,
  batches jsonb not null
);`,
  },
];
