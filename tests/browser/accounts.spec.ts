import { type Browser, expect, type Page, test } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { LANGUAGES } from '@industry/values';
import { openTestServerProcess, type ServerProcess } from './server-process.ts';

const PASSWORD = 'a phrase of several words';
// A server of its own, opened as localhost: browsers keep passkeys for names, not for the digits of an address.
let server: ServerProcess;
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.beforeAll(async () => {
  server = await openTestServerProcess();
});
test.afterAll(() => server.stop());

const at = (path: string): string => `${server.url}${path}`;

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(at('/en/sign-in?returnTo=/account'));
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'My account' })).toBeVisible();
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function looksRight(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('from an invitation to a passkey: password by the link, another session ended, signed in without typing', async ({
  browser,
}) => {
  const administrator = await newPage(browser);
  const link = new URL(server.setUpLink);
  await administrator.goto(at(`/en${link.pathname}${link.hash}`));
  await administrator.getByLabel('Name').fill('Aigerim');
  await administrator.getByLabel('E-mail').fill('aigerim@example.kz');
  await administrator.getByLabel('Password').fill(PASSWORD);
  await administrator.getByRole('button', { name: 'Create administrator' }).click();
  await administrator.locator('.session-name').click();
  await administrator.getByRole('link', { name: 'Administration' }).click();
  await administrator.getByRole('link', { name: 'Invitations' }).click();
  await administrator.getByLabel('E-mail').fill('daniyar@example.kz');
  await administrator.getByLabel('Role').selectOption({ label: 'Officer of a body' });
  await administrator.getByLabel('Body', { exact: true }).selectOption('miid');
  await administrator.getByRole('button', { name: 'Invite', exact: true }).click();
  const given = new URL((await administrator.locator('.command code').textContent()) ?? '');

  const person = await newPage(browser);
  await person.goto(at(`/en${given.pathname}${given.hash}`));
  await person.getByLabel('Name').fill('Daniyar');
  await person.getByLabel('New password').fill(PASSWORD);
  await person.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(person.getByRole('heading', { name: 'My account' })).toBeVisible();
  await expect(person.getByText('Officer of a body')).toBeVisible();
  await person.locator('.session-name').click();
  await expect(person.getByRole('link', { name: 'My account' })).toBeVisible();
  await expect(person.getByRole('link', { name: 'Administration' })).toHaveCount(0);
  await person.keyboard.press('Escape');

  const other = await newPage(browser);
  await signIn(other, 'daniyar@example.kz');
  await person.reload();
  await person.getByRole('button', { name: 'End', exact: true }).click();
  await expect(person.getByRole('button', { name: 'End all other sessions' })).toHaveCount(0);
  await other.reload();
  await expect(other.getByText('Sign in first')).toBeVisible();

  const devices = await person.context().newCDPSession(person);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await person.getByLabel('Name for a new passkey').fill('Work laptop');
  await person.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(person.getByLabel('Name of the passkey')).toHaveValue('Work laptop');
  await person.locator('.session-name').click();
  await person.getByRole('button', { name: 'Sign out' }).click();
  await person.goto(at('/en/sign-in?returnTo=//evil.example'));
  await person.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await person.getByRole('button', { name: 'Daniyar' }).click();
  await person.getByRole('link', { name: 'My account' }).click();
  await expect(person.getByRole('cell', { name: 'passkey', exact: true })).toBeVisible();
  expect(new URL(person.url()).origin).toBe(server.url);

  await administrator.getByRole('link', { name: 'Persons' }).click();
  await administrator.getByRole('link', { name: 'Daniyar' }).click();
  await expect(administrator.getByRole('cell', { name: 'passkey added' })).toBeVisible();
  await administrator.getByRole('button', { name: 'End all sessions' }).click();
  await expect(administrator.getByText('No session is open.')).toBeVisible();
  await person.reload();
  await expect(person.getByText('Sign in first')).toBeVisible();

  await administrator.goto(at(`/en${given.pathname}${given.hash}`));
  await expect(administrator.getByText('The link no longer works')).toBeVisible();
});

test('the screens are clean in every language, and on a phone', async ({ browser }) => {
  const page = await newPage(browser);
  await signIn(page, 'aigerim@example.kz');
  const { persons } = await (await page.request.get(at('/api/v1/persons'))).json();
  const paths = ['', '/invitations', '/organisations', `/persons/${persons[0].id}`];
  for (const language of LANGUAGES) {
    for (const path of ['/account', ...paths.map((rest) => `/administration${rest}`)]) {
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(at(`/${language}${path}`));
      await page.waitForLoadState('networkidle');
      await expect(page.locator('main table').first()).toBeVisible();
      await looksRight(page);
      expect(complaints).toEqual([]);
      page.removeAllListeners('pageerror');
    }
  }
});
