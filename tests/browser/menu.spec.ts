import { expect, test } from '@playwright/test';

test('a group of the menu opens with the keyboard, closes with Escape, and leads to its pages', async ({ page }) => {
  await page.goto('/en');
  const group = page.getByRole('button', { name: 'Programme', exact: true });
  await group.focus();
  await page.keyboard.press('Enter');
  const entry = page.getByRole('link', { name: 'Budget', exact: true });
  await expect(entry).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry).toBeHidden();
  await expect(group).toBeFocused();
  await page.keyboard.press('Enter');
  await entry.click();
  await expect(page).toHaveURL(/\/en\/budget$/);
  await expect(entry).toBeHidden();
  await group.click();
  await expect(entry).toHaveAttribute('aria-current', 'page');
});
