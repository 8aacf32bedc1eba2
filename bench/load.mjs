// npm run load: 200 people at once, signed in, reading pages and writing, on PGlite and on PostgreSQL (Debian's, started for
// it). p95 under 300 ms, no answer but the expected ones, no save lost.
// usage: node bench/load.mjs [pglite|postgresql] [--people 200] [--seconds 30] [--think 2] [--check]
// `--check` is the short form of the test suites: it looks at what is lost and wrong, not at times.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withPostgres } from '../scripts/checks/postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const engines = given.filter((word) => word === 'pglite' || word === 'postgresql');
const options = given.filter((word) => !engines.includes(word));

// Under the repository, from where a bundle finds libraries and packs.
const programs = mkdtempSync(join(root, 'node_modules', '.industry-load-'));
try {
  const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), '--out', programs], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
  const { build } = await import('rolldown');
  await build({
    cwd: root,
    input: { load: 'bench/load/main.ts' },
    platform: 'node',
    external: (id) => !/^[./\0]|^@industry\//.test(id),
    logLevel: 'warn',
    output: { dir: programs, format: 'esm', codeSplitting: false },
  });
  let failed = false;
  for (const engine of engines.length > 0 ? engines : ['pglite', 'postgresql']) {
    const { code } = engine === 'pglite' ? await load({}) : await withPostgres((url) => load({ DATABASE_URL: url }));
    failed ||= code !== 0;
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  rmSync(programs, { recursive: true, force: true });
}

async function load(environment) {
  const folder = mkdtempSync(join(tmpdir(), 'industry-load-'));
  const { DATABASE_URL: _, ...rest } = process.env;
  try {
    const code = await new Promise((resolve) => {
      const child = spawn(process.execPath, [join(programs, 'load.js'), ...options], {
        cwd: root,
        stdio: 'inherit',
        env: { ...rest, ...environment, INDUSTRY_VAR: join(folder, 'state') },
      });
      child.on('close', resolve);
    });
    return { code };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
