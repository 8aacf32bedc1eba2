import { afterAll, beforeAll, expect, test } from 'vitest';
import { importFile, importers, publishBatchCommand } from '@industry/facts';
import { askList } from '@industry/complexity/server/facade';
import { toCivilDate } from '@industry/values';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ask, personOf } from './people.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

const LISTS = '/api/v1/complexity/lists';
/** Five countries, six goods: enough for an index, small enough to follow. TLD is the tiny pack's country. */
const ROWS: readonly (readonly [string, readonly number[]])[] = [
  ['DEU', [90, 80, 70, 10, 10, 0]],
  ['JPN', [80, 90, 10, 10, 0, 0]],
  ['POL', [50, 0, 60, 50, 10, 10]],
  ['SAU', [0, 0, 0, 20, 90, 80]],
];
const GOODS = ['8457', '8703', '7202', '1001', '2709', '2844'];

let server: TestServer;
let now = new Date('2026-03-02T06:00:00Z');
let [analyst, approver, both, stranger]: Ask[] = [];

async function load(dataset: string, text: string, options: Record<string, string> = {}): Promise<void> {
  const { platform } = server.composition;
  const declaration = importers(platform.contributions.datasets).get(dataset)!;
  const file = join(server.settings.stateFolder, `${dataset}.csv`);
  writeFileSync(file, text);
  const { stateFolder } = server.settings;
  const request = { stateFolder, declaration, importer: declaration.importer, file, options, pack: platform.pack };
  await importFile(request, (staged) =>
    publishBatchCommand.run({ ...platform, actor: 'cli:test' }, { staged }, () => undefined),
  );
}

beforeAll(async () => {
  server = await openTestServer({ now: () => now });
  const own: readonly (readonly [string, readonly number[]])[] = [
    ...ROWS,
    [server.composition.platform.pack.passport.country, [0, 0, 40, 70, 80, 60]],
  ];
  const exports = own.flatMap(([country, values]) =>
    values.map((value, at) => `${country},${GOODS[at]},${value * 1e9}`),
  );
  await load('trade', `country,product,value\n${exports.join('\n')}\n`, { year: '2020', classification: 'SITC2' });
  analyst = await personOf(server, 'ann', [{ role: 'analyst', scope: {} }]);
  approver = await personOf(server, 'paul', [{ role: 'approver', scope: { body: 'industry' } }]);
  both = await personOf(server, 'bo', [
    { role: 'analyst', scope: {} },
    { role: 'approver', scope: { body: 'industry' } },
  ]);
  stranger = await personOf(server);
}, 60_000);
afterAll(() => server.close());

/** A new draft by the author, sent to discussion; answers id and version. */
async function sent(author: Ask): Promise<{ id: string; version: number }> {
  const { body } = await author('POST', LISTS, { kind: 'priority-goods' });
  const answer = await author('POST', `${LISTS}/${body['id']}/send`, { version: 1 });
  expect(answer.status).toBe(200);
  return { id: body['id'], version: answer.body['version'] };
}

test('a draft says of every good why, names what is not loaded, and is not for strangers', async () => {
  const made = await analyst!('POST', LISTS, { kind: 'priority-goods' });
  expect(made.status).toBe(201);
  const { body } = await analyst!('GET', `${LISTS}/${made.body['id']}`);
  expect(body).toMatchObject({ state: 'draft', number: null, may: { edit: true, send: true, approve: false } });
  expect(body['lines']).toHaveLength(GOODS.length);
  expect(body['lines'][0].reasons).toHaveLength(4);
  expect(body['notLoaded'].map(({ dataset }: { dataset: string }) => dataset)).toEqual([
    'world-development-indicators',
    'rauch-classification',
    'concordances',
  ]);
  expect(body['counts'].in).toBe(0);
  expect((await stranger!('GET', `${LISTS}/${made.body['id']}`)).status).toBe(404);
  expect((await stranger!('POST', LISTS, { kind: 'priority-goods' })).status).toBe(401);
  expect((await approver!('POST', LISTS, { kind: 'priority-goods' })).status).toBe(403);
});

test('a person decides a good otherwise, with a reason; an older version is refused', async () => {
  const { body } = await analyst!('POST', LISTS, { kind: 'priority-goods' });
  const line = `${LISTS}/${body['id']}/lines/8703`;
  const override = { verdict: 'in', reason: 'Assembly plants exist' };
  expect((await analyst!('PUT', line, { version: 1, override })).body).toEqual({ version: 2 });
  const stale = await analyst!('PUT', line, { version: 1, override: null });
  expect([stale.status, stale.body['code']]).toEqual([409, 'stale-version']);
  const detail = await analyst!('GET', `${LISTS}/${body['id']}`);
  expect(detail.body['counts'].in).toBe(1);
  expect(detail.body['lines'].find(({ code }: { code: string }) => code === '8703')).toMatchObject({
    verdict: 'in',
    override: { by: 'ann', reason: 'Assembly plants exist' },
  });
});

test('who sent a list does not approve it; a second person does, and it holds from a day on', async () => {
  const list = await sent(both!);
  const url = `${LISTS}/${list.id}/decision`;
  const approve = { version: list.version, decision: 'approve', validFrom: '2026-04-01' };
  expect((await both!('POST', url, approve)).body['code']).toBe('goods-list-four-eyes');
  expect((await analyst!('POST', url, approve)).status).toBe(403);
  expect((await analyst!('POST', `${LISTS}/${list.id}/comments`, { text: 'Why?', good: '8703' })).status).toBe(201);
  expect((await approver!('POST', url, approve)).status).toBe(200);
  const { body } = await stranger!('GET', `${LISTS}/${list.id}`);
  expect(body).toMatchObject({
    state: 'approved',
    number: 1,
    validFrom: '2026-04-01',
    approvedBy: 'paul',
    sentBy: 'bo',
  });
  const events = await server.composition.platform.audit.events({ object: `goods-list:${list.id}` });
  expect(events.map(({ action }) => action)).toEqual([
    'goods-list.approve',
    'goods-list.comment',
    'goods-list.send',
    'goods-list.draft',
  ]);
});

test('a new version ends the one before, and the question is answered by the day', async () => {
  now = new Date('2026-05-04T06:00:00Z');
  const { body: made } = await analyst!('POST', LISTS, { kind: 'priority-goods' });
  const id = made['id'] as string;
  const override = { verdict: 'in', reason: 'Decided by the ministry' };
  await analyst!('PUT', `${LISTS}/${id}/lines/8703`, { version: 1, override });
  const out = { verdict: 'out', reason: 'Raw material' };
  await analyst!('PUT', `${LISTS}/${id}/lines/2709`, { version: 2, override: out });
  await analyst!('POST', `${LISTS}/${id}/send`, { version: 3 });
  const early = { version: 4, decision: 'approve', validFrom: '2026-03-15' };
  expect((await approver!('POST', `${LISTS}/${id}/decision`, early)).body['code']).toBe('goods-list-date');
  const later = { ...early, validFrom: '2026-06-01' };
  expect((await approver!('POST', `${LISTS}/${id}/decision`, later)).status).toBe(200);

  const { platform } = server.composition;
  const ask = (good: string, date: string) =>
    askList(platform, { kind: 'priority-goods', good, date: toCivilDate(date) });
  expect(await ask('8703', '2026-03-31')).toMatchObject({ answer: 'cannot-say', list: null });
  expect(await ask('8703', '2026-05-31')).toMatchObject({ answer: 'cannot-say', list: expect.any(String) });
  expect(await ask('870323', '2026-06-01')).toMatchObject({ answer: 'yes', list: id });
  expect(await ask('2709', '2026-06-01')).toMatchObject({ answer: 'no' });
  expect(await ask('9999', '2026-06-01')).toMatchObject({ answer: 'no', reasons: [] });

  const { body } = await stranger!('GET', `${LISTS}?kind=priority-goods`);
  const lists = body['lists'] as { id: string; number: number; validFrom: string; validTo: string | null }[];
  expect(lists.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
    [2, '2026-06-01', null],
    [1, '2026-04-01', '2026-06-01'],
  ]);
  const compared = await stranger!('GET', `${LISTS}/${lists[1]!.id}/comparison/${lists[0]!.id}`);
  expect(compared.body['entered'].map(({ code }: { code: string }) => code)).toEqual(['8703']);
});

test('a returned list is a draft again', async () => {
  const list = await sent(analyst!);
  const back = { version: list.version, decision: 'return', reason: 'Too short' };
  expect((await approver!('POST', `${LISTS}/${list.id}/decision`, back)).status).toBe(200);
  expect((await analyst!('GET', `${LISTS}/${list.id}`)).body).toMatchObject({ state: 'draft', sentBy: null });
});

test('strategic inputs without imports by good are undecided, and the page can say why', async () => {
  const { body } = await analyst!('POST', LISTS, { kind: 'strategic-inputs' });
  const detail = await analyst!('GET', `${LISTS}/${body['id']}`);
  expect(detail.body['notLoaded']).toContainEqual(expect.objectContaining({ dataset: 'comtrade' }));
  expect(detail.body['counts'].in).toBe(0);
});

test('the export is a table in the reader’s language with the hash of the result', async () => {
  const list = (await stranger!('GET', LISTS)).body['lists'][0];
  const answer = await server.app.inject({ method: 'GET', url: `${LISTS}/${list.id}/export.csv?language=ru` });
  const lines = answer.body.replace('\uFEFF', '').trim().split('\r\n');
  expect(lines[0]).toBe('код,наименование,в перечне,класс PRODY,класс PCI,основания,решение человека,результат');
  expect(lines).toHaveLength(GOODS.length + 1);
  expect(lines[1]).toMatch(/[0-9a-f]{64}$/);
});
