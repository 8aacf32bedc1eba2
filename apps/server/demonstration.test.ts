import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composePlatform } from './compose.ts';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ mode: 'demonstration' });
});
afterAll(() => server.close());

const actAs = (person: string, remoteAddress = '127.0.0.1', headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/v1/demonstration/session',
    payload: { person },
    remoteAddress,
    headers,
  });

describe('the demonstration country', () => {
  test('holds nothing but simulated figures, with two deliveries of each dataset', async () => {
    const batches = await server.composition.platform.facts.batches();
    expect(batches.length).toBeGreaterThan(3);
    expect(batches.every(({ simulated, quoted }) => simulated && !quoted)).toBe(true);
    expect(batches.flatMap(({ rejectedRows }) => rejectedRows).every((rows) => rows === 0)).toBe(true);
    const eci = batches.filter(({ dataset }) => dataset === 'harvard-eci');
    expect(new Set(eci.map(({ publishedOn }) => publishedOn)).size).toBe(2);
  });

  test('each person acts without a password, from this machine, and finds a task in the inbox', async () => {
    const { persons, stories, mode, allowed } = (await server.app.inject('/api/v1/demonstration')).json();
    expect({ mode, allowed }).toEqual({ mode: 'demonstration', allowed: true });
    expect(persons.length).toBeGreaterThan(1);
    expect(stories.length).toBeGreaterThanOrEqual(persons.length);
    for (const { id, role } of persons as { id: string; role: string }[]) {
      const answer = await actAs(id);
      expect(answer.statusCode).toBe(204);
      const cookie = String(answer.headers['set-cookie']).split(';', 1)[0] ?? '';
      expect(cookie).toMatch(/^industry_demonstration=/);
      const session = await server.app.inject({ url: '/api/v1/session', headers: { cookie } });
      expect(session.json().person).toMatchObject({ id, assignments: [{ role }] });
      const inbox = await server.app.inject({ url: '/api/v1/inbox', headers: { cookie } });
      expect(inbox.json().items.length).toBeGreaterThan(0);
    }
  });

  test('nobody acts from another machine or through a proxy', async () => {
    expect((await actAs('analyst', '10.0.0.7')).json().code).toBe('loopback-only');
    expect((await actAs('analyst', '127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).json().code).toBe('loopback-only');
    expect((await actAs('nobody')).json().code).toBe('demonstration-person-unknown');
  });

  test('does not start another of itself', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/api/v1/demonstration/start' });
    expect(answer.json()).toMatchObject({ status: 409, code: 'demonstration-here' });
  });

  test('is a demonstration for ever', async () => {
    await expect(composePlatform(server.settings, { mode: 'real' })).rejects.toThrow('never holds real data');
  });

  test('another machine may act when the setting allows it', async () => {
    const settings = testSettings({ INDUSTRY_DEMONSTRATION_REMOTE: 'yes' });
    const other = await openTestServer({ settings, mode: 'demonstration' });
    const answer = await other.app.inject({
      method: 'POST',
      url: '/api/v1/demonstration/session',
      payload: { person: 'analyst' },
      remoteAddress: '10.0.0.7',
    });
    expect(answer.statusCode).toBe(204);
    await other.close();
  });
});
