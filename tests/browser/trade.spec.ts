import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestServerProcess, type ServerProcess } from './server-process.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two years of three countries, names, tariff lines and totals between countries; imported by the command line. */
const FILES: readonly (readonly [dataset: string, text: string, options: readonly string[]])[] = [
  [
    'trade',
    'country,product,value\nKAZ,2709,60000000\nKAZ,7403,30000000\nKAZ,1001,10000000\nDEU,8703,90000000\nDEU,7403,30000000\nUZB,5201,7000000\n',
    ['--year', '2020', '--classification', 'HS2017'],
  ],
  [
    'trade',
    'country,product,value\nKAZ,2709,70000000\nKAZ,7403,30000000\nDEU,8703,99000000\nUZB,5201,8000000\n',
    ['--year', '2021', '--classification', 'HS2017'],
  ],
  [
    'goods-names',
    'code,desc\n2709,Petroleum oils; crude\n7403,Copper; refined\n1001,Wheat\n8703,Motor cars\n5201,Cotton\n',
    ['--classification', 'HS2017', '--language', 'en'],
  ],
  [
    'bilateral-totals',
    'reporter,partner,year,exports_usd_thousand,imports_usd_thousand\nKAZ,DEU,2015,90,30\nKAZ,DEU,2016,100,40\nDEU,KAZ,2015,31,99\nDEU,KAZ,2016,44,108\n',
    [],
  ],
  ['eaeu-duty-rates', 'hs_code,duty_rate\n8703210000,15%\n', ['--year', '2026', '--classification', 'HS2022']],
  [
    'regional-exports',
    'region,product,year,value\n750000000,2709,2020,6000000\n710000000,1001,2020,2000000\n',
    ['--classification', 'HS2017', '--scheme', 'KATO-2022'],
  ],
];

test.describe.configure({ mode: 'default' });
let server: ServerProcess;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await openTestServerProcess();
  for (const [dataset, text, options] of FILES) {
    const file = join(server.folder, `${dataset}.csv`);
    writeFileSync(file, text);
    execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'import', dataset, file, ...options], {
      cwd: root,
      env: { ...process.env, INDUSTRY_VAR: server.folder },
      stdio: 'pipe',
    });
  }
});
test.afterAll(() => server?.stop());

const open = (page: Page, path: string) => page.goto(`${server.url}${path}`);

for (const path of [
  '/trade',
  '/trade/countries/KAZ?peers=UZB',
  '/trade/countries/KAZ/goods',
  '/trade/countries/KAZ/partners',
  '/trade/comparison?countries=KAZ,DEU,UZB',
  '/trade/mirror',
  '/trade/mirror?reporter=KAZ&partner=DEU',
  '/trade/goods?q=copper',
  '/trade/goods/8703',
])
  test(`with data ${path}: no console error, axe finds nothing, nothing hangs over at 360 px`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await open(page, `/ru${path}`);
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('table').first()).toBeVisible();
    expect(complaints).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

test('peers are chosen with the keyboard, stand in the address, and are told in the story', async ({ page }) => {
  await open(page, '/en/trade/countries/KAZ');
  await page.getByLabel('Add a country to compare').selectOption('DEU');
  await expect(page).toHaveURL(/peers=DEU/);
  await expect(page.getByText('Of the chosen countries Germany')).toHaveCount(0);
  await expect(page.getByText('More concentrated: Germany.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave out: Germany' }).press('Enter');
  await expect(page).not.toHaveURL(/peers=/);
});

test('a table leaves with source and batch in each line', async ({ page }) => {
  await open(page, '/en/trade/countries/KAZ/goods?year=2020');
  const menu = page.locator('details.export').first();
  await menu.locator('summary').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: 'Table (CSV)' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toContain('Source,Batch,Licence');
  expect(lines).toHaveLength(4);
  for (const line of lines.slice(1)) expect(line).toMatch(/Open Trade Statistics.*trade-[0-9a-f]{16}/);
});

test('a good without a name in the reader’s language shows another’s, marked; its duty stands beside', async ({
  page,
}) => {
  await open(page, '/kk/trade/goods/8703');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Motor cars');
  await expect(page.locator('abbr.stand-in').first()).toHaveText('en');
  await expect(page.getByRole('cell', { name: /^15\s%$/ }).first()).toBeVisible();
});

test('a region with data has a profile; one without says why and what to import', async ({ page }) => {
  await open(page, '/en/regions/750000000');
  await expect(page.getByText('of all regions in these data')).toBeVisible();
  await open(page, '/en/regions/350000000');
  await expect(page.getByText('There are no data on the region’s exports')).toBeVisible();
  await expect(page.getByText('npx industry import regional-exports')).toBeVisible();
});
