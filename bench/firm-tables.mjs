// A table of all firms by sector and quarter, 23 003 firms and 40 quarters with eight facts each, against DuckDB's own sum over
// the same file in the same run. usage: node bench/firm-tables.mjs [firms]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const firms = Number(process.argv[2] ?? 23_003);
const GOAL = 300;
const RUNS = 5;
const built = mkdtempSync(join(root, 'node_modules', '.bench-'));
const state = mkdtempSync(join(tmpdir(), 'industry-bench-'));

async function median(work) {
  await work();
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

try {
  const bundle = await rolldown({
    cwd: root,
    input: 'bench/firm-tables.ts',
    platform: 'node',
    logLevel: 'silent',
    external: [/^@duckdb/],
  });
  await bundle.write({ dir: built, format: 'esm', entryFileNames: 'firm-tables.mjs' });
  await bundle.close();
  const { loadPack, makeFirmYears, openWarehouse, sumsBy } = await import(
    pathToFileURL(join(built, 'firm-tables.mjs')).href
  );
  const pack = await loadPack(join(root, 'programmes', 'kz-2020-2025'));
  const lake = await openWarehouse(state);
  const file = (name) => join(lake.folders.lake, `${name}.parquet`);
  const divisions = pack.manufacturing.sectors.divisions.map(({ code }) => `'${code}'`).join(', ');
  const regions = pack.regionSchemes
    .get(pack.passport.regionScheme)
    .regions.map(({ code }) => `'${code}'`)
    .join(', ');
  await lake.session(async (session) => {
    await session.run(`COPY (
      SELECT printf('1913400%05d', i) AS bin, DATE '2015-01-01' AS period_start, CAST(NULL AS DATE) AS period_end,
        ([${divisions}])[1 + i % 24] || '101' AS oked, ([${regions}])[1 + i % 20] AS region,
        (['small', 'medium', 'large'])[1 + i % 3] AS size_class
      FROM range(${firms}) AS t(i)) TO '${file('registration')}' (FORMAT parquet)`);
    await session.run(`COPY (
      SELECT printf('1913400%05d', i) AS bin, '' AS item, fact, CAST(DATE '2016-01-01' + to_months(CAST(3 * q AS INTEGER)) AS DATE) AS period_start,
        CAST(DATE '2016-01-01' + to_months(CAST(3 * q + 3 AS INTEGER)) AS DATE) AS period_end,
        CAST(1000 + (i * 7919 + q * 131) % 100000 AS DECIMAL(38, 6)) AS value
      FROM range(${firms}) AS t(i), range(40) AS u(q),
        (VALUES ('output'), ('value-added'), ('investment'), ('energy-use'), ('capacity'), ('capacity-use'), ('rnd-spending'), ('digital-level')) AS f(fact)
      ORDER BY bin, fact, period_start) TO '${file('statistics')}' (FORMAT parquet)`);
  });
  const sources = {
    'firm-registration': `(SELECT * FROM read_parquet('${file('registration')}'))`,
    'firm-statistics': `(SELECT * FROM read_parquet('${file('statistics')}'))`,
  };
  const from = (dataset) => sources[dataset] ?? null;
  const plain = await median(() =>
    lake.columns(`SELECT fact, period_start, sum(value) FROM ${sources['firm-statistics']} AS f GROUP BY 1, 2`),
  );
  const table = await median(() =>
    lake.session(async (session) => {
      await makeFirmYears({ ...session, from, origins: new Map() }, pack, { measure: 'output' });
      const sums = await sumsBy({ ...session, from, origins: new Map() }, 'sector', 'quarter');
      if (sums.size !== 10) throw new Error(`${sums.size} years`);
    }),
  );
  const rows = firms * 40 * 8;
  console.log(`${firms} firms, 40 quarters, ${rows.toLocaleString('en')} facts`);
  console.log(`plain    DuckDB's own sums by fact and quarter: ${plain.toFixed(0)} ms`);
  console.log(
    `${table <= GOAL ? 'holds' : 'MISSED'}  sector by quarter, goal ${GOAL} ms: ${table.toFixed(0)} ms, ratio ${(table / plain).toFixed(2)}`,
  );
  await lake.close();
} finally {
  rmSync(built, { recursive: true, force: true });
  rmSync(state, { recursive: true, force: true });
}
