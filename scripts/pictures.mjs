// Makes the pictures of README and of the tour from the running product: a server on an empty state folder, Chromium.
// `npm run pictures` writes docs/pictures; `--all --out DIR` shoots every page in every language, wide and at 360 px.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    all: { type: 'boolean' },
    out: { type: 'string', default: join(root, 'docs/pictures') },
    url: { type: 'string' },
    page: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    dark: { type: 'boolean' },
  },
});

/** What README shows: name, address, width, height. */
const TOUR = [
  ['front', '/en', 1280, 900],
  ['indicator', '/ru/indicators/ind.t5.value', 1280, 900],
  ['regions', '/kk/regions', 1280, 1000],
  ['clause', '/ja/clauses/5.1.2/lease', 1280, 760],
  ['batch', '/en/datasets/harvard-eci', 1280, 860],
  ['phone', '/kk', 360, 740],
];

async function shots() {
  if (values.page) {
    return values.page.flatMap((page) =>
      (values.language ?? ['en']).flatMap((language) =>
        [1280, 360].map((width) => [
          `${language}${page.replaceAll(/[/?=&]/g, '_')}-${width}`,
          `/${language}${page === '/' ? '' : page}`,
          width,
          0,
        ]),
      ),
    );
  }
  if (!values.all) return TOUR;
  const PAGES = JSON.parse(readFileSync(join(root, 'tests/browser/pages.json'), 'utf8')).map((one) => one.path ?? one);
  return PAGES.flatMap((page) =>
    ['kk', 'ru', 'en', 'ja'].flatMap((language) =>
      [1280, 360].map((width) => [
        `${language}${page.replaceAll(/[/?=&]/g, '_')}-${width}`,
        `/${language}${page === '/' ? '' : page}`,
        width,
        0,
      ]),
    ),
  );
}

async function serve() {
  if (values.url) return { url: values.url, stop: () => undefined };
  const state = mkdtempSync(join(tmpdir(), 'industry-pictures-'));
  const port = 8473;
  const server = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), INDUSTRY_VAR: state, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if ((await fetch(`${url}/api/v1/health`).catch(() => null))?.ok) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const stop = async () => {
    server.kill('SIGINT');
    await new Promise((resolve) => server.once('close', resolve));
    rmSync(state, { recursive: true, force: true });
  };
  return { url, stop };
}

const { url, stop } = await serve();
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
mkdirSync(values.out, { recursive: true });
for (const [name, address, width, height] of await shots()) {
  const page = await browser.newPage({
    viewport: { width, height: height || 900 },
    colorScheme: values.dark ? 'dark' : 'light',
  });
  await page.goto(url + address);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  await page.screenshot({ path: join(values.out, `${name}.png`), fullPage: height === 0 });
  console.log(`${name}.png`);
  await page.close();
}
await browser.close();
await stop();
