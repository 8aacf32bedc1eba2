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
  {
    // A role is held for something: a body, a region. Roles that were held before are of the whole country.
    name: '20261124T1600_assignments',
    sql: `
      create table assignment (
        id text primary key,
        person text not null references person (id) on delete cascade,
        role text not null,
        scope_kind text check (scope_kind in ('body', 'region', 'operator', 'firm', 'dataset')),
        scope_id text,
        given_by text not null,
        given_at timestamptz not null,
        ended_at timestamptz,
        check ((scope_kind is null) = (scope_id is null))
      );
      create unique index assignment_in_force on assignment (person, role, coalesce(scope_kind, ''), coalesce(scope_id, ''))
        where ended_at is null;
      insert into assignment (id, person, role, given_by, given_at)
        select person.id || ':' || role, person.id, role, 'system', person.created_at
        from person_role join person on person.id = person_role.person;
      drop table person_role;
    `,
  },
];
