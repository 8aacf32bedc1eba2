// Runs the test suite and ends with the line that people and CI read: `N passed, N failed`.
// `--store`: the tests that open a store, for the second column (INDUSTRY_TEST_DATABASE_URL). `--real-data`: the tests that
// read ../shared. Anything else goes to vitest.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a test file that reads ../shared says of itself, directly or by the fixture that it imports. */
const READS_SHARED = String.raw`\.\./shared|INDUSTRY_SHARED|whenShared|real-trade\.fixture`;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'industry-test-'));
const report = join(folder, 'report.json');

/** Tests that import, at whatever distance, one of the files by which a store is opened or real data are read. */
function chosen([first, ...rest]) {
  if (first === '--store') return ['related', '--run', 'platform/database/test-store.ts', ...rest];
  if (first === '--real-data') return ['run', ...readersOfSharedData(), ...rest];
  return ['run', ...(first === undefined ? [] : [first, ...rest])];
}

function readersOfSharedData() {
  const shared = process.env.INDUSTRY_SHARED ?? join(root, '..', 'shared');
  if (!existsSync(shared)) {
    console.log(`SKIPPED: no ${shared}`);
    console.log('0 passed, 0 failed');
    process.exit(0);
  }
  const { stdout } = spawnSync('git', ['grep', '-lE', READS_SHARED, '--', '*.test.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  return stdout.trim().split('\n');
}

/** Hundreds of stores are copied and thrown away: in memory where there is room for them. */
function temporaryFolder() {
  const memory = '/dev/shm';
  if (process.env.TMPDIR || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 8e9 ? memory : tmpdir();
}

const run = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...chosen(process.argv.slice(2)),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, TMPDIR: temporaryFolder() } },
);
let passed = 0;
let failed = run.status === 0 ? 0 : 1;
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  skipped = result.numPendingTests + (result.numTodoTests ?? 0);
  // A suite that cannot be loaded has no tests of its own, yet it is a failure.
  failed = Math.max(
    failed,
    result.numFailedTests +
      result.testResults.filter((s) => s.status === 'failed' && s.assertionResults.length === 0).length,
  );
} catch {
  failed = Math.max(failed, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed > 0 ? 1 : 0);
