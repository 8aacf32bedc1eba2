import { sql } from 'kysely';
import type { ReportProgress } from '@industry/control/types.ts';
import type { Store } from '@industry/database/types.ts';
import type { Facts, TablePage } from '@industry/facts/types.ts';
import type { CivilDate } from '@industry/values';
import { FIRM_REGISTRATION } from './datasets/index.ts';
import { FIRM_STATUSES, SIZE_CLASSES } from './datasets/registration.ts';
import type { FirmIndexTables } from './index-tables.ts';
import { type NameWords, trigrams } from './names.ts';

export interface BuildIndexOptions {
  readonly store: Store;
  readonly facts: Pick<Facts, 'dataset' | 'batches' | 'tablePage'>;
  readonly words: NameWords;
  /** Firms as they are on this day. */
  readonly today: CivilDate;
  readonly now: () => Date;
  readonly report?: ReportProgress;
}

export interface BuiltIndex {
  readonly firms: number;
  readonly batches: readonly string[];
}

const PAGE = 5_000;
const COLUMNS = ['bin', 'name_kk', 'name_ru', 'legal_form', 'region', 'region_scheme', 'oked', 'size_class', 'status'];

/** Builds the index of firms anew beside the one in use, and switches. One at a time on a store. */
export async function buildFirmIndex(options: BuildIndexOptions): Promise<BuiltIndex> {
  const { store, facts } = options;
  if (facts.dataset(FIRM_REGISTRATION) === undefined) return { firms: 0, batches: [] };
  return store.exclusive('firm-index', async () => {
    // Firms are counted and then read: both times of the same batches, whatever is published meanwhile.
    const batches = (await facts.batches(FIRM_REGISTRATION))
      .filter(({ state }) => state === 'published')
      .map(({ id }) => id);
    const before = await current(store);
    const generation = (before ?? 0) + 1;
    await drop(store, before);
    const firms = await fill(options, generation, batches);
    await store.transaction<FirmIndexTables, void>(async (tx) => {
      await tx.deleteFrom('firm_index_state').execute();
      await tx
        .insertInto('firm_index_state')
        .values({ one: 1, generation, firms, batches: JSON.stringify(batches), built_at: options.now().toISOString() })
        .execute();
    });
    await drop(store, generation);
    return { firms, batches };
  });
}

/** Generation in use; null before the first. */
export async function current(store: Store): Promise<number | null> {
  const row = await store
    .tables<FirmIndexTables>()
    .selectFrom('firm_index_state')
    .select('generation')
    .executeTakeFirst();
  return row?.generation ?? null;
}

/** Removes all generations but one. */
async function drop(store: Store, kept: number | null): Promise<void> {
  for (const table of ['firm_index', 'firm_word', 'firm_trigram'] as const)
    await store
      .tables<FirmIndexTables>()
      .deleteFrom(table)
      .where('generation', '<>', kept ?? -1)
      .execute();
}

async function fill(
  { store, facts, words, today, report }: BuildIndexOptions,
  generation: number,
  batches: readonly string[],
): Promise<number> {
  const pages = async (columns: readonly string[], work: (page: TablePage) => Promise<void>) => {
    for (let after: string | undefined; ;) {
      const query = {
        dataset: FIRM_REGISTRATION,
        columns,
        asOf: today,
        batches,
        limit: PAGE,
        ...(after !== undefined && { after }),
      };
      const page = await facts.tablePage(query);
      if (page.rows > 0) await work(page);
      if (page.rows < PAGE) return;
      after = page.columns['bin']!.at(-1)!;
    }
  };
  const counts = new Map<number, number>();
  let total = 0;
  await pages(['bin', 'size_class', 'status'], async ({ rows, columns }) => {
    total += rows;
    for (let row = 0; row < rows; row += 1) {
      const at = prominence(columns['status']![row], columns['size_class']![row]);
      counts.set(at, (counts.get(at) ?? 0) + 1);
    }
  });
  const next = new Map<number, number>();
  let number = 1;
  for (const at of [...counts.keys()].toSorted((a, b) => a - b)) {
    next.set(at, number);
    number += counts.get(at)!;
  }
  const postings = new Map<string, number[]>();
  let done = 0;
  await pages(COLUMNS, async ({ rows, columns }) => {
    const numbers = Array.from({ length: rows }, (_, row) => {
      const at = prominence(columns['status']![row], columns['size_class']![row]);
      const own = next.get(at)!;
      next.set(at, own + 1);
      return own;
    });
    for (let row = 0; row < rows; row += 1) {
      // Reading a name is short, thousands of them are not: others get their turn.
      if (row % 500 === 499) await new Promise((resolve) => setImmediate(resolve));
      const name = `${columns['name_kk']![row]} ${columns['name_ru']![row]}`;
      for (const word of words(name)) {
        const firms = postings.get(word);
        if (firms === undefined) postings.set(word, [numbers[row]!]);
        else firms.push(numbers[row]!);
      }
    }
    const values = COLUMNS.map((name) => columns[name]!);
    await sql`insert into firm_index (generation, number, ${sql.join(COLUMNS.map((name) => sql.ref(name)))})
      select ${generation}::int, * from unnest(${numbers}::int[], ${sql.join(values.map((list) => sql`${list}::text[]`))})`.execute(
      store.tables<FirmIndexTables>(),
    );
    done += rows;
    report?.({ step: 'firms', done, total });
  });
  await writeWords(store, generation, postings);
  return total;
}

function prominence(status: string | null | undefined, size: string | null | undefined): number {
  const at = (list: readonly string[], text: string | null | undefined) =>
    list.indexOf(text ?? '') + 1 || list.length + 1;
  return at(FIRM_STATUSES, status) * 10 + (SIZE_CLASSES.length + 1 - at(SIZE_CLASSES, size));
}

/** Postings that go into one statement. */
const AT_ONCE = 50_000;

async function writeWords(store: Store, generation: number, postings: ReadonlyMap<string, number[]>): Promise<void> {
  const parts = new Map<string, number[]>();
  let rows: FirmIndexTables['firm_word'][] = [];
  let size = 0;
  const flush = async () => {
    if (rows.length > 0) await store.tables<FirmIndexTables>().insertInto('firm_word').values(rows).execute();
    rows = [];
    size = 0;
  };
  let word = 0;
  for (const [text, firms] of postings) {
    word += 1;
    rows.push({ generation, word, text, firms: Array.from(Int32Array.from(firms).sort()) });
    size += firms.length;
    for (const part of trigrams(text)) {
      const list = parts.get(part);
      if (list === undefined) parts.set(part, [word]);
      else list.push(word);
    }
    if (size >= AT_ONCE || rows.length >= 2_000) await flush();
  }
  await flush();
  let lines: FirmIndexTables['firm_trigram'][] = [];
  for (const [trigram, words] of parts) {
    lines.push({ generation, trigram, words });
    if (lines.length < 1_000) continue;
    await store.tables<FirmIndexTables>().insertInto('firm_trigram').values(lines).execute();
    lines = [];
  }
  if (lines.length > 0) await store.tables<FirmIndexTables>().insertInto('firm_trigram').values(lines).execute();
}
