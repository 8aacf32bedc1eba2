import type { Migration } from '@industry/database/types.ts';

/*
 * The index of firms: a read model of the lake, rebuilt by `industry rebuild`, never a source. A build makes a generation beside the
 * one in use; the switch is one row.
 */
export interface FirmIndexTables {
  firm_index_state: { one: number; generation: number; firms: number; batches: unknown; built_at: string };
  firm_index: {
    generation: number;
    /** In the order of prominence: working before ended, large before small. */
    number: number;
    bin: string;
    name_kk: string;
    name_ru: string;
    legal_form: string;
    region: string;
    region_scheme: string;
    oked: string;
    size_class: string;
    status: string;
  };
  firm_word: { generation: number; word: number; text: string; firms: readonly number[] };
  firm_trigram: { generation: number; trigram: string; words: readonly number[] };
}

export const firmIndexMigrations: readonly Migration[] = [
  {
    name: '20261201T0330_firm_index',
    sql: `
create table firm_index_state (
  one smallint primary key check (one = 1),
  generation integer not null,
  firms integer not null,
  batches jsonb not null,
  built_at timestamptz not null
);
create table firm_index (
  generation integer not null,
  number integer not null,
  bin text not null,
  name_kk text not null,
  name_ru text not null,
  legal_form text not null,
  region text not null,
  region_scheme text not null,
  oked text not null,
  size_class text not null,
  status text not null,
  primary key (generation, number)
);
create unique index firm_index_bin on firm_index (generation, bin);
create index firm_index_region on firm_index (generation, region, number);
create index firm_index_oked on firm_index (generation, oked, number);
create table firm_word (
  generation integer not null,
  word integer not null,
  text text not null,
  firms integer[] not null,
  primary key (generation, word)
);
create index firm_word_text on firm_word (generation, text);
create table firm_trigram (
  generation integer not null,
  trigram text not null,
  words integer[] not null,
  primary key (generation, trigram)
);`,
  },
];
