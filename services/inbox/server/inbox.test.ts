import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson, openSession } from '@industry/auth';
import type { Assignment } from '@industry/http';
import type { ServerService } from '@industry/registry/types.ts';
// Tests of services run in the whole application.
import { SERVICES } from '../../../apps/server/services.ts';
import { openTestServer, type TestServer } from '../../../apps/server/testing.ts';

const same = (text: string) => ({ kk: text, ru: text, en: text, ja: text });
const NOW = new Date('2024-01-03T00:00:00Z');

/** A service that tells and asks something, as the reporting service does. */
const duties: ServerService = {
  name: 'duties',
  contributions: {
    noticeKinds: [
      { id: 'test.returned', title: same('Returned'), subject: same('{what} returned'), text: same('Look again') },
      { id: 'test.due', title: same('Due'), subject: same('Due {day}'), text: same('Soon'), required: true },
    ],
    inbox: async (viewer) =>
      viewer.assignments
        .filter(({ scope }) => scope.body !== undefined)
        .flatMap(({ scope }) => [
          { id: `late:${scope.body}`, title: same('Late'), path: '/late', due: '2024-01-01' },
          { id: `soon:${scope.body}`, title: same('Soon'), path: '/soon', due: '2024-01-09' },
          { id: `far:${scope.body}`, title: same('Far'), path: '/far', due: '2025-01-09' },
        ]),
  },
};

let server: TestServer;
const cookies = new Map<string, string>();

async function addReader(id: string, ...assignments: Assignment[]): Promise<void> {
  const { store } = server.composition.platform;
  await store.transaction((tx) =>
    addPerson(tx, { id, name: id, email: `${id}@b.kz`, passwordHash: null, assignments }, NOW),
  );
  cookies.set(id, `industry_session=${await openSession(store, id, NOW)}`);
}

async function ask(person: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const headers = { cookie: cookies.get(person) ?? '', host: 'localhost' };
  const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.json() };
}

const tell = (person: string, what: string) =>
  server.composition.platform.store.transaction((tx) =>
    server.composition.platform.notices.post(tx, {
      kind: 'test.returned',
      to: [{ person }],
      values: { what },
      path: '/x',
    }),
  );

beforeAll(async () => {
  server = await openTestServer({ services: [...SERVICES, duties], now: () => NOW });
  await addReader('ada', { role: 'officer', scope: { body: 'ministry' } });
  await addReader('ben');
});
afterAll(() => server.close());

describe('the inbox', () => {
  it('is nobody’s who is not signed in', async () => {
    for (const url of ['/api/v1/inbox', '/api/v1/inbox/unread', '/api/v1/inbox/preferences']) {
      expect((await ask('nobody', 'GET', url)).status).toBe(401);
    }
  });

  it('has the notices of the reader alone, unread ones first', async () => {
    await tell('ada', 'first');
    await tell('ben', 'other');
    const [first] = (await ask('ada', 'GET', '/api/v1/inbox')).body.notices;
    expect((await ask('ada', 'POST', '/api/v1/inbox/read', { notices: [first.id] })).body).toEqual({ unread: 0 });
    await tell('ada', 'second');
    const { body } = await ask('ada', 'GET', '/api/v1/inbox');
    const read = (notice: { subject: { en: string }; readAt: string | null }) => [
      notice.subject.en,
      notice.readAt !== null,
    ];
    expect(body.notices.map(read)).toEqual([
      ['second returned', false],
      ['first returned', true],
    ]);
    expect(body.counts).toEqual([{ kind: 'test.returned', title: same('Returned'), all: 2, unread: 1 }]);
    expect((await ask('ada', 'GET', '/api/v1/inbox/unread')).body).toEqual({ unread: 1 });
    expect((await ask('ada', 'GET', '/api/v1/inbox?limit=1')).body.notices).toHaveLength(1);
    expect((await ask('ada', 'GET', '/api/v1/inbox?kind=test.due')).body.notices).toEqual([]);
  });

  it('marks nothing of somebody else’s as read', async () => {
    const [foreign] = (await ask('ben', 'GET', '/api/v1/inbox')).body.notices;
    await ask('ada', 'POST', '/api/v1/inbox/read', { notices: [foreign.id] });
    await ask('ada', 'POST', '/api/v1/inbox/read', { notices: 'all' });
    expect((await ask('ben', 'GET', '/api/v1/inbox/unread')).body).toEqual({ unread: 1 });
    expect((await ask('ada', 'GET', '/api/v1/inbox/unread')).body).toEqual({ unread: 0 });
  });

  it('shows work by what the reader holds, with working days left in the country’s calendar', async () => {
    const { body } = await ask('ada', 'GET', '/api/v1/inbox');
    const own = body.items.filter(({ id }: { id: string }) => /^(late|soon|far):ministry$/.test(id));
    const left = ({ id, workingDays }: { id: string; workingDays: object }) => [id, workingDays];
    // Testland moved a day off from Saturday the 6th to the 2nd of January 2024.
    expect(own.map(left)).toEqual([
      ['late:ministry', { left: -1, certain: true }],
      ['soon:ministry', { left: 5, certain: true }],
      ['far:ministry', { left: expect.any(Number), certain: false }],
    ]);
    expect(body.today).toBe('2024-01-03');
    expect((await ask('ben', 'GET', '/api/v1/inbox')).body.items).toEqual([]);
  });
});

describe('preferences', () => {
  const url = '/api/v1/inbox/preferences';

  it('are the reader’s own: no id of another person is taken', async () => {
    expect((await ask('ada', 'GET', `${url}/ben`)).status).toBe(404);
    expect((await ask('ada', 'PUT', `${url}/ben`, { version: 0, language: 'en', kinds: {} })).status).toBe(404);
    expect((await ask('ada', 'GET', `${url}?person=ben`)).status).toBe(400);
    const foreign = await ask('ada', 'PUT', url, { version: 0, language: 'en', kinds: {}, person: 'ben' });
    expect(foreign.status).toBe(400);
    expect((await ask('ben', 'GET', url)).body.version).toBe(0);
  });

  it('are saved with the version that they were made from', async () => {
    const { body } = await ask('ada', 'GET', url);
    expect(body).toMatchObject({ version: 0, language: 'en', mail: false });
    expect(body.kinds.find(({ id }: { id: string }) => id === 'test.due')).toMatchObject({
      required: true,
      choice: 'at-once',
    });
    const kinds = { 'test.returned': 'inbox', 'test.due': 'digest' };
    const saved = await ask('ada', 'PUT', url, { version: 0, language: 'ja', kinds });
    expect(saved.body).toMatchObject({ version: 1, language: 'ja' });
    const stale = await ask('ada', 'PUT', url, { version: 0, language: 'kk', kinds: {} });
    expect(stale.body).toMatchObject({ status: 409, code: 'stale-version', current: { version: 1, language: 'ja' } });
  });

  it.each([
    [{ kinds: { 'test.due': 'inbox' } }, 422, 'notice-required'],
    [{ kinds: { 'no.such': 'inbox' } }, 404, 'notice-kind-unknown'],
    [{ kinds: { 'test.due': 'loud' } }, 400, 'invalid-request'],
    [{ kinds: { 'a\r\nb': 'inbox' } }, 400, 'invalid-request'],
    [{ language: 'de' }, 400, 'invalid-request'],
  ])('%j is %i %s', async (wrong, status, code) => {
    const answer = await ask('ben', 'PUT', url, { version: 0, language: 'en', kinds: {}, ...wrong });
    expect(answer.body).toMatchObject({ status, code });
  });
});

describe('the calendar', () => {
  it('of a known year has its days off, moved days and source', async () => {
    const { body } = await ask('nobody', 'GET', '/api/v1/calendar?year=2024');
    expect(body).toMatchObject({
      year: 2024,
      known: true,
      weekend: [6, 7],
      workedWeekendDays: ['2024-01-06'],
      years: [2023, 2024],
      sourceUrl: 'https://gazette.example/2024',
      timeZone: 'Pacific/Chatham',
      fiscalYear: { year: 2023, start: '2023-04-01', end: '2024-04-01' },
    });
    expect(body.daysOff[1]).toMatchObject({ day: '2024-01-02', movedFrom: '2024-01-06' });
    expect(body.workingDays).toBe(262 - 2 + 1);
  });

  it('of an unknown year says so, and of no year is refused', async () => {
    const { body } = await ask('nobody', 'GET', '/api/v1/calendar?year=2030');
    expect(body).toMatchObject({ known: false, workingDays: null, daysOff: [], source: null });
    expect((await ask('nobody', 'GET', '/api/v1/calendar?year=20240')).status).toBe(400);
    expect((await ask('nobody', 'GET', '/api/v1/calendar?year=x')).status).toBe(400);
    expect((await ask('nobody', 'GET', '/api/v1/calendar')).body.year).toBe(2024);
  });
});
