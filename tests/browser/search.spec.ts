import { expect, test } from '@playwright/test';

test('"/" goes to the search field, an arrow to a suggestion, Enter to its page', async ({ page }) => {
  await page.goto('/ru/regions');
  const field = page.getByRole('combobox', { name: 'Искать по всей системе' });
  await expect(field).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('лизингом');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/ru\/clauses\/5\.1\.2\//);
});

test('results are filtered by their kind, with the words marked', async ({ page }) => {
  await page.goto('/en/search?q=leasing');
  await expect(page.locator('mark').first()).toBeVisible();
  await page.getByRole('button', { name: /^Body/ }).click();
  await expect(page).toHaveURL(/kind=body/);
  await expect(page.locator('main li a').first()).toHaveAttribute('href', /\/en\/bodies\//);
});
