// Kills writing processes with SIGKILL and looks whether anything that was acknowledged is lost or anything is half visible.
//   npm run torture                              50 rounds (10 when CI is set): four fifths on the store, one fifth on imports
//   npm run torture -- --rounds 5 --mode store   `store`, `import` or `all`
// Ends with the line `rounds N, acknowledged N, lost N` and exit code 1 when something was lost, half visible or did not open.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: process.env.CI ? '10' : '50' },
    mode: { type: 'string', default: 'all' },
  },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || !['store', 'import', 'all'].includes(values.mode)) {
  console.error('Usage: npm run torture -- [--rounds N] [--mode store|import|all]');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
// A build of its own: the one in `dist` may be replaced while this runs.
const folder = join(root, 'node_modules', '.cache', 'industry', 'torture');
const entries = {
  torture: 'tests/durability/torture.ts',
  writer: 'tests/durability/writer.ts',
  verifier: 'tests/durability/verifier.ts',
  'import-verifier': 'tests/durability/import-verifier.ts',
  server: 'apps/server/main.ts',
  cli: 'apps/cli/main.ts',
  'store-worker': 'platform/database/store-worker.ts',
  'compute-worker': 'platform/compute/compute-worker.ts',
};
await build({
  cwd: root,
  input: entries,
  platform: 'node',
  external: (id) => !/^[./\0]|^@industry\/|^[A-Za-z]:/.test(id),
  logLevel: 'warn',
  output: { dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
const { tortureImports, tortureStore } = await import(pathToFileURL(join(folder, 'torture.js')).href);
const program = (name) => join(folder, `${name}.js`);
const tell = (line) => console.log(line);

const onImports = values.mode === 'import' ? rounds : values.mode === 'all' ? Math.floor(rounds / 5) : 0;
const results = [
  await tortureStore(rounds - onImports, { writer: program('writer'), verifier: program('verifier') }, tell),
  await tortureImports(
    onImports,
    {
      server: program('server'),
      cli: program('cli'),
      verifier: program('import-verifier'),
      pack: join(root, 'tests/packs/tiny'),
    },
    tell,
  ),
];
const sum = (name) => results.reduce((total, result) => total + result[name], 0);
const failures = results.flatMap((result) => result.failures);
for (const failure of failures) console.log(failure);
const slowest = Math.round(Math.max(...results.map((result) => result.slowestOpening)));
console.log(`slowest opening ${slowest} ms, half visible ${sum('halfVisible')}, failures ${failures.length}`);
console.log(`rounds ${sum('rounds')}, acknowledged ${sum('acknowledged')}, lost ${sum('lost')}`);
process.exit(sum('lost') + sum('halfVisible') + failures.length > 0 ? 1 : 0);
