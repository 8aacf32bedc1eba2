import { expect, test } from '@playwright/test';

test.use({ baseURL: process.env['DEMONSTRATION_URL'] ?? 'http://127.0.0.1:8080' });

test('every page of the demonstration country says that its figures are simulated', async ({ page }) => {
  for (const path of ['/', '/indicators/ind.t5.value', '/regions', '/clauses', '/datasets']) {
    await page.goto(`/en${path === '/' ? '' : path}`);
    await expect(page.getByText('all figures are simulated')).toBeVisible();
  }
});

test('each of the eight persons has an inbox with something to do and a task in steps', async ({ page }) => {
  await page.goto('/en');
  const switcher = page.getByLabel('Act as');
  await expect(switcher).toBeVisible();
  const persons = await switcher.locator('option:not([disabled])').count();
  expect(persons).toBe(8);
  for (let index = 1; index <= persons; index += 1) {
    await switcher.selectOption({ index });
    await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
    await page.locator('section', { hasText: 'A task of two minutes' }).locator('.card a').first().click();
    await expect(page.locator('main ol li').first()).toBeVisible();
  }
});
