import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, test as base, type Page } from '@playwright/test';
import { LANGUAGES } from '@industry/values';
// Every page of the product, as a person without sign-in reaches it on an empty state folder.
import PAGES from './pages.json' with { type: 'json' };

// One visit goes through many pages: what the first has brought is not asked for again.
const test = base.extend<object, { visit: BrowserContext }>({
  visit: [
    async ({ browser }, use) => {
      const visit = await browser.newContext({ baseURL: process.env['REAL_URL'] ?? 'http://127.0.0.1:8080' });
      await use(visit);
      await visit.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ visit }, use) => {
    const page = await visit.newPage();
    await use(page);
    await page.close();
  },
});

/** Opens a page and waits until nothing is loading; answers what the console complained about. */
async function open(page: Page, address: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('h1').first()).toBeVisible();
  return complaints;
}

/** A page whose answer is a refusal: the browser itself writes it to the console. */
const refusals = (refused?: number): RegExp[] => (refused === undefined ? [] : [new RegExp(`status of ${refused} `)]);

for (const [index, entry] of PAGES.entries()) {
  const { path, refused }: { path: string; refused?: number } = typeof entry === 'string' ? { path: entry } : entry;
  // What axe looks at is built alike in every language: each page is looked through in one, all four in turn over the pages.
  const looked = LANGUAGES[index % LANGUAGES.length];
  test(`${path}: no console error in any language, axe finds nothing in ${looked}, nothing hangs over at 360 px`, async ({
    page,
  }) => {
    for (const language of LANGUAGES) {
      await page.setViewportSize({ width: 1280, height: 900 });
      const complaints = await open(page, `/${language}${path === '/' ? '' : path}`);
      expect(complaints, language).toEqual(refusals(refused).map((line) => expect.stringMatching(line)));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      if (language === looked) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, language).toBeLessThanOrEqual(0);
    }
  });
}

test('dark: axe finds nothing on the front page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '/en');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
});
