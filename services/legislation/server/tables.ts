import type { Migration } from '@industry/database/types.ts';
import { DECISION_COLUMNS, type DecisionColumns } from '@industry/decisions';
import type { Article, Encoding, NumberingRule } from '@industry/act-text';
import type { PageLink } from '@industry/registry/types.ts';
import type { Language, UserText } from '@industry/values';
import type { Selectable } from 'kysely';

export interface LegislationTables {
  clause_change: DecisionColumns & {
    id: string;
    clause: string;
    act_code: string;
    act_title: UserText;
    act_adopted: string;
    point: string;
    valid_from: string;
    repeals: boolean;
    title: UserText;
    text: UserText | null;
    /** What it touched when it was published, JSON. */
    touched: readonly PageLink[];
  };
  /** Who looked at a page that a published change touches, and what they found: from then on the page says nothing of it. */
  clause_review: {
    change: string;
    path: string;
    reviewed_by: string;
    reviewed_at: string;
    remark: UserText;
  };
  act_text: DecisionColumns & {
    id: string;
    act: string;
    act_title: UserText;
    adopted: string;
    language: Language;
    source: string;
    retrieved_on: string;
    file_name: string;
    file_hash: string;
    format: 'text' | 'html';
    encoding: Encoding;
    rule: NumberingRule;
    characters: number;
    article_count: number;
    /** JSON; asked for only where a text is read. */
    articles: readonly Article[];
  };
}

export type ClauseChangeRow = Selectable<LegislationTables['clause_change']>;
export type ClauseReviewRow = Selectable<LegislationTables['clause_review']>;
export type ActTextRow = Omit<Selectable<LegislationTables['act_text']>, 'articles'>;

export const legislationMigrations: readonly Migration[] = [
  {
    name: '20261130T2345_legislation',
    sql: `
      create table clause_change (
        id text primary key,
        clause text not null,
        act_code text not null,
        act_title jsonb not null,
        act_adopted date not null,
        point text not null,
        valid_from date not null,
        repeals boolean not null,
        title jsonb not null,
        "text" jsonb,
        touched jsonb not null,
        ${DECISION_COLUMNS},
        check (repeals = ("text" is null))
      );
      create unique index clause_change_open on clause_change (clause) where state in ('draft', 'submitted', 'returned');
      create unique index clause_change_day on clause_change (clause, valid_from) where state = 'approved';
      create table act_text (
        id text primary key,
        act text not null,
        act_title jsonb not null,
        adopted date not null,
        language text not null,
        source text not null,
        retrieved_on date not null,
        file_name text not null,
        file_hash text not null,
        format text not null,
        encoding text not null,
        rule text not null,
        characters integer not null,
        article_count integer not null,
        articles jsonb not null,
        ${DECISION_COLUMNS}
      );
      create unique index act_text_file on act_text (file_hash, language) where state <> 'withdrawn';
      create index act_text_act on act_text (act, state);
    `,
  },
  {
    name: '20261201T0340_clause_reviews',
    sql: `
      create table clause_review (
        change text not null references clause_change (id),
        path text not null,
        reviewed_by text not null,
        reviewed_at timestamptz not null,
        remark jsonb not null,
        primary key (change, path)
      );
    `,
  },
];
