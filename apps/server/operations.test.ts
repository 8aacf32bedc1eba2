import { addPerson, openSession } from '@industry/auth';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform, ServerService } from '@industry/registry/types.ts';
import { Type as T } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SERVICES } from './services.ts';
import { openTestServer, type TestServer } from './testing.ts';

let server: TestServer;
const cookies: Record<string, string> = {};
let runs = 0;
let broken = true;

/** A job whose outer world is broken at first, and a read model. */
const flaky: JobDefinition<Platform> = {
  name: 'test.flaky',
  title: { kk: 'x', ru: 'x', en: 'x', ja: 'x' },
  input: T.Object({}),
  retries: 0,
  async run() {
    runs += 1;
    if (broken) throw new Error('the other side said no\nat secret place');
  },
};
const service: ServerService = {
  name: 'test',
  jobs: [flaky],
  contributions: {
    rebuild: async ({ facts }) => {
      const batches = await facts.batches();
      return [{ name: 'test.model', rows: 7, batches: batches.map(({ id }) => id) }];
    },
  },
};

beforeAll(async () => {
  server = await openTestServer({ services: [...SERVICES, service] });
  const { store } = server.composition.platform;
  for (const role of ['administrator', 'auditor']) {
    const person = { id: role, name: role, email: null, passwordHash: null, assignments: [{ role, scope: {} }] };
    await store.transaction((tx) => addPerson(tx, person, new Date()));
    cookies[role] = `industry_session=${await openSession(store, role, new Date())}`;
  }
});
afterAll(() => server.close());

const ask = (url: string, role = 'administrator', method: 'GET' | 'POST' = 'GET') =>
  server.app.inject({ method, url, headers: { cookie: cookies[role] ?? '' } });
const state = async () => (await ask('/api/v1/operations')).json();
const send = () =>
  server.composition.platform.store.transaction((tx) => server.composition.platform.jobs.send(tx, 'test.flaky', {}));

describe('operations', () => {
  test('are for the administrator', async () => {
    expect((await server.app.inject('/api/v1/operations')).statusCode).toBe(401);
    expect((await ask('/api/v1/operations', 'auditor')).statusCode).toBe(403);
    expect((await ask('/api/v1/operations')).statusCode).toBe(200);
  });

  test('say what is wrong, and how big, old and new everything is', async () => {
    const answer = await state();
    expect(answer.checks.find(({ id }: { id: string }) => id === 'backup')).toMatchObject({
      state: 'act',
      sentence: 'never',
    });
    expect(answer.sizes.store).toBeGreaterThan(1_000_000);
    expect(answer.disk.total).toBeGreaterThan(answer.disk.free);
    expect(answer.sessions).toEqual({ open: 2, persons: 2 });
    expect(answer.installation).toMatchObject({ mode: 'real', node: process.version, version: '0.1.0' });
    expect(answer.installation.store).toMatch(/PostgreSQL \d+/);
    const dataset = answer.datasets.find(({ batch }: { batch: string | null }) => batch !== null);
    expect(dataset).toMatchObject({ days: 0, late: expect.any(Boolean) });
    expect(JSON.stringify(answer)).not.toContain(server.settings.databaseUrl ?? 'no database');
  });

  test('a failed job shows the first line of its error; retried it runs again, and both are audited', async () => {
    const { platform } = server.composition;
    const id = await send();
    await platform.jobs.drain();
    const failed = (await state()).jobs.find((job: { id: string }) => job.id === id);
    expect(failed).toMatchObject({ name: 'test.flaky', state: 'failed', error: 'the other side said no' });
    broken = false;
    expect((await ask(`/api/v1/operations/jobs/${id}/retry`, 'auditor', 'POST')).statusCode).toBe(403);
    expect((await ask(`/api/v1/operations/jobs/${id}/retry`, 'administrator', 'POST')).statusCode).toBe(204);
    await platform.jobs.drain();
    expect(runs).toBe(2);
    expect((await platform.jobs.list({ name: 'test.flaky' }))[0]?.state).toBe('done');
    expect((await ask(`/api/v1/operations/jobs/${id}/retry`, 'administrator', 'POST')).json().code).toBe('job-unknown');
    const [event] = await platform.audit.events({ object: `job:${id}` });
    expect(event).toMatchObject({ actor: 'person:administrator', action: 'job.retry' });
  });

  test('a waiting job that is cancelled never runs', async () => {
    const { platform } = server.composition;
    const before = runs;
    const id = await send();
    expect((await ask(`/api/v1/operations/jobs/${id}/cancel`, 'administrator', 'POST')).statusCode).toBe(204);
    await platform.jobs.drain();
    expect(runs).toBe(before);
    expect((await ask(`/api/v1/operations/jobs/${id}/cancel`, 'administrator', 'POST')).statusCode).toBe(404);
  });

  test('rebuild marks each read model with the batches that it was built from', async () => {
    const rebuild = server.composition.ownerCommands.find(({ name }) => name === 'rebuild');
    const { platform } = server.composition;
    const steps: string[] = [];
    await rebuild?.run({ ...platform, actor: 'cli:test' }, {}, ({ step }) => steps.push(step));
    expect(steps).toContain('programme');
    const { models } = await state();
    expect(models).toMatchObject([{ name: 'search.index' }, { name: 'test.model', rows: 7 }]);
    expect(models.every(({ batches }: { batches: string[] }) => batches.length > 0)).toBe(true);
  });
});
