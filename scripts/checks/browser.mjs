// The browser suite: a real server on an empty state folder (and one on the demonstration country), Debian's Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'industry-browser-'));

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function serve(...args) {
  const port = await freePort();
  const state = join(folder, String(port));
  const server = spawn(process.execPath, ['dist/server.js', ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), INDUSTRY_VAR: state, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  server.stdout.on('data', (data) => (printed += data));
  const begun = Date.now();
  while (Date.now() - begun < 120_000 && server.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/health`).catch(() => null);
    if (answer?.ok) {
      // The link is printed right after the port answers.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return { server, url: `http://127.0.0.1:${port}`, setUpLink: /\S+setup#token=\S+/.exec(printed)?.[0] ?? '' };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  console.log(printed);
  throw new Error(`the server on port ${port} did not start`);
}

if (!existsSync('/usr/bin/chromium')) {
  console.error('Chromium is not installed: apt-get install chromium');
  process.exit(1);
}
spawnSync(process.execPath, ['scripts/ensure-built.mjs'], { cwd: root, stdio: 'inherit' });
const servers = [];
let code = 1;
let result = { stats: { expected: 0, unexpected: 1, flaky: 0 } };
try {
  const real = await serve();
  servers.push(real.server);
  const demonstration = await serve('--demo');
  servers.push(demonstration.server);
  const report = join(folder, 'report.json');
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/@playwright/test/cli.js',
      'test',
      '-c',
      'tests/browser/playwright.config.ts',
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        REAL_URL: real.url,
        DEMONSTRATION_URL: demonstration.url,
        SET_UP_LINK: real.setUpLink,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    },
  );
  code = run.status ?? 1;
  if (existsSync(report)) result = JSON.parse(readFileSync(report, 'utf8'));
} catch (error) {
  console.error(error.message);
} finally {
  for (const server of servers) server.kill('SIGINT');
  await new Promise((resolve) => setTimeout(resolve, 3000));
  for (const server of servers) server.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${result.stats.expected + result.stats.flaky} passed, ${Math.max(result.stats.unexpected, code === 0 ? 0 : 1)} failed`,
);
process.exit(code);
