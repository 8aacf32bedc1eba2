import { statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { auditMigrations, createAudit } from '@industry/audit';
import { openTestStore } from '@industry/database/test-store.ts';
import { createFacts, publishBatch } from '@industry/facts';
import { factsMigrations } from '@industry/facts/migrations.ts';
import { stageImport } from '@industry/facts/stage.ts';
import { buildFirmIndex, firmDatasets, firmIndexMigrations, nameWords, searchFirms } from '@industry/firms';
import { loadPack } from '@industry/pack/load.ts';
import type { Platform } from '@industry/registry/types.ts';
import { binCheckDigit } from '@industry/values';

// One measured step of bench/firms.mjs in a process of its own; prints one line of JSON.

const seconds = (since: number) => (performance.now() - since) / 1000;
const repository = process.cwd();
const QUARTERS = 40;

/** Simulated numbers of so many firms. */
function bins(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; found.length < count; i += 1) {
    const first = `1013${String(40_000_000 + i * 6).slice(1)}`;
    const digit = binCheckDigit(first);
    if (digit !== null) found.push(`${first}${digit}`);
  }
  return found;
}

async function connected() {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '2GB',
    temp_directory: join(tmpdir(), 'industry-bench-spill'),
  });
  return instance.connect();
}

const steps: Record<string, (...args: string[]) => Promise<unknown>> = {
  /** Exports by good and partner: firms x quarters x about 22 rows, in no order. */
  async generate(csv, rows) {
    const perFirm = 22;
    const firms = Math.max(10, Math.round(Number(rows) / QUARTERS / perFirm));
    const connection = await connected();
    await connection.run('CREATE TABLE firms (i INTEGER, bin VARCHAR)');
    const appender = await connection.createAppender('firms');
    bins(firms).forEach((bin, i) => {
      appender.appendInteger(i);
      appender.appendVarchar(bin);
      appender.endRow();
    });
    appender.closeSync();
    await connection.run(`COPY (
      SELECT bin, lpad(CAST(100000 + (i * 37 + j * 7919) % 5000 AS VARCHAR), 6, '0') AS item, 'HS2017' AS item_scheme,
        ['UZB', 'RUS', 'CHN', 'KGZ', 'DEU', 'TUR', 'ITA', 'AFG', 'TJK', 'POL'][1 + (i + j) % 10] AS partner,
        'exports' AS fact, CAST(DATE '2015-01-01' + to_months(CAST(3 * q AS INTEGER)) AS DATE) AS period_start,
        CAST(DATE '2015-04-01' + to_months(CAST(3 * q AS INTEGER)) AS DATE) AS period_end, (i * 31 + j * 17 + q * 13) % 1000003 AS value
      FROM range(${QUARTERS}) quarters(q), range(${perFirm}) goods(j), firms
    ) TO '${csv}' (FORMAT csv, HEADER)`);
    return { rows: firms * perFirm * QUARTERS, megabytes: Math.round(statSync(csv!).size / 1e6) };
  },
  async plain(csv, parquet) {
    const connection = await connected();
    const start = performance.now();
    await connection.run(`COPY (SELECT * FROM read_csv('${csv}', types={'bin': 'VARCHAR', 'item': 'VARCHAR', 'value': 'DECIMAL(38,6)'})
      ORDER BY bin, item, partner, fact, period_start) TO '${parquet}' (FORMAT parquet)`);
    return { seconds: seconds(start) };
  },
  async import(csv, stateFolder) {
    const pack = await loadPack(join(repository, 'programmes', 'kz-2020-2025'));
    const declaration = firmDatasets(pack).find(({ id }) => id === 'firm-customs')!;
    const reached: Record<string, number> = {};
    const start = performance.now();
    const batch = await stageImport({
      stateFolder: stateFolder!,
      declaration,
      importer: declaration.importer,
      file: csv!,
      pack,
      report: ({ step }) => (reached[step] = seconds(start)),
    });
    const taken = seconds(start);
    const store = await openTestStore([...auditMigrations, ...factsMigrations]);
    const now = () => new Date();
    const audit = createAudit(store, now);
    const datasets = firmDatasets(pack);
    const viewer = { id: 'firm', name: 'firm', assignments: [{ role: 'firm', scope: {} }] };
    let firm = '';
    const facts = createFacts({
      store,
      stateFolder: stateFolder!,
      datasets,
      mode: 'real',
      now,
      audit,
      secrecy: pack.secrecy,
      roles: pack.rights.roles,
    });
    const contributions = { datasets, batchPublished: async () => undefined };
    const platform = {
      settings: { stateFolder },
      pack,
      store,
      facts,
      audit,
      mode: 'real',
      now,
      contributions,
    } as unknown as Platform;
    await publishBatch({ ...platform, actor: 'cli:bench' }, batch.staged);
    const times: number[] = [];
    let found = 0;
    for (const number of [0, 5, 3, 9, 7, 1].map((at) => bins(10)[at]!)) {
      firm = number;
      viewer.assignments = [{ role: 'firm', scope: { firm } as never }];
      const from = performance.now();
      const rows = await facts.observations({
        dataset: 'firm-customs',
        where: { bin: firm },
        asOf: '2020-06-30' as never,
        reader: { viewer, purpose: 'monitor-agreement' },
      });
      times.push(performance.now() - from);
      found = rows.length;
    }
    await facts.close();
    await store.close();
    const middle = times.slice(1).toSorted((a, b) => a - b)[2]!;
    return { seconds: taken, steps: reached, milliseconds: middle, first: times[0], found };
  },
  /** The index of so many firms with generated names, then searches: misspelled, in other scripts, of common and rare words. */
  async search(count) {
    const firms = Number(count);
    const pack = await loadPack(join(repository, 'programmes', 'kz-2020-2025'));
    const words = nameWords(pack.firmFacts.legalForms.flatMap(({ spellings }) => spellings));
    const store = await openTestStore([...auditMigrations, ...factsMigrations, ...firmIndexMigrations]);
    const numbers = bins(firms);
    const columns = (from: number, to: number): Record<string, string[]> => {
      const rows = Array.from({ length: to - from }, (_, i) => from + i);
      return {
        bin: rows.map((i) => numbers[i]!),
        name_kk: rows.map((i) => `ЖШС «${nameOf(i)}»`),
        name_ru: rows.map((i) => `ТОО «${nameOf(i)}»`),
        legal_form: rows.map(() => 'llp'),
        region: rows.map((i) => `${10 + (i % 20)}0000000`),
        region_scheme: rows.map(() => 'KATO-2022'),
        oked: rows.map((i) => String(10_000 + (i % 23_000))),
        size_class: rows.map((i) => ['small', 'small', 'small', 'medium', 'large'][i % 5]!),
        status: rows.map((i) => ['active', 'active', 'registered'][i % 3]!),
      };
    };
    const facts = {
      dataset: () => ({}) as never,
      batches: async () => [],
      async tablePage({ after, limit }: { readonly after?: string; readonly limit: number }) {
        const from = after === undefined ? 0 : numbers.indexOf(after) + 1;
        const to = Math.min(firms, from + limit);
        return { rows: to - from, columns: columns(from, to) };
      },
    };
    const start = performance.now();
    await buildFirmIndex({ store, facts, words, today: '2026-01-01' as never, now: () => new Date() });
    const built = seconds(start);
    const queries = [
      nameOf(17),
      nameOf(4_242).replace('а', 'о'),
      `${nameOf(99).split(' ')[0]} Курылыс`,
      'Kurylys',
      'строй',
      numbers[5]!,
      'казмунай',
    ];
    const took: Record<string, number> = {};
    for (const query of queries) {
      await searchFirms(store, words, { query, offset: 0, limit: 50 });
      const from = performance.now();
      await searchFirms(store, words, { query, offset: 0, limit: 50 });
      took[query] = performance.now() - from;
    }
    await store.close();
    return { built, took };
  },
};

const COMMON = ['Строй', 'Құрылыс', 'Сервис', 'Трейд', 'Групп', 'Казмунай', 'Инвест', 'Агро', 'Мет', 'Пром'];
const SYLLABLES = [
  'ка',
  'зах',
  'ал',
  'ты',
  'мет',
  'бер',
  'дос',
  'нур',
  'сай',
  'кен',
  'жол',
  'тау',
  'бай',
  'шың',
  'өр',
  'са',
  'мир',
  'тех',
  'кам',
  'лан',
];

/** A name of one or two rare words and a common one, out of some hundred thousand words. */
function nameOf(i: number): string {
  const rare = (n: number) => [0, 1, 2, 3].map((k) => SYLLABLES[Math.floor(n / 20 ** k) % 20]).join('');
  const first = rare((i * 7_919) % 160_000);
  return `${first} ${i % 3 === 0 ? rare((i * 104_729) % 160_000) : ''} ${COMMON[i % COMMON.length]}`.replace(
    / {2}/,
    ' ',
  );
}

const [step, ...args] = process.argv.slice(2);
console.log(JSON.stringify(await steps[step!]!(...args)));
process.exit(0);
