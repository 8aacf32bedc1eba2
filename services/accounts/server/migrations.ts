import type { Migration } from '@industry/database/types.ts';

export const accountsMigrations: readonly Migration[] = [
  {
    name: '20261124T1720_organisations',
    sql: `
      create table organisation (
        id text primary key,
        kind text not null check (kind in ('firm', 'other')),
        bin text unique check (bin ~ '^[0-9]{12}$'),
        name json not null,
        version integer not null default 1,
        created_at timestamptz not null,
        check ((kind = 'firm') = (bin is not null))
      );
    `,
  },
];
