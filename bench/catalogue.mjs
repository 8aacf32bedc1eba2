// The catalogue with 500 datasets of four batches each: the answers that its pages wait for, against reading the rows of the
// batches from the store in the same run. usage: node bench/catalogue.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = mkdtempSync(join(root, 'node_modules', '.bench-'));
const [DATASETS, BATCHES, RUNS] = [500, 4, 7];
const GOAL = 1_000;

try {
  const bundle = await rolldown({
    cwd: root,
    input: {
      'catalogue-case': 'bench/catalogue-case.ts',
      'store-worker': 'platform/database/store-worker.ts',
      'compute-worker': 'platform/compute/compute-worker.ts',
    },
    platform: 'node',
    external: (id) => !/^[./\0]/.test(id) && !id.startsWith('@industry/'),
    logLevel: 'silent',
  });
  await bundle.write({ dir: built, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  await bundle.close();
  const run = spawnSync(process.execPath, [join(built, 'catalogue-case.js'), DATASETS, BATCHES, RUNS].map(String), {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const { bytes, list, one, jsonld, rows } = JSON.parse(run.stdout.trim().split('\n').at(-1));
  const ms = (value) => `${value.toFixed(0)} ms`;
  const say = (what, time) =>
    `${time <= GOAL ? 'met    ' : 'missed '} ${what}: ${ms(time)} (goal ${GOAL} ms), rows alone ${ms(rows)}, ratio ${(time / rows).toFixed(2)}`;
  console.log(
    `${say(`list of ${DATASETS} datasets`, list)}, ${(bytes / 1e6).toFixed(1)} MB\n` +
      `        one dataset: ${ms(one)}\n${say('DCAT of all datasets', jsonld)}`,
  );
  if (Math.max(list, jsonld) > GOAL) process.exitCode = 1;
} finally {
  rmSync(built, { recursive: true, force: true });
}
