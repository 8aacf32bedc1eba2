import type { Migration } from '@industry/database/types.ts';

export const authMigrations: readonly Migration[] = [
  {
    name: '20261124T0930_persons_and_sessions',
    sql: `
      create table person (
        id text primary key,
        email text unique,
        name text not null,
        password_hash text,
        created_at timestamptz not null,
        closed_at timestamptz
      );
      create table person_role (
        person text not null references person (id) on delete cascade,
        role text not null,
        primary key (person, role)
      );
      create table session (
        token_hash text primary key,
        person text not null references person (id) on delete cascade,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_person on session (person);
      create table set_up_link (
        token_hash text primary key,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create table sign_in_attempts (
        subject text primary key,
        attempts integer not null,
        since timestamptz not null
      );
    `,
  },
];
