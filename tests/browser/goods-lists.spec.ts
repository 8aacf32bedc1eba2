import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { LANGUAGES } from '@industry/values';
import { openTestServerProcess, type ServerProcess } from './server-process.ts';

const PASSWORD = 'a phrase of several words';
const GOODS = ['8457', '8703', '7202', '1001', '2709', '2844'];
const EXPORTS: Readonly<Record<string, readonly number[]>> = {
  DEU: [90, 80, 70, 10, 10, 0],
  JPN: [80, 90, 10, 10, 0, 0],
  POL: [50, 0, 60, 50, 10, 10],
  SAU: [0, 0, 0, 20, 90, 80],
  KAZ: [0, 0, 40, 70, 80, 60],
};

let server: ServerProcess;
let [analyst, approver]: Page[] = [];
test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);
const at = (path: string): string => `${server.url}${path}`;

/** Exports of five countries in six goods, by the command that a data officer runs. */
function importTrade(): void {
  const file = join(server.folder, 'small-trade.csv');
  const rows = Object.entries(EXPORTS).flatMap(([country, values]) =>
    values.map((value, i) => `${country},${GOODS[i]},${value}000000000`),
  );
  writeFileSync(file, ['country,product,value', ...rows].join('\n'));
  const command = ['dist/cli.js', 'import', 'trade', file, '--year', '2020', '--classification', 'HS2017'];
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  execFileSync(process.execPath, command, { cwd, env: { ...process.env, INDUSTRY_VAR: server.folder } });
}

/** A person who came in by an invitation of the administrator. */
async function enter(browser: Browser, admin: Page, name: string, role: string, scope: object): Promise<Page> {
  const answer = await admin.request.post(at('/api/v1/invitations'), {
    data: { email: `${name}@example.kz`, name, assignments: [{ role, scope }] },
    headers: { 'x-industry-request': '1' },
  });
  expect(answer.status()).toBe(201);
  const link = new URL((await answer.json()).link);
  const page = await (await browser.newContext()).newPage();
  await page.goto(at(`/en${link.pathname}${link.hash}`));
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
  return page;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  server = await openTestServerProcess();
  const admin = await (await browser.newContext()).newPage();
  const link = new URL(server.setUpLink);
  await admin.goto(at(`/en${link.pathname}${link.hash}`));
  await admin.getByLabel('Name').fill('Admin');
  await admin.getByLabel('E-mail').fill('admin@example.kz');
  await admin.getByLabel('Password').fill(PASSWORD);
  await admin.getByRole('button', { name: 'Create administrator' }).click();
  await admin.locator('.session-name').click();
  await expect(admin.getByRole('link', { name: 'Administration' })).toBeVisible();
  importTrade();
  analyst = await enter(browser, admin, 'aigerim', 'analyst', {});
  approver = await enter(browser, admin, 'daniyar', 'approver', { body: 'miid' });
});
test.afterAll(() => server.stop());

/** Clean for axe, and nothing hangs over on a phone. */
async function looksRight(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The analyst drafts a list and puts one good on it with a reason; answers its address without the language. */
async function draft(kind: string, good: string): Promise<string> {
  await analyst!.goto(at(`/en/${kind}`));
  await analyst!.getByRole('button', { name: 'Make a draft' }).click();
  await expect(analyst!.getByRole('heading', { name: 'Next step' })).toBeVisible();
  await analyst!.getByLabel('Show').selectOption('all');
  const line = analyst!.locator('#goods tbody tr').filter({ hasText: good });
  await line.getByText('Why?').click();
  await line.getByLabel('Reason to decide otherwise').fill('Plants are being built');
  await line.getByRole('button', { name: 'Put on the list' }).click();
  await expect(line.getByText('Put on by a person:')).toBeVisible();
  return new URL(analyst!.url()).pathname.replace('/en', '');
}

test('a list from draft to approval by two persons, with a return between', async () => {
  const path = await draft('priority-goods', '8703');
  await looksRight(analyst!);
  await analyst!.getByRole('button', { name: 'Send to discussion' }).click();
  await expect(analyst!.getByText('It waits for an approver')).toBeVisible();
  await expect(analyst!.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await approver!.goto(at('/en/inbox'));
  await approver!.getByRole('link', { name: /To decide: List of priority goods/ }).click();
  await approver!.getByLabel('What you think').fill('Which plants?');
  await approver!.getByLabel('Code of a good').fill('8703');
  await approver!.getByRole('button', { name: 'Say it' }).click();
  await expect(approver!.getByText('on 8703')).toBeVisible();
  await approver!.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(approver!.getByText('say what is to be put right')).toBeVisible();
  await approver!.getByLabel('Remark').fill('Name the plants');
  await approver!.getByRole('button', { name: 'Return', exact: true }).click();
  await expect(approver!.getByRole('heading', { level: 1 })).toContainText('draft');

  await analyst!.reload();
  await expect(analyst!.getByText('Name the plants')).toBeVisible();
  await analyst!.getByRole('button', { name: 'Send to discussion' }).click();
  await expect(analyst!.getByText('It waits for an approver')).toBeVisible();
  await approver!.reload();
  await approver!.getByRole('button', { name: 'Approve' }).click();
  await expect(approver!.getByRole('heading', { level: 1 })).toHaveText('List of priority goods No. 1');
  expect(new URL(approver!.url()).pathname).toBe(`/en${path}`);
});

test('anybody asks whether a good was on the list, and reads why', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(at('/en/priority-goods'));
  await page.getByLabel('Code of the good').fill('870323');
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(page.getByRole('status').locator('.tag')).toHaveText(/yes/);
  await expect(page.getByRole('status').getByText('Plants are being built')).toBeVisible();
  for (const language of LANGUAGES) {
    await page.goto(at(`/${language}/priority-goods`));
    await looksRight(page);
    await page.locator('a.card').first().click();
    await expect(page.locator('#goods tbody tr').first()).toBeVisible();
    await looksRight(page);
  }
});

test('strategic inputs say that imports are not loaded; a proposal is drafted from them and approved', async () => {
  await draft('strategic-inputs', '8457');
  await expect(analyst!.getByText('Imports by good and country are not loaded')).toBeVisible();
  await analyst!.getByRole('button', { name: 'Send to discussion' }).click();
  await expect(analyst!.getByText('It waits for an approver')).toBeVisible();
  await approver!.goto(analyst!.url());
  await approver!.getByRole('button', { name: 'Approve' }).click();
  await expect(approver!.getByRole('heading', { level: 1 })).toContainText('No. 1');
  await analyst!.reload();
  await analyst!.getByRole('link', { name: 'Draft a proposal' }).click();
  for (const [label, words] of [
    [/^Title/, 'Machining centres'],
    [/^Grounds/, 'Not made at home'],
  ] as const) {
    const field = analyst!.getByRole('group', { name: label });
    for (const language of ['English', 'Kazakh', 'Russian']) {
      await field.getByRole('tab', { name: new RegExp(language) }).click();
      await field.locator('textarea:visible').fill(words);
    }
  }
  await analyst!.getByRole('checkbox').first().check();
  await looksRight(analyst!);
  await analyst!.getByRole('button', { name: 'Save' }).click();
  await analyst!.getByRole('button', { name: 'Submit for decision' }).click();
  await expect(analyst!.getByText('It waits for an approver')).toBeVisible();
  await approver!.goto(analyst!.url());
  await approver!.getByRole('button', { name: 'Approve' }).click();
  await expect(approver!.getByText('Tariff-reduction proposal No. 1')).toBeVisible();
  await looksRight(approver!);
});
