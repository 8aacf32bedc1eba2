import type { Migration } from '@industry/database/types.ts';

export const sandboxMigrations: readonly Migration[] = [
  {
    name: '20261201T1300_support_draft',
    sql: `
create table support_draft (
  id text primary key,
  title text not null,
  text text not null,
  firms integer not null,
  seed bigint not null,
  as_of date not null,
  shared boolean not null,
  version integer not null,
  author text not null,
  author_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index support_draft_author on support_draft (author);`,
  },
];

export interface SupportDraftRow {
  id: string;
  title: string;
  text: string;
  firms: number;
  seed: string | number;
  as_of: string;
  shared: boolean;
  version: number;
  author: string;
  author_name: string;
  created_at: string;
  updated_at: string;
}

export interface SandboxTables {
  support_draft: SupportDraftRow;
}
