import type { Migration } from '@industry/database/types.ts';

export const noticeMigrations: readonly Migration[] = [
  {
    name: '20261124T1720_notices',
    sql: `
      create table notice (
        id text primary key,
        kind text not null,
        key text,
        subject jsonb not null,
        text jsonb not null,
        path text not null,
        mail_may_tell boolean not null,
        created_at timestamptz not null
      );
      create unique index notice_told_once on notice (kind, key) where key is not null;
      create index notice_created on notice (created_at);
      create table notice_recipient (
        notice text not null references notice (id) on delete cascade,
        person text not null references person (id) on delete cascade,
        read_at timestamptz,
        primary key (notice, person)
      );
      create index notice_recipient_unread on notice_recipient (person) where read_at is null;
      create index notice_recipient_person on notice_recipient (person);
      create table notice_mail (
        notice text not null references notice (id) on delete cascade,
        person text not null references person (id) on delete cascade,
        choice text not null check (choice in ('at-once', 'digest')),
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
        tries integer not null default 0,
        sent_at timestamptz,
        error text,
        primary key (notice, person)
      );
      create index notice_mail_owed on notice_mail (choice, state) where state <> 'sent';
      create table notice_preference (
        person text not null references person (id) on delete cascade,
        kind text not null,
        choice text not null check (choice in ('inbox', 'at-once', 'digest')),
        primary key (person, kind)
      );
      create table notice_settings (
        person text primary key references person (id) on delete cascade,
        language text not null,
        version integer not null
      );
    `,
  },
];
