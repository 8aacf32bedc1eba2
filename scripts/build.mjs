// Builds what runs: the server, the worker, the command line and their worker threads with rolldown, the web pages with vite.
// `--server-only` leaves the web pages out (tests of the server need no pages); `--out DIR` does too, and writes elsewhere.
import { rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isBuilt, stampInstalled } from './built.mjs';
import { compressFolder } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// `npm ci` has just installed what the lock says: `npm start` need not do it again.
if (process.env.npm_lifecycle_event === 'prepare' && process.env.npm_command === 'ci') stampInstalled(root);
// npm runs `prepare` also for the first `npx industry`, maybe beside a server that runs from this very folder.
if (process.env.npm_lifecycle_event === 'prepare' && isBuilt(root)) process.exit(0);
const { rolldown } = await import('rolldown');
const { values: asked } = parseArgs({ options: { 'server-only': { type: 'boolean' }, out: { type: 'string' } } });
const serverOnly = asked['server-only'] === true || asked.out !== undefined;
const out = asked.out ?? join(root, 'dist');

const entries = Object.fromEntries(
  Object.entries({
    server: 'apps/server/main.ts',
    worker: 'apps/worker/main.ts',
    cli: 'apps/cli/main.ts',
    'store-worker': 'platform/database/store-worker.ts',
    'compute-worker': 'platform/compute/compute-worker.ts',
    'workbook-worker': 'platform/facts/workbook/workbook-worker.ts',
  }).filter(([, file]) => existsSync(join(root, file))),
);

if (!serverOnly) rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  input: entries,
  platform: 'node',
  external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.startsWith('\0') && !id.startsWith('@industry/'),
  logLevel: 'warn',
});
await bundle.write({
  dir: out,
  format: 'esm',
  sourcemap: true,
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
});
await bundle.close();

if (!serverOnly && existsSync(join(root, 'apps/web/index.html'))) {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'apps/web/vite.config.ts'), logLevel: 'warn' });
  await compressFolder(join(out, 'web'));
}
writeFileSync(join(out, '.built'), new Date().toISOString());
