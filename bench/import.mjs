// 10 million BACI-like rows: import (digest, raw file kept, checks, unique key, sorted file) against DuckDB's plain CSV to
// Parquet in the same run. usage: node bench/import.mjs [--csv FILE]   Without --csv the file is generated from
// ../shared/bench/generate_baci.mjs into a temporary folder; without that script the benchmark says so and ends.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.INDUSTRY_SHARED ?? join(root, '..', 'shared');
const given = process.argv[process.argv.indexOf('--csv') + 1];
const work = mkdtempSync(join(tmpdir(), 'industry-bench-'));
const built = mkdtempSync(join(root, 'node_modules', '.bench-'));

/** A process of its own for each measured step: peak memory is the step's alone. */
function measure(step, ...args) {
  const run = spawnSync(process.execPath, [join(built, 'import-steps.js'), step, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${step}: ${run.stderr}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1));
}

try {
  let csv = process.argv.includes('--csv') ? given : undefined;
  if (csv === undefined) {
    const generator = join(shared, 'bench', 'generate_baci.mjs');
    if (!existsSync(generator)) {
      console.log('import: skipped, ../shared/bench/generate_baci.mjs is not here');
      process.exit(0);
    }
    csv = join(work, 'baci.csv');
    // Beside node_modules, so that the script finds the engine.
    const script = join(built, 'generate.mjs');
    copyFileSync(generator, script);
    spawnSync(process.execPath, [script, csv], { stdio: 'ignore' });
  }
  const bundle = await rolldown({
    cwd: root,
    input: { 'import-steps': 'bench/import-steps.ts' },
    platform: 'node',
    external: (id) => !/^[./\0]/.test(id) && !id.startsWith('@industry/'),
    logLevel: 'silent',
  });
  await bundle.write({ dir: built, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name].js' });
  await bundle.close();

  const calibration = measure('calibrate');
  const plain = [
    measure('plain', csv, join(work, 'plain.parquet')),
    measure('plain', csv, join(work, 'plain.parquet')),
  ];
  const first = measure('import', csv, join(work, 'one'));
  const second = measure('import', csv, join(work, 'two'));
  const query = measure('query', first.file);
  const base = Math.min(...plain.map(({ seconds }) => seconds));
  // Until the sorted file is written, checked and digested; packing the raw file for keeping goes on beside and after.
  const until = ({ steps }) => steps.keep;
  const best = until(first) < until(second) ? first : second;
  const megabytes = Math.max(first.megabytes, second.megabytes);
  const row = (name, goal, figure, met) =>
    console.log(`${met ? 'met    ' : 'missed '} ${name}: ${figure} (goal ${goal})`);
  console.log(
    `calibration: SHA-256 of 256 MB ${calibration.hash.toFixed(2)} s, sum of 100 m integers in DuckDB ${calibration.sum.toFixed(2)} s`,
  );
  const cpu = Math.min(...plain.map(({ processor }) => processor));
  console.log(`plain CSV to Parquet: ${base.toFixed(2)} s, ${cpu.toFixed(2)} s of processor`);
  row(
    'import of 10 m rows',
    '2.5 x plain',
    `${until(best).toFixed(2)} s, ratio ${(until(best) / base).toFixed(2)}`,
    until(best) <= 2.5 * base,
  );
  for (const [step, seconds] of Object.entries(best.steps))
    console.log(`          until ${step}: ${seconds.toFixed(2)} s`);
  console.log(`          raw file packed too: ${best.seconds.toFixed(2)} s, ratio ${(best.seconds / base).toFixed(2)}`);
  const worked = Math.min(first.processor, second.processor);
  console.log(
    `          processor time ${worked.toFixed(2)} s, ratio ${(worked / cpu).toFixed(2)}: what the ratio tends to on a machine that others use too`,
  );
  row('peak memory', '1 GB', `${megabytes} MB`, megabytes < 1000);
  row('bytes equal in two runs', 'equal', first.sha256.slice(0, 16), first.sha256 === second.sha256);
  row(
    'one exporter and product in 10 m rows',
    '50 ms',
    `${query.milliseconds.toFixed(1)} ms, ${query.rows} rows`,
    query.milliseconds < 50,
  );
  console.log(`load: ${readFileSync('/proc/loadavg', 'utf8').trim()}`);
} finally {
  rmSync(work, { recursive: true, force: true });
  rmSync(built, { recursive: true, force: true });
}
