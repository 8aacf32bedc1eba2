// Facts of firms: import of generated exports by good and partner (digest, raw file kept, checks, unique key, sorted file) against
// DuckDB's own CSV to sorted Parquet in the same run, then all facts of one firm as of a day, and search
// among firms by misspelled names. usage: node bench/firms.mjs [--rows N] [--firms N]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '2000000' }, firms: { type: 'string', default: '150000' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'industry-bench-'));
const built = mkdtempSync(join(root, 'node_modules', '.bench-'));

function measure(step, ...args) {
  const run = spawnSync(process.execPath, [join(built, 'firm-facts.js'), step, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${step}: ${run.stderr}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}

try {
  const bundle = await rolldown({
    cwd: root,
    input: { 'firm-facts': 'bench/firm-facts.ts', 'store-worker': 'platform/database/store-worker.ts' },
    platform: 'node',
    external: (id) => !/^[./\0]/.test(id) && !id.startsWith('@industry/'),
    logLevel: 'silent',
  });
  await bundle.write({ dir: built, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  await bundle.close();
  const csv = join(work, 'exports.csv');
  const { rows, megabytes } = measure('generate', csv, values.rows);
  const plain = Math.min(...[1, 2].map(() => measure('plain', csv, join(work, 'plain.parquet')).seconds));
  const runs = ['one', 'two'].map((name) => measure('import', csv, join(work, name)));
  const best = runs.reduce((a, b) => (b.steps.keep < a.steps.keep ? b : a));
  const report = (name, goal, figure, met) =>
    console.log(`${met ? 'met    ' : 'missed '} ${name}: ${figure} (goal ${goal})`);
  console.log(`${rows} rows, ${megabytes} MB; plain CSV to sorted Parquet ${plain.toFixed(2)} s`);
  const ratio = best.steps.keep / plain;
  report(
    'import of facts of firms',
    '2 x plain',
    `${best.steps.keep.toFixed(2)} s, ratio ${ratio.toFixed(2)}`,
    ratio <= 2,
  );
  for (const [step, seconds] of Object.entries(best.steps))
    console.log(`          until ${step}: ${seconds.toFixed(2)} s`);
  console.log(`          raw file packed too: ${best.seconds.toFixed(2)} s`);
  const middle = Math.min(...runs.map(({ milliseconds }) => milliseconds));
  report(
    'all facts of one firm as of a day',
    '50 ms',
    `${middle.toFixed(1)} ms, ${best.found} rows; the first ${best.first.toFixed(0)} ms`,
    middle < 50,
  );
  const { built: indexing, took } = measure('search', values.firms);
  const slowest = Object.entries(took).toSorted((a, b) => b[1] - a[1])[0];
  console.log(`          index of ${values.firms} firms built in ${indexing.toFixed(1)} s`);
  report(
    'the slowest of ' + Object.keys(took).length + ' searches by name',
    '50 ms',
    `${slowest[1].toFixed(1)} ms (${slowest[0]})`,
    slowest[1] < 50,
  );
  for (const [query, milliseconds] of Object.entries(took))
    console.log(`          ${query}: ${milliseconds.toFixed(1)} ms`);
  console.log(`load: ${readFileSync('/proc/loadavg', 'utf8').trim()}`);
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(built, { recursive: true, force: true });
}
