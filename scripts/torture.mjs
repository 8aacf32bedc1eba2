// Kills writing processes with SIGKILL and looks whether anything that was acknowledged is lost or anything is half visible.
//   npm run torture                      50 rounds on the store (10 when CI is set)
//   npm run torture -- --rounds 5
// Ends with the line `rounds N, acknowledged N, lost N` and exit code 1 when something was lost, half visible or did not open.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'rolldown';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: process.env.CI ? '10' : '50' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds ${values.rounds}: a whole number of at least 1 is needed.`);
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'node_modules', '.cache', 'industry', 'torture');
await build({
  cwd: root,
  input: {
    torture: 'tests/durability/torture.ts',
    writer: 'tests/durability/writer.ts',
    verifier: 'tests/durability/verifier.ts',
    'store-worker': 'platform/database/store-worker.ts',
  },
  platform: 'node',
  external: (id) => !/^[./\0]|^@industry\/|^[A-Za-z]:/.test(id),
  logLevel: 'warn',
  output: { dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
});
const { tortureStore } = await import(pathToFileURL(join(folder, 'torture.js')).href);
const programs = { writer: join(folder, 'writer.js'), verifier: join(folder, 'verifier.js') };
const result = await tortureStore(rounds, programs, (line) => console.log(line));
for (const failure of result.failures) console.log(failure);
console.log(
  `slowest opening ${Math.round(result.slowestOpening)} ms, half visible ${result.halfVisible}, failures ${result.failures.length}`,
);
console.log(`rounds ${result.rounds}, acknowledged ${result.acknowledged}, lost ${result.lost}`);
process.exit(result.lost + result.halfVisible + result.failures.length > 0 ? 1 : 0);
