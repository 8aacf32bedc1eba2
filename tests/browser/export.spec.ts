import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';

// What leaves by the menu under each chart and table is opened and holds what it should.

async function open(page: Page, address: string, kind: 'chart' | 'table'): Promise<Locator> {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  const menu = page.locator(`.exportable.${kind} > details.export`).first();
  await menu.locator('summary').click();
  return menu;
}

async function file(page: Page, menu: Locator, name: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a chart leaves as a picture with its title, key, source and fonts', async ({ page }) => {
  const menu = await open(page, '/kk/indicators/ind.t5.value', 'chart');
  const svg = await file(page, menu, /SVG/);
  expect(svg.name).toMatch(/^indicators-ind\.t5\.value_\d{4}-\d\d-\d\d\.svg$/);
  const text = svg.bytes.toString();
  expect(text).toContain('Growth Lab');
  expect(text).toContain('жоспар');
  expect(text).toContain('recordedAt=');
  expect(text).toContain('@font-face');
  expect(text).not.toContain(' class=');
  const png = await file(page, menu, /PNG/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  // Twice as fine as the page, and not one colour.
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(800);
  expect(png.bytes.length).toBeGreaterThan(20_000);
});

test('a table leaves as CSV and as a workbook, with where it comes from', async ({ page }) => {
  const menu = await open(page, '/ru/indicators/ind.t5.value', 'table');
  const csv = (await file(page, menu, /CSV/)).bytes.toString();
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('«Индустрия»');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await file(page, menu, /XLSX/)).bytes as unknown as ArrayBuffer);
  expect(workbook.worksheets).toHaveLength(2);
  expect(JSON.stringify(workbook.worksheets[1]!.getSheetValues())).toContain('/ru/indicators/ind.t5.value');
});

test('a permanent link opens the same page and says of which moment it is', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const menu = await open(page, '/en/indicators/ind.t5.value', 'chart');
  await menu.getByRole('button', { name: /link/ }).click();
  await expect(menu.getByRole('status')).toContainText('copied');
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()));
  await expect(page.getByRole('note').first()).toContainText('as this system held them');
  // Before there was anything there is nothing.
  await page.goto('/en/indicators/ind.t5.value?recordedAt=2000-01-01T00:00:00.000Z');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.exportable.chart svg').first()).toBeVisible();
  await expect(page.locator('.exportable.chart').first().locator('.actual-point')).toHaveCount(0);
});

test('a frame on another page shows the chart alone, with its source and the way to its page', async ({ page }) => {
  const menu = await open(page, '/ja/indicators/ind.t5.value', 'chart');
  await menu.getByRole('button', { name: /埋め込む/ }).click();
  const source = /src="([^"]+)"/.exec(await menu.locator('textarea').inputValue())![1]!.replaceAll('&amp;', '&');
  await page.goto(source);
  await expect(page.locator('.embed svg.chart').first()).toBeVisible();
  await expect(page.locator('.embed-foot')).toContainText('グロースラボ');
  await expect(page.locator('.embed .chart-key')).toBeVisible();
  await expect(page.locator('nav:visible')).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('an open menu passes axe and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, '/ru/indicators/ind.t5.value', 'chart');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
    0,
  );
});
