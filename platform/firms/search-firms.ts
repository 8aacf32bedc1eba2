import { sql, type RawBuilder } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { current } from './build-index.ts';
import type { FirmIndexTables } from './index-tables.ts';
import { type NameWords, trigrams } from './names.ts';

export interface FirmQuery {
  /** Words of a name in any script, or the first digits of a BIN; absent: all. */
  readonly query?: string;
  readonly region?: string;
  /** OKED code or its first digits. */
  readonly sector?: string;
  readonly size?: string;
  readonly status?: string;
  readonly offset: number;
  readonly limit: number;
}

export type FoundFirm = Omit<FirmIndexTables['firm_index'], 'generation' | 'number'>;

export interface FirmsFound {
  readonly firms: readonly FoundFirm[];
  /** How many there are; of more than `COUNTED` it is only known that there are more. */
  readonly total: number;
  readonly more: boolean;
  /** No firm has all words: these have some of them. */
  readonly loosened: boolean;
}

const COUNTED = 10_000;
const NOTHING: FirmsFound = { firms: [], total: 0, more: false, loosened: false };
/** Spellings of one word of the query that are looked at. */
const SPELLINGS = 30;
/** Firms of one spelling that are looked at: a word of more firms says little. */
const LONGEST_POSTING = 50_000;

/**
 * Firms by name, number and attributes, in the order of likeness and then of prominence. Names are found in two steps: the
 * words of the register that are spelled like the word that was asked for, then the firms that have them.
 *
 * Example: `await searchFirms(store, nameWords(spellings), { query: 'kazakhmis', offset: 0, limit: 20 })`
 */
export async function searchFirms(store: Store, words: NameWords, query: FirmQuery): Promise<FirmsFound> {
  const generation = await current(store);
  if (generation === null) return NOTHING;
  const text = query.query?.trim() ?? '';
  if (text === '' || /^\d{2,12}$/.test(text)) return list(store, generation, query, numberRange(text));
  const asked = words(text).slice(0, 6);
  if (asked.length === 0) return NOTHING;
  const spelled = await Promise.all(asked.map((word) => spellings(store, generation, word)));
  const known = spelled.filter((one) => one.length > 0);
  if (known.length === 0) return NOTHING;
  const all = known.length === asked.length ? await ranked(store, generation, query, known, known.length) : NOTHING;
  if (all.firms.length > 0 || all.total > 0 || asked.length === 1) return all;
  const some = await ranked(store, generation, query, known, 1);
  return { ...some, loosened: some.total > 0 };
}

function numberRange(text: string): RawBuilder<boolean> {
  if (text === '') return sql`true`;
  // All numbers have twelve digits: their order as text is their order.
  return sql`bin between ${text.padEnd(12, '0')} and ${text.padEnd(12, '9')}`;
}

const filtered = ({ region, sector, size, status }: FirmQuery): boolean =>
  [region, sector, size, status].some((one) => one !== undefined);

function filters({ region, sector, size, status }: FirmQuery): RawBuilder<boolean> {
  const conditions = [
    ...(region === undefined ? [] : [sql<boolean>`f.region = ${region}`]),
    ...(sector === undefined
      ? []
      : [sql<boolean>`f.oked between ${sector.padEnd(5, '0')} and ${sector.padEnd(5, '9')}`]),
    ...(size === undefined ? [] : [sql<boolean>`f.size_class = ${size}`]),
    ...(status === undefined ? [] : [sql<boolean>`f.status = ${status}`]),
  ];
  return conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` and `)}`;
}

const FIELDS = sql`f.bin, f.name_kk, f.name_ru, f.legal_form, f.region, f.region_scheme, f.oked, f.size_class, f.status`;

async function list(
  store: Store,
  generation: number,
  query: FirmQuery,
  numbers: RawBuilder<boolean>,
): Promise<FirmsFound> {
  const db = store.tables<FirmIndexTables>();
  const where = sql`f.generation = ${generation} and ${numbers} and ${filters(query)}`;
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 from firm_index f where ${where} limit ${COUNTED + 1}) counted`.execute(
    db,
  );
  const { rows } = await sql<FoundFirm>`
    select ${FIELDS} from firm_index f where ${where} order by f.number limit ${query.limit} offset ${query.offset}`.execute(
    db,
  );
  return counts(rows, counted.rows[0]?.total ?? 0, false);
}

function counts(firms: readonly FoundFirm[], total: number, loosened: boolean): FirmsFound {
  return { firms, total: Math.min(total, COUNTED), more: total > COUNTED, loosened };
}

interface Spelling {
  readonly word: number;
  readonly score: number;
}

/** Words of the register that are spelled like this one, best first. */
async function spellings(store: Store, generation: number, word: string): Promise<Spelling[]> {
  const parts = trigrams(word);
  const least = Math.max(1, Math.ceil(parts.length * 0.4));
  const { rows } = await sql<{ word: number; text: string; shared: number }>`
    select w.word, w.text, m.shared from (
      select word, count(*)::int as shared from (
        select unnest(words) as word from firm_trigram where generation = ${generation} and trigram = any(${parts}::text[])
      ) parts group by word having count(*) >= ${least} order by shared desc limit 300
    ) m join firm_word w on w.generation = ${generation} and w.word = m.word`.execute(store.tables<FirmIndexTables>());
  return rows
    .map(({ word: id, text, shared }) => ({ word: id, score: likeness(word, parts.length, text, shared) }))
    .filter(({ score }) => score >= 0.5)
    .toSorted((a, b) => b.score - a.score || a.word - b.word)
    .slice(0, SPELLINGS);
}

/** 1 for the same word; for others the mean of the share of parts in common and of those of the query that are found. */
function likeness(asked: string, parts: number, text: string, shared: number): number {
  if (asked === text) return 1;
  const dice = (2 * shared) / (parts + text.length + 1);
  const begins = text.startsWith(asked) ? 0.15 : 0;
  return Math.min(0.99, (dice + shared / parts) / 2 + begins);
}

/** Firms with at least so many of the words, all or one; of all words the rarest says whom to look at. */
async function ranked(
  store: Store,
  generation: number,
  query: FirmQuery,
  asked: readonly (readonly Spelling[])[],
  least: number,
): Promise<FirmsFound> {
  const db = store.tables<FirmIndexTables>();
  const spelled = asked.flatMap((list, i) => list.map(({ word, score }) => ({ i, word, score })));
  const { rows } = await sql<FoundFirm & { total: number }>`
    with asked as (
      select * from unnest(${spelled.map(({ i }) => i)}::int[], ${spelled.map(({ word }) => word)}::int[],
        ${spelled.map(({ score }) => Math.round(score * 1000))}::int[]) as a(i, word, score)
    ), postings as materialized (
      select a.i, a.score, w.firms[1:${sql.lit(LONGEST_POSTING)}] as firms
      from asked a join firm_word w on w.generation = ${generation} and w.word = a.word
    ), rare as materialized (
      select distinct unnest(firms) as firm from postings
      where i = (select i from postings group by i order by sum(cardinality(firms)) limit 1)
    ), hits as (
      select firm, sum(score) as score, count(*) as words from (
        select i, firm, max(score) as score from (
          select i, score, unnest(firms) as firm from postings
        ) single where ${least === 1 ? sql`true` : sql`firm in (select firm from rare)`} group by i, firm
      ) best group by firm having count(*) >= ${least}
    )
    ${filtered(query) ? ofFiltered(generation, query) : ofAll(generation, query)}`.execute(db);
  return counts(
    rows.map(({ total: _total, ...firm }) => firm),
    rows[0]?.total ?? 0,
    false,
  );
}

/** Every hit is looked up: only its row says whether it passes. */
function ofFiltered(generation: number, query: FirmQuery): RawBuilder<unknown> {
  return sql`select ${FIELDS}, count(*) over ()::int as total
    from hits h join firm_index f on f.generation = ${generation} and f.number = h.firm
    where ${filters(query)}
    order by h.words desc, h.score desc, f.number limit ${query.limit} offset ${query.offset}`;
}

/** Only the firms of the page are looked up. */
function ofAll(generation: number, query: FirmQuery): RawBuilder<unknown> {
  return sql`select ${FIELDS}, (select count(*) from hits)::int as total
    from (select * from hits order by words desc, score desc, firm limit ${query.limit} offset ${query.offset}) h
    join firm_index f on f.generation = ${generation} and f.number = h.firm
    order by h.words desc, h.score desc, f.number`;
}
