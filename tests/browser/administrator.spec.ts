import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const FILE = ['indicator,region,year,value', 'ind.r2.2,KZ,2020,112', 'ind.r2.2,KZ,2021,97'].join('\n');
const upload = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Nothing for axe, and nothing hangs over on a phone. */
async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the first administrator is made once, uploads a file, and the figure is on the indicator’s page', async ({
  page,
}) => {
  const link = process.env['SET_UP_LINK'] ?? '';
  test.skip(link === '', 'the server printed no set-up link: it has an administrator already');
  const address = new URL(link);
  await page.goto(`/en${address.pathname}${address.hash}`);
  await page.getByLabel('Name').fill('Aigerim');
  await page.getByLabel('E-mail').fill('aigerim@example.kz');
  await page.getByLabel('Password').fill('a phrase of several words');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByText('Aigerim')).toBeVisible();

  await page.goto('/en/datasets/indicator-actuals');
  await page.getByLabel('File', { exact: true }).setInputFiles(upload('wrong.csv', FILE.replace('97', 'many')));
  await page.getByRole('button', { name: 'Check and preview' }).click();
  await expect(page.getByText('The file is refused')).toBeVisible();
  await expect(page.getByText('1 of 2 rows are rejected')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download the rejected rows (CSV)' })).toBeVisible();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Discarded')).toBeVisible();

  await page.goto('/en/desk/import/indicator-actuals');
  await page.getByLabel('File', { exact: true }).setInputFiles(upload('actuals.csv', FILE));
  await page.getByRole('button', { name: 'Check and preview' }).click();
  await expect(page.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await looksRight(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('link', { name: 'Open the batch' }).click();
  await expect(page.getByText('person:')).toBeVisible();
  await page.getByRole('button', { name: 'See what would change' }).click();
  await expect(page.getByText('After the withdrawal this becomes visible instead')).toBeVisible();
  await looksRight(page);

  await page.goto('/en/desk/pulls/new?dataset=harvard-eci');
  await page.getByLabel('Address').fill('https://atlas.example.org/rankings.csv');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Pull now' })).toBeVisible();
  await looksRight(page);
  await page.goto('/en/desk');
  await expect(page.getByRole('cell', { name: 'https://atlas.example.org/rankings.csv' })).toBeVisible();
  await looksRight(page);

  await page.goto('/en/indicators/ind.r2.2');
  await expect(page.getByRole('cell', { name: '112', exact: true })).toBeVisible();

  await page.goto(`/en${address.pathname}${address.hash}`);
  await page.getByLabel('Name').fill('Somebody else');
  await page.getByLabel('E-mail').fill('other@example.kz');
  await page.getByLabel('Password').fill('a phrase of several words');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByText('The link no longer works')).toBeVisible();
});
