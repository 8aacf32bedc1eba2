import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outputFile } from '@industry/facts/observations.fixture.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DeskPerson, openDesk } from './desk.fixture.ts';

/** What the source answers next, and what it was asked. */
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let answer: Answer = (_, response) => response.end();
const asked: IncomingMessage[] = [];
let source: Server;
let desk: Awaited<ReturnType<typeof openDesk>>;
let officer: DeskPerson;
let id: string;

beforeAll(async () => {
  source = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((ready) => source.listen(0, '127.0.0.1', ready));
  desk = await openDesk({ INDUSTRY_PULL_PRIVATE: 'yes' });
  officer = await desk.person('officer', [{ role: 'data-officer', scope: {} }]);
  const added = await officer.ask('POST', '/api/v1/datasets/output/pulls', content({}));
  expect(added.status).toBe(201);
  id = added.body['id'];
});
afterAll(async () => {
  await desk.close();
  source.close();
});

const address = (path: string) => `http://127.0.0.1:${(source.address() as AddressInfo).port}${path}`;
const content = (more: object) => ({
  url: address('/output.csv'),
  cadence: 'daily',
  hour: 6,
  day: 1,
  options: {},
  limitPercent: 5,
  active: true,
  ...more,
});
const file =
  (text: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, headers);
    response.end(text);
  };
const of = (value: number) => outputFile([2022], (region) => String(Number(region) * value));

/** Pulls as if somebody pressed the button; answers the pull with its newest run. */
async function pull() {
  expect((await officer.ask('POST', `/api/v1/pulls/${id}/run`)).status).toBe(202);
  await desk.platform.jobs.drain();
  return seen();
}
async function seen() {
  const { body } = await officer.ask('GET', `/api/v1/pulls/${id}`);
  return { ...body['pull'], run: body['runs'][0], runs: body['runs'].length };
}
const publish = async (upload: string, more: object = {}) => {
  const { body } = await officer.ask('GET', `/api/v1/uploads/${upload}`);
  const done = await officer.ask('POST', `/api/v1/uploads/${upload}/publish`, {
    version: body['version'],
    confirmed: [],
    ...more,
  });
  expect(done.status).toBe(200);
};

test('a dataset whose files need second files is not pulled', async () => {
  const { status, body } = await officer.ask('POST', '/api/v1/datasets/baci/pulls', content({}));
  expect([status, body]).toMatchObject([
    409,
    { code: 'pull-second-files', detail: expect.stringContaining('countries') },
  ]);
});

describe('a scheduled pull', () => {
  test('runs at its hour in the country; the first file waits for a person, who is told', async () => {
    answer = file(of(1), { etag: '"v1"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' });
    // 06:00 in Chatham, 13 hours and 45 minutes ahead, is 16:15 UTC the day before.
    expect(await seen()).toMatchObject({ nextAt: '2026-01-15T16:15:00.000Z', lastOutcome: null });
    await desk.platform.jobs.drain();
    expect(asked).toEqual([]);
    desk.setNow('2026-01-15T16:30:00.000Z');
    // The first drain sends what is due, the second pulls.
    await desk.platform.jobs.drain();
    await desk.platform.jobs.drain();
    const after = await seen();
    expect(after).toMatchObject({
      nextAt: '2026-01-16T16:15:00.000Z',
      failures: 0,
      run: { outcome: 'waiting', reason: 'first', bytes: of(1).length, batch: null },
    });
    expect(await desk.figures()).toEqual([]);
    const notices = await desk.platform.notices.of('officer');
    expect(notices[0]).toMatchObject({ kind: 'pull.waiting', path: `/desk/uploads/${after.run.upload}` });
    await publish(after.run.upload);
    expect(await desk.figures()).toContain('10 2022 10');
  });

  test('of an unchanged file makes no batch, by its tag or by its hash', async () => {
    const batches = (await desk.platform.facts.batches('output')).length;
    answer = (request, response) => {
      expect(request.headers['if-none-match']).toBe('"v1"');
      expect(request.headers['if-modified-since']).toBe('Thu, 01 Jan 2026 00:00:00 GMT');
      response.writeHead(304).end();
    };
    expect((await pull()).run).toMatchObject({ outcome: 'unchanged', reason: 'not-modified' });
    answer = file(of(1), { etag: '"other"' });
    expect((await pull()).run).toMatchObject({ outcome: 'unchanged', reason: 'same-hash', upload: null });
    expect(await desk.platform.facts.batches('output')).toHaveLength(batches);
  });

  test('publishes by itself what no check warns of and what changes by less than the limit', async () => {
    desk.setNow('2026-01-17T06:00:00.000Z');
    answer = file(of(1.04));
    const { run } = await pull();
    expect(run).toMatchObject({ outcome: 'published', reason: null, batch: expect.stringMatching(/^output-/) });
    expect(await desk.figures()).toContain('10 2022 10.4');
    const batch = await desk.platform.facts.batch(run.batch);
    expect(batch).toMatchObject({ actor: 'system', fileName: 'output.csv' });
  });

  test('a change over the limit, a warning and a refused file wait', async () => {
    desk.setNow('2026-01-18T06:00:00.000Z');
    answer = file(of(2));
    const over = await pull();
    expect(over.run).toMatchObject({ outcome: 'waiting', reason: 'over-limit' });
    expect(await desk.figures()).toContain('10 2022 10.4');
    answer = file(of(104));
    expect((await pull()).run).toMatchObject({ outcome: 'waiting', reason: 'warnings' });
    answer = file('region,year,output\n99,2022,x\n');
    expect((await pull()).run).toMatchObject({ outcome: 'refused', reason: 'refused' });
    expect(await desk.figures()).toContain('10 2022 10.4');
    await publish(over.run.upload);
  });

  test('that fails is tried again in an hour, then two and three; then people are told', async () => {
    answer = (_, response) => response.writeHead(503).end();
    desk.setNow('2026-01-18T18:00:00.000Z');
    expect(await pull()).toMatchObject({
      failures: 1,
      nextAt: '2026-01-18T19:00:00.000Z',
      run: { outcome: 'failed', reason: 'status', detail: '503' },
    });
    await pull();
    await pull();
    const told = async () => (await desk.platform.notices.of('officer', { kind: 'pull.failed' })).length;
    expect(await told()).toBe(0);
    expect(await pull()).toMatchObject({ failures: 4, nextAt: '2026-01-19T16:15:00.000Z' });
    expect(await told()).toBe(1);
    answer = file(of(2));
    expect(await pull()).toMatchObject({ failures: 0, run: { outcome: 'unchanged', reason: 'imported-before' } });
  });

  test.each<[string, Answer, object]>([
    ['a redirect that never ends', (_, r) => r.writeHead(302, { location: '/again' }).end(), { reason: 'redirects' }],
    [
      'a redirect to a file of this machine',
      (_, r) => r.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { reason: 'address' },
    ],
    [
      'a file that says it is too large',
      (_, r) => r.writeHead(200, { 'content-length': '999999999999' }).flushHeaders(),
      { reason: 'size', detail: '512 MB' },
    ],
    ['an empty file', file(''), { reason: 'empty' }],
    [
      'a line that breaks off',
      (_, r) => (r.writeHead(200, { 'content-length': '100' }).write('region'), setImmediate(() => r.destroy())),
      { reason: 'connection' },
    ],
  ])('%s is a failure with its reason', async (_, how, run) => {
    answer = how;
    expect((await pull()).run).toMatchObject({ outcome: 'failed', ...run });
  });

  test('leaves no file behind that nobody waits for', async () => {
    const open = (await officer.ask('GET', '/api/v1/desk')).body['uploads'].filter(({ state }: { state: string }) =>
      ['waiting', 'refused'].includes(state),
    );
    const folders = readdirSync(join(desk.server.settings.stateFolder, 'staging')).filter((name) =>
      name.startsWith('desk-'),
    );
    expect(folders.toSorted()).toEqual(
      open
        .filter(({ state }: { state: string }) => state === 'waiting')
        .map(({ id: upload }: { id: string }) => `desk-${upload}`)
        .toSorted(),
    );
  });

  test('is changed with its version, audited without what its address may hide, and ended', async () => {
    const { version } = await seen();
    const body = { version, ...content({ url: address('/other.csv?key=secret'), active: false }) };
    const saved = await officer.ask('PUT', `/api/v1/pulls/${id}`, body);
    expect(saved.body).toMatchObject({ nextAt: null, failures: 0, active: false });
    expect((await officer.ask('PUT', `/api/v1/pulls/${id}`, body)).body['code']).toBe('stale-version');
    const bad = await officer.ask('PUT', `/api/v1/pulls/${id}`, { ...body, url: 'ftp://stat.example.kz/a' });
    expect(bad.body['code']).toBe('pull-address');
    const events = await desk.platform.audit.events({ object: `pull:${id}` });
    expect(events.map(({ action }) => action)).toEqual(['pull.change', 'pull.create']);
    expect(JSON.stringify(events)).not.toContain('secret');
    expect((await officer.ask('DELETE', `/api/v1/pulls/${id}`)).status).toBe(204);
    expect((await officer.ask('GET', `/api/v1/pulls/${id}`)).body['code']).toBe('pull-unknown');
  });
});
