import { auditMigrations, createAudit } from '@industry/audit';
import { openTestStore, TEST_ENGINES } from '@industry/database/test-store.ts';
import type { Store } from '@industry/database/types.ts';
import { testApp } from '@industry/http/testing/test-app.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPerson, authMigrations, authProblems, issueInvitation, registerAuth, viewerOf } from './index.ts';
import type { AuthTables } from './tables.ts';
import { TestBrowser } from './testing/browser.ts';
import { openTestProvider, type TestProvider } from './testing/provider.ts';

const ADA = { subject: 'a-1', email: 'Ada@example.org', verified: true, name: 'Ada of the provider' };
const PERSONS = [
  ADA,
  { ...ADA, subject: 'a-2', name: 'Another Ada' },
  { subject: 'e-1', email: 'eve@example.org', verified: false, name: 'Eve' },
  { subject: 'n-1', email: 'nobody@example.org', verified: true, name: 'Nobody' },
];

describe.each(TEST_ENGINES)('sign-in at an OpenID provider, on %s', (engine) => {
  let store: Store;
  let provider: TestProvider;
  let app: FastifyInstance;
  let base: string;
  let now: Date;
  const callback = () => `${base}/api/v1/session/oidc/callback`;
  const problem = (location: string | null) => new URL(location ?? '', base).searchParams.get('problem');

  async function addKnown(id: string, email: string, more: { closed?: boolean; invited?: boolean } = {}) {
    await store.transaction<AuthTables, void>(async (tx) => {
      const invited = more.invited ?? false;
      await addPerson(tx, { id, name: email, email, passwordHash: null, assignments: [], invited }, now);
      if (invited) await issueInvitation(tx, { person: id, givenBy: 'test', publicUrl: base }, now);
      if (more.closed) await tx.updateTable('person').set({ closed_at: now.toISOString() }).execute();
    });
  }

  /** Goes to the provider and signs in there; stops before the provider's answer is handed in. */
  async function atProvider(browser: TestBrowser, subject: string, returnTo = '/inbox'): Promise<URL> {
    const start = `${base}/api/v1/session/oidc?returnTo=${encodeURIComponent(returnTo)}`;
    let { at, answer } = await browser.follow(start, callback());
    for (let forms = 0; answer !== null && forms < 3; forms += 1) {
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const form = { prompt, ...(prompt === 'login' && { login: subject, password: 'any' }) };
      ({ at, answer } = await browser.follow(action, callback(), form));
    }
    return at;
  }
  const whoIs = async (browser: TestBrowser) =>
    ((await (await browser.open(`${base}/api/v1/session`)).json()) as { person: { id: string } | null }).person?.id;

  beforeAll(async () => {
    store = await openTestStore([...auditMigrations, ...authMigrations], engine);
    now = new Date();
    const audit = createAudit(store, () => now);
    // The address has to be known to the provider before the application has its routes.
    const probe = await testApp();
    base = await probe.listen({ port: 0, host: '127.0.0.1' });
    await probe.close();
    provider = await openTestProvider(PERSONS, callback());
    const settings = {
      publicUrl: base,
      oidcIssuer: provider.issuer,
      oidcClientId: provider.clientId,
      oidcClientSecret: provider.clientSecret,
    };
    const context = { store, audit, settings, mode: 'real' as const, now: () => now };
    app = await testApp({ publicUrl: base, problems: authProblems, viewer: viewerOf(context) });
    registerAuth(app, context);
    await app.listen({ port: Number(new URL(base).port), host: '127.0.0.1' });
  });
  afterAll(async () => {
    await app.close();
    await provider.close();
    await store.close();
  });
  beforeEach(async () => {
    const db = store.tables<AuthTables>();
    for (const table of ['sign_in_challenge', 'person'] as const) await db.deleteFrom(table).execute();
    now = new Date();
  });

  test('an invited person is found by the verified e-mail, comes in, and is known by the subject from then on', async () => {
    await addKnown('ada', 'ada@example.org', { invited: true });
    const browser = new TestBrowser();
    const back = await browser.open(await atProvider(browser, 'a-1'));
    expect(back.headers.get('location')).toBe('/inbox');
    expect(await whoIs(browser)).toBe('ada');
    const db = store.tables<AuthTables>();
    expect(await db.selectFrom('person').select(['name', 'accepted_at']).executeTakeFirst()).toEqual({
      name: ADA.name,
      accepted_at: expect.any(String),
    });
    const open = db.selectFrom('invitation').select('id').where('ended_at', 'is', null);
    expect(await open.execute()).toEqual([]);

    await db.updateTable('person').set({ email: 'new@example.org' }).execute();
    const second = new TestBrowser();
    await second.open(await atProvider(second, 'a-1'));
    expect(await whoIs(second)).toBe('ada');
  });

  test('nobody is created, and neither an unverified e-mail nor a closed account is let in', async () => {
    await addKnown('eve', 'eve@example.org');
    await addKnown('ada', 'ada@example.org', { closed: true });
    for (const subject of ['n-1', 'e-1', 'a-1']) {
      const browser = new TestBrowser();
      const back = await browser.open(await atProvider(browser, subject));
      expect(problem(back.headers.get('location'))).toBe('oidc-nobody');
      expect(await whoIs(browser)).toBeUndefined();
    }
    expect(await store.tables<AuthTables>().selectFrom('person_identity').selectAll().execute()).toEqual([]);
  });

  test('an address that the provider gave to somebody else opens no account that is linked already', async () => {
    await addKnown('ada', 'ada@example.org');
    const first = new TestBrowser();
    await first.open(await atProvider(first, 'a-1'));
    expect(await whoIs(first)).toBe('ada');
    const other = new TestBrowser();
    const back = await other.open(await atProvider(other, 'a-2'));
    expect(problem(back.headers.get('location'))).toBe('oidc-nobody');
  });

  describe('forged answers', () => {
    beforeEach(() => addKnown('ada', 'ada@example.org'));
    async function refused(browser: TestBrowser, address: URL) {
      const back = await browser.open(address);
      expect(problem(back.headers.get('location'))).toBe('oidc-refused');
      expect(await whoIs(browser)).toBeUndefined();
    }

    test('a state that was not given', async () => {
      const browser = new TestBrowser();
      const back = await atProvider(browser, 'a-1');
      back.searchParams.set('state', 'made-up');
      await refused(browser, back);
    });
    test('an answer handed in twice', async () => {
      const browser = new TestBrowser();
      const back = await atProvider(browser, 'a-1');
      await browser.open(back);
      const thief = new TestBrowser();
      await refused(thief, back);
      expect(problem((await browser.open(back)).headers.get('location'))).toBe('oidc-refused');
    });
    test('the code of another sign-in under a fresh state', async () => {
      const [browser, other] = [new TestBrowser(), new TestBrowser()];
      const [back, theirs] = [await atProvider(browser, 'a-1'), await atProvider(other, 'a-2')];
      back.searchParams.set('code', theirs.searchParams.get('code') ?? '');
      await refused(browser, back);
    });
    test('an answer that another browser asked for: nobody is signed in as somebody else', async () => {
      const attacker = new TestBrowser();
      const back = await atProvider(attacker, 'a-1');
      await refused(new TestBrowser(), back);
    });
    test('a nonce that is not the one sent', async () => {
      const browser = new TestBrowser();
      const back = await atProvider(browser, 'a-1');
      const db = store.tables<AuthTables>();
      const row = await db.selectFrom('sign_in_challenge').select('kept').executeTakeFirstOrThrow();
      const kept = JSON.stringify({ ...row.kept, nonce: 'another' });
      await db.updateTable('sign_in_challenge').set({ kept }).execute();
      await refused(browser, back);
    });
    test('an answer of another issuer', async () => {
      const browser = new TestBrowser();
      const back = await atProvider(browser, 'a-1');
      back.searchParams.set('iss', 'http://127.0.0.1:1');
      await refused(browser, back);
    });
    test('an answer that comes too late', async () => {
      const browser = new TestBrowser();
      const back = await atProvider(browser, 'a-1');
      now = new Date(now.getTime() + 11 * 60_000);
      await refused(browser, back);
    });
    test('a refusal by the provider, and a callback out of nothing', async () => {
      const browser = new TestBrowser();
      const back = await atProvider(browser, 'a-1');
      const error = new URL(`${callback()}?error=access_denied&state=${back.searchParams.get('state')}`);
      await refused(browser, error);
      await refused(new TestBrowser(), new URL(callback()));
    });
  });

  test('the way back leads to a page of this installation only', async () => {
    await addKnown('ada', 'ada@example.org');
    const browser = new TestBrowser();
    const back = await browser.open(await atProvider(browser, 'a-1', '//evil.example/x'));
    expect(back.headers.get('location')).toBe('/');
  });

  test('the store keeps no token of the flow', async () => {
    const browser = new TestBrowser();
    const back = await atProvider(browser, 'a-1');
    const rows = JSON.stringify(await store.tables<AuthTables>().selectFrom('sign_in_challenge').selectAll().execute());
    expect(rows).not.toContain(back.searchParams.get('state'));
    expect(rows).not.toContain(back.searchParams.get('code'));
  });
});

test('without a provider in the settings there is no such way', async () => {
  const context = { store: {} as Store, audit: {} as never, settings: { publicUrl: 'http://127.0.0.1:8080' } };
  const app = await testApp({ problems: authProblems });
  registerAuth(app, { ...context, mode: 'real', now: () => new Date() });
  expect((await app.inject({ url: '/api/v1/session/oidc' })).json().code).toBe('oidc-off');
  expect((await app.inject({ url: '/api/v1/session/ways' })).json()).toMatchObject({ oidc: null });
  await app.close();
});
