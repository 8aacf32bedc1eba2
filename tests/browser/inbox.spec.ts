import { expect, test } from '@playwright/test';

test.use({ baseURL: process.env['DEMONSTRATION_URL'] ?? 'http://127.0.0.1:8080' });

test('the bell leads to the inbox, and preferences are kept, with the keyboard alone', async ({ page }) => {
  await page.goto('/en');
  await page.getByLabel('Act as').selectOption('analyst');
  await expect(page.getByRole('heading', { name: 'Inbox', level: 1 })).toBeVisible();
  const bell = page.getByRole('banner').getByRole('link', { name: /^Inbox: / });
  await bell.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Waiting for you' })).toBeVisible();
  await page.getByRole('link', { name: 'Preferences of notices' }).press('Enter');
  const language = page.getByLabel('Language of letters');
  await language.focus();
  await language.selectOption('ja');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await expect(language).toHaveValue('ja');
});

test('a year without data says so; a known one names its days and its source', async ({ page }) => {
  await page.goto('/en/calendar?year=2028');
  await expect(page.getByRole('alert')).toContainText('No data for 2028');
  await page.getByLabel('Year').selectOption('2024');
  await expect(page.getByText('First day of Kurban Ait')).toBeVisible();
  await expect(page.getByRole('link', { name: /Law No\. 267/ })).toBeVisible();
});
