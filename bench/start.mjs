// How long a person waits: first and second start, the front page's weight and first paint, the longest time that an
// answer held the event loop. usage: node bench/start.mjs   Yardstick of the starts: opening an empty and a used PGlite
// alone, in the same run. The page is measured in Debian's Chromium, when it is here.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'industry-bench-start-'));
const PORT = 8474;
const URL_ = `http://127.0.0.1:${PORT}`;
const row = (name, goal, figure, met) =>
  console.log(`${met ? 'met    ' : 'missed '} ${name}: ${figure} (goal ${goal})`);

/** Seconds that PGlite alone takes on a folder, in a process of its own. */
function pglite(folder) {
  const code = `import { PGlite } from '@electric-sql/pglite'; const db = await PGlite.create(process.argv[1]); await db.query('select 1'); await db.close();`;
  const begun = performance.now();
  spawnSync(process.execPath, ['--input-type=module', '-e', code, folder], { cwd: root, stdio: 'ignore' });
  return (performance.now() - begun) / 1000;
}

async function start() {
  const begun = performance.now();
  const server = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), INDUSTRY_VAR: join(work, 'var'), LOG_LEVEL: 'error' },
    stdio: 'ignore',
  });
  while (!(await fetch(`${URL_}/en`).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const seconds = (performance.now() - begun) / 1000;
  const stop = async () => {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('close', resolve));
  };
  return { seconds, stop };
}

async function page() {
  if (!existsSync('/usr/bin/chromium')) return console.log('front page: skipped, no /usr/bin/chromium');
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const tab = await browser.newPage();
  await tab.goto(`${URL_}/en`);
  await tab.waitForLoadState('networkidle');
  const { scripts, paint } = await tab.evaluate(() => ({
    scripts: performance
      .getEntriesByType('resource')
      .filter((r) => r.name.endsWith('.js'))
      .reduce((sum, r) => sum + r.encodedBodySize, 0),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  }));
  await browser.close();
  row('JavaScript of the first page, compressed', '200 KB', `${(scripts / 1000).toFixed(0)} KB`, scripts < 200_000);
  row('first page painted', '2 s', `${(paint / 1000).toFixed(2)} s`, paint < 2000);
}

async function eventLoop() {
  const paths = [
    'programme',
    'indicators',
    'indicators/ind.t5.value',
    'manufacturing-gva',
    'clauses',
    'datasets',
    'regions',
    'openapi.json',
  ];
  // Twice: the first answers warm what is compiled once.
  for (const path of [...paths, ...paths]) await (await fetch(`${URL_}/api/v1/${path}`)).arrayBuffer();
  await (await fetch(`${URL_}/metrics`)).text();
  for (const path of paths) await (await fetch(`${URL_}/api/v1/${path}`)).arrayBuffer();
  const metrics = await (await fetch(`${URL_}/metrics`)).text();
  const longest = Number(
    /industry_event_loop_delay_seconds\{[^}]*quantile="1"[^}]*\} (\S+)/.exec(metrics)?.[1] ?? Number.NaN,
  );
  row('longest hold of the event loop', '50 ms', `${(1000 * longest).toFixed(0)} ms`, longest < 0.05);
}

try {
  const begun = performance.now();
  createHash('sha256')
    .update(Buffer.alloc(256 * 1024 ** 2))
    .digest();
  console.log(`calibration: SHA-256 of 256 MB ${((performance.now() - begun) / 1000).toFixed(2)} s`);
  const emptyStore = pglite(join(work, 'pglite'));
  const usedStore = Math.min(...[1, 2, 3].map(() => pglite(join(work, 'pglite'))));
  console.log(`PGlite alone: empty folder ${emptyStore.toFixed(2)} s, used folder ${usedStore.toFixed(2)} s`);
  const first = await start();
  row(
    'first start of a built product',
    '90 s with the install',
    `${first.seconds.toFixed(2)} s, ratio ${(first.seconds / emptyStore).toFixed(2)}`,
    first.seconds < 90,
  );
  await page();
  await eventLoop();
  await first.stop();
  const again = [];
  for (let round = 0; round < 3; round += 1) {
    const second = await start();
    again.push(second.seconds);
    await second.stop();
  }
  const best = Math.min(...again);
  row('second start', '5 s', `${best.toFixed(2)} s, ratio ${(best / usedStore).toFixed(2)}`, best < 5);
} finally {
  rmSync(work, { recursive: true, force: true });
}
