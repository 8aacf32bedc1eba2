import { auditMigrations } from '@industry/audit';
import type { Migration } from '@industry/database';

/** What the writer writes: a pair is two rows of one transaction, so one row without the other is half visible. */
export interface TortureTables {
  torture_left: { id: string };
  torture_right: { id: string; filling: string };
}

export const tortureMigrations: readonly Migration[] = [
  ...auditMigrations,
  {
    name: '20260101T0000_torture',
    sql: `create table torture_left (id text primary key);
          create table torture_right (id text primary key, filling text not null);`,
  },
];
