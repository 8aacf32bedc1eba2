// The suites of .ci/run, one after the other; a suite that fails does not stop the next. Each ends with the line
// `N passed, N failed`, or counts as one test by its exit code.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { withPostgres } from './checks/postgres.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const only = process.argv.slice(2);
const totals = { passed: 0, failed: 0 };
const summary = [];
/** How vitest, playwright and our own checks name what failed: said again at the end, where people look first. */
const FAILURE = /^\s*(FAIL\s|FAILED\s|WORSE\s|WRONG\s|\d+\) tests\/|\[warn\] )/;

function aptInstall(packages) {
  const asRoot = userInfo().uid === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['apt-get', 'update', '-qq'],
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const [command, ...args] = [...asRoot, ...words];
    spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let tail = '';
    const failures = [];
    const keep = (data) => {
      tail = (tail + data).slice(-4000);
      failures.push(
        ...stripVTControlCharacters(String(data))
          .split('\n')
          .filter((line) => FAILURE.test(line)),
      );
    };
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (data) => {
        to.write(data);
        keep(data);
      });
    }
    child.on('error', () => resolve({ code: 127, tail, failures }));
    child.on('close', (code) => resolve({ code: code ?? 1, tail, failures }));
  });
}

async function suite(name, work) {
  if (only.length > 0 && !only.includes(name)) return;
  const started = Date.now();
  console.log(`\n=== ${name}`);
  const { code, tail, failures = [] } = await work();
  const counted = [...tail.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
  const passed = counted ? Number(counted[1]) : code === 0 ? 1 : 0;
  const failed = counted ? Math.max(Number(counted[2]), code === 0 ? 0 : 1) : code === 0 ? 0 : 1;
  totals.passed += passed;
  totals.failed += failed;
  summary.push(
    `${failed === 0 ? 'ok    ' : 'FAILED'} ${name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - started) / 1000)} s`,
    ...(failed === 0 ? [] : [...new Set(failures)].slice(0, 20).map((line) => `         ${line.trim()}`)),
  );
}

const node = (...args) => run(process.execPath, args);
const npx = (...args) => run('npx', ['--no-install', ...args]);

const missing = [
  !existsSync('/usr/bin/chromium') && ['chromium', 'fonts-noto-cjk'],
  !existsSync('/usr/lib/postgresql') && ['postgresql'],
  !existsSync('/usr/lib/python3/dist-packages/numpy') && ['python3-numpy', 'python3-pandas', 'libopenblas0-pthread'],
]
  .filter(Boolean)
  .flat();
if (missing.length > 0) aptInstall(missing);

await suite('install and build', () => node('scripts/ensure-built.mjs'));
await suite('lint', () => npx('oxlint', '--deny-warnings'));
await suite('types', () => npx('tsc', '-p', 'tsconfig.json'));
await suite('format', () => npx('prettier', '--check', '.'));
await suite('licences', () => node('scripts/checks/licences.mjs'));
await suite('secrets', () => node('scripts/checks/secrets.mjs'));
await suite('audit', () => node('scripts/checks/audit.mjs'));
// `npm test`, as README says it, runs there: without ../shared and without what this machine has.
await suite('bare clone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'industry-bare-'));
  try {
    return await node('scripts/checks/bare-clone.mjs', folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
await suite('real data', () => node('scripts/test.mjs', '--real-data'));
await suite('postgresql', () =>
  withPostgres((url) =>
    run(process.execPath, ['scripts/test.mjs', '--store'], {
      env: { ...process.env, INDUSTRY_TEST_DATABASE_URL: url },
    }),
  ),
);
await suite('load', () => node('bench/load.mjs', '--check', '--seconds', '10'));
await suite('browser', () => node('scripts/checks/browser.mjs'));
await suite('torture', () => node('scripts/torture.mjs', '--rounds', '10'));
await suite('bench', () => node('bench/run.mjs', '--check'));
console.log(`\n${summary.join('\n')}`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);
