import type { Migration } from '@industry/database/types.ts';

/** A read model: made anew from the economy's name and the pack by a job; never a source. */
export interface SimulationTables {
  /** One row: the economy whose figures were compared. */
  simulation_report: { id: number; firms: number; seed: number; built_at: string; content: unknown };
}

export const simulationMigrations: readonly Migration[] = [
  {
    name: '20261201T1245_simulation_report',
    sql: `
create table simulation_report (
  id integer primary key check (id = 1),
  firms integer not null,
  seed bigint not null,
  built_at timestamptz not null,
  content jsonb not null
);`,
  },
];
