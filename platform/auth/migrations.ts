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
  {
    // People are invited before they have a way in; who was there before has one.
    name: '20261124T1710_ways_in',
    sql: `
      alter table person
        add column organisation text,
        add column accepted_at timestamptz,
        add column version integer not null default 1;
      update person set accepted_at = created_at;
      alter table session
        add column id text not null default gen_random_uuid()::text,
        add column way text not null default 'password',
        add column device text not null default 'other/other';
      create unique index session_id on session (id);
      create table invitation (
        id text primary key,
        token_hash text not null unique,
        person text not null references person (id) on delete cascade,
        given_by text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        ended_at timestamptz
      );
      create index invitation_person on invitation (person);
      create table passkey (
        id text primary key,
        person text not null references person (id) on delete cascade,
        name text not null,
        public_key text not null,
        counter bigint not null,
        transports json not null,
        party text not null,
        synced boolean not null,
        created_at timestamptz not null,
        used_at timestamptz
      );
      create index passkey_person on passkey (person);
      create table person_identity (
        issuer text not null,
        subject text not null,
        person text not null references person (id) on delete cascade,
        linked_at timestamptz not null,
        primary key (issuer, subject),
        unique (issuer, person)
      );
      create table sign_in_challenge (
        key_hash text primary key,
        purpose text not null,
        subject text,
        kept json,
        expires_at timestamptz not null
      );
    `,
  },
];
