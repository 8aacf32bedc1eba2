import { auditMigrations, createAudit } from '@industry/audit';
import { openTestStore } from '@industry/database/test-store.ts';
import type { Store } from '@industry/database/types.ts';
import { testApp } from '@industry/http/testing/test-app.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { authMigrations, authProblems, createSetUpLink, registerAuth, viewerOf } from './index.ts';
import { hashPassword, verifyPassword } from './password.ts';
import type { AuthTables } from './tables.ts';

const PASSWORD = 'correct horse battery';
const HOUR = 3_600_000;
let store: Store;
let now: Date;
let app: FastifyInstance;
async function makeApp(publicUrl = 'http://127.0.0.1:8080') {
  const audit = createAudit(store, () => now);
  const context = { store, audit, settings: { publicUrl }, mode: 'real' as const, now: () => now };
  const made = await testApp({ publicUrl, problems: authProblems, viewer: viewerOf(context) });
  registerAuth(made, context);
  return made;
}
const json = (method: 'POST' | 'DELETE', url: string, payload?: object, cookie = '', remoteAddress = '127.0.0.1') =>
  app.inject({ method, url, ...(payload && { payload }), headers: cookie ? { cookie } : {}, remoteAddress });
const cookieOf = (answer: { headers: Record<string, unknown> }) =>
  String(answer.headers['set-cookie'] ?? '').split(';', 1)[0] ?? '';
const whoAmI = async (cookie: string) =>
  (await app.inject({ url: '/api/v1/session', headers: { cookie } })).json().person;
const tokenOf = (link: string | null) => link?.split('#token=')[1] ?? '';
const setUp = (token: string, more: object = {}) =>
  json('POST', '/api/v1/setup', { token, name: 'Ada', email: 'Ada@Example.org', password: PASSWORD, ...more });
const signIn = (password = PASSWORD, email = 'ada@example.org', address = '127.0.0.1', cookie = '') =>
  json('POST', '/api/v1/session', { email, password }, cookie, address);

beforeAll(async () => {
  // On PostgreSQL where there is one.
  store = await openTestStore([...auditMigrations, ...authMigrations]);
});
afterAll(() => store.close());
beforeEach(async () => {
  const db = store.tables<AuthTables>();
  for (const table of ['session', 'assignment', 'person', 'set_up_link', 'sign_in_attempts'] as const) {
    await db.deleteFrom(table).execute();
  }
  now = new Date('2026-11-24T09:00:00Z');
  app = await makeApp();
});

describe('passwords', () => {
  test('a hash carries its parameters and fits only its password', async () => {
    const hash = await hashPassword('Құпия сөз 2026');
    expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/);
    expect(await verifyPassword('Құпия сөз 2026'.normalize('NFD'), hash)).toBe(true);
    expect(await verifyPassword('Құпия сөз 2027', hash)).toBe(false);
    expect(await hashPassword('same')).not.toBe(await hashPassword('same'));
  });
  test('nobody has a password', async () => {
    expect(await verifyPassword('', null)).toBe(false);
  });
});

describe('the set-up link', () => {
  test('creates the administrator, audited, and signs in', async () => {
    const link = await createSetUpLink(store, 'http://127.0.0.1:8080', now);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:8080\/setup#token=[\w-]{43}$/);
    const answer = await setUp(tokenOf(link));
    expect(answer.statusCode).toBe(204);
    expect(await whoAmI(cookieOf(answer))).toMatchObject({
      name: 'Ada',
      assignments: [{ role: 'administrator', scope: {} }],
    });
    const events = await createAudit(store, () => now).events();
    expect(events).toMatchObject([{ action: 'administrator.create', after: { email: 'ada@example.org' } }]);
    expect(JSON.stringify(events)).not.toContain(PASSWORD);
    expect(await createSetUpLink(store, 'http://127.0.0.1:8080', now)).toBeNull();
  });
  test('works once', async () => {
    const token = tokenOf(await createSetUpLink(store, '', now));
    expect((await setUp(token)).statusCode).toBe(204);
    const again = await setUp(token, { email: 'eve@example.org' });
    expect(again.json()).toMatchObject({ status: 403, code: 'set-up-link-ended' });
  });
  test('two at once make one administrator', async () => {
    const token = tokenOf(await createSetUpLink(store, '', now));
    const answers = await Promise.all([setUp(token), setUp(token, { email: 'eve@example.org' })]);
    expect(answers.map((a) => a.statusCode).toSorted()).toEqual([204, 403]);
    expect(await store.tables<AuthTables>().selectFrom('person').selectAll().execute()).toHaveLength(1);
  });
  test('ends after an hour, and when a later one is made', async () => {
    const first = tokenOf(await createSetUpLink(store, '', now));
    const second = tokenOf(await createSetUpLink(store, '', now));
    expect((await setUp(first)).statusCode).toBe(403);
    now = new Date(now.getTime() + HOUR);
    expect((await setUp(second)).statusCode).toBe(403);
  });
  test('works only from this machine', async () => {
    const token = tokenOf(await createSetUpLink(store, '', now));
    const body = { token, name: 'Eve', email: 'eve@example.org', password: PASSWORD };
    expect((await json('POST', '/api/v1/setup', body, '', '10.0.0.7')).json().code).toBe('loopback-only');
    expect((await setUp('x'.repeat(43))).statusCode).toBe(403);
    expect((await setUp(token)).statusCode).toBe(204);
  });
  test('a short password is refused and the link stays good', async () => {
    const token = tokenOf(await createSetUpLink(store, '', now));
    expect((await setUp(token, { password: 'short' })).json().errors[0].path).toBe('body.password');
    expect((await setUp(token)).statusCode).toBe(204);
  });
  test('the store holds no token and no password', async () => {
    const token = tokenOf(await createSetUpLink(store, '', now));
    const cookie = cookieOf(await setUp(token));
    const db = store.tables<AuthTables>();
    const rows = await Promise.all(
      (['person', 'session', 'set_up_link'] as const).map((table) => db.selectFrom(table).selectAll().execute()),
    );
    const text = JSON.stringify(rows);
    for (const secret of [token, PASSWORD, cookie.split('=')[1] ?? '-']) expect(text).not.toContain(secret);
  });
});

describe('sessions', () => {
  let cookie: string;
  beforeEach(async () => {
    cookie = cookieOf(await setUp(tokenOf(await createSetUpLink(store, '', now))));
  });
  test('the cookie is out of reach of scripts and other sites', async () => {
    expect(String((await signIn()).headers['set-cookie'])).toMatch(
      /^industry_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    app = await makeApp('https://industry.example');
    expect(String((await signIn()).headers['set-cookie'])).toMatch(
      /^__Host-industry_session=.*; Secure; SameSite=Lax$/,
    );
  });
  test('sign-in rotates: the token from before is worth nothing', async () => {
    const next = cookieOf(await signIn(PASSWORD, ' ADA@example.org', '127.0.0.1', cookie));
    expect(await whoAmI(cookie)).toBeNull();
    expect(await whoAmI(next)).toMatchObject({ name: 'Ada' });
  });
  test('sign-out ends the session in the store', async () => {
    expect((await json('DELETE', '/api/v1/session', undefined, cookie)).statusCode).toBe(204);
    expect(await whoAmI(cookie)).toBeNull();
  });
  test('a session ends when idle for half a day, and after a week in any case', async () => {
    now = new Date(now.getTime() + 13 * HOUR);
    expect(await whoAmI(cookie)).toBeNull();
    cookie = cookieOf(await signIn());
    for (let hours = 0; hours < 7 * 24 - 10; hours += 10) {
      now = new Date(now.getTime() + 10 * HOUR);
      expect(await whoAmI(cookie)).not.toBeNull();
    }
    now = new Date(now.getTime() + 10 * HOUR);
    expect(await whoAmI(cookie)).toBeNull();
  });
  test('a made-up token is nobody', async () => {
    expect(await whoAmI('industry_session=abc')).toBeNull();
    expect(await whoAmI(`industry_session=${encodeURIComponent("' or 1=1 --")}`)).toBeNull();
  });
  test('an unknown e-mail and a wrong password get one answer', async () => {
    const [unknown, wrong] = [await signIn(PASSWORD, 'eve@example.org'), await signIn('wrong')];
    const said = (a: typeof unknown) => ({ ...a.json(), requestId: '' });
    expect(said(unknown)).toEqual(said(wrong));
    expect(unknown.json().code).toBe('sign-in-failed');
  });
  test('an account is locked after ten failures, for known and unknown e-mails alike, and opens by itself', async () => {
    for (const email of ['ada@example.org', 'eve@example.org']) {
      const statuses = await Promise.all(Array.from({ length: 11 }, (_, i) => signIn('wrong', email, `10.0.0.${i}`)));
      expect(statuses.map((a) => a.statusCode).filter((s) => s === 429)).toHaveLength(1);
    }
    const locked = await signIn();
    expect(locked.json()).toMatchObject({ status: 429, code: 'sign-in-locked' });
    expect(locked.headers['retry-after']).toBe('900');
    now = new Date(now.getTime() + HOUR / 4 + 1000);
    expect((await signIn()).statusCode).toBe(204);
  });
  test('an address is locked after fifty failures over many accounts', async () => {
    const db = store.tables<AuthTables>();
    await db
      .insertInto('sign_in_attempts')
      .values({ subject: 'address:10.0.0.7', attempts: 50, since: now.toISOString() })
      .execute();
    expect((await signIn(PASSWORD, 'ada@example.org', '10.0.0.7')).statusCode).toBe(429);
    expect((await signIn(PASSWORD, 'ada@example.org', '10.0.0.8')).statusCode).toBe(204);
  });
});
