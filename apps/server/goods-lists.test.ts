import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerCommand } from '@industry/complexity/server/answer-command';
import { askList } from '@industry/complexity/server/facade';
import { repositoryFolder } from '@industry/observe/repository-folder.ts';
import { loadPack } from '@industry/pack';
import { readRuleDay } from '@industry/support/server/firm-facts';
import { toCivilDate } from '@industry/values';
import ExcelJS from 'exceljs';
import { type Ask, personOf } from './people.fixture.ts';
import { loadSmallTrade, SMALL_GOODS } from './small-trade.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

const LISTS = '/api/v1/complexity/lists';
let server: TestServer;
let now = new Date('2026-03-02T06:00:00Z');
let [analyst, approver, both, stranger]: Ask[] = [];

/** What a person wrote, in the language it was written in. */
const said = (text: string) => ({ original: 'ru', texts: { ru: text } });

beforeAll(async () => {
  server = await openTestServer({ now: () => now });
  await loadSmallTrade(server, server.composition.platform.pack.passport.country);
  analyst = await personOf(server, 'ann', [{ role: 'analyst', scope: {} }]);
  approver = await personOf(server, 'paul', [{ role: 'approver', scope: { body: 'industry' } }]);
  both = await personOf(server, 'bo', [
    { role: 'analyst', scope: {} },
    { role: 'approver', scope: { body: 'industry' } },
  ]);
  stranger = await personOf(server);
}, 300_000);
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
  expect(body['lines']).toHaveLength(SMALL_GOODS.length);
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
  const override = { verdict: 'in', reason: said('Assembly plants exist') };
  expect((await analyst!('PUT', line, { version: 1, override })).body).toEqual({ version: 2 });
  const stale = await analyst!('PUT', line, { version: 1, override: null });
  expect([stale.status, stale.body['code']]).toEqual([409, 'stale-version']);
  const detail = await analyst!('GET', `${LISTS}/${body['id']}`);
  expect(detail.body['counts'].in).toBe(1);
  expect(detail.body['lines'].find(({ code }: { code: string }) => code === '8703')).toMatchObject({
    verdict: 'in',
    override: { by: 'Name of ann', reason: said('Assembly plants exist') },
  });
});

test('who worked on a list does not approve it; a second person does, and it holds from a day on', async () => {
  const list = await sent(both!);
  const url = `${LISTS}/${list.id}/decision`;
  const approve = { version: list.version, decision: 'approve', validFrom: '2026-04-01' };
  expect((await both!('POST', url, approve)).body['code']).toBe('goods-list-four-eyes');
  expect((await analyst!('POST', url, approve)).status).toBe(403);
  const unknown = { text: said('Why?'), good: '9999' };
  expect((await analyst!('POST', `${LISTS}/${list.id}/comments`, unknown)).body['code']).toBe('good-unknown');
  expect((await analyst!('POST', `${LISTS}/${list.id}/comments`, { text: said('Why?'), good: '8703' })).status).toBe(
    201,
  );
  expect((await approver!('POST', url, approve)).status).toBe(200);
  const { body } = await stranger!('GET', `${LISTS}/${list.id}`);
  expect(body).toMatchObject({
    state: 'approved',
    number: 1,
    validFrom: '2026-04-01',
    approvedBy: null,
    sentBy: null,
    comments: [],
  });
  expect((await analyst!('GET', `${LISTS}/${list.id}`)).body).toMatchObject({
    approvedBy: 'Name of paul',
    sentBy: 'Name of bo',
    comments: [{ by: 'Name of ann', text: said('Why?'), good: '8703' }],
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
  const override = { verdict: 'in', reason: said('Decided by the ministry') };
  await analyst!('PUT', `${LISTS}/${id}/lines/8703`, { version: 1, override });
  const out = { verdict: 'out', reason: said('Raw material') };
  await analyst!('PUT', `${LISTS}/${id}/lines/2709`, { version: 2, override: out });
  await analyst!('POST', `${LISTS}/${id}/send`, { version: 3 });
  const early = { version: 4, decision: 'approve', validFrom: '2026-03-15' };
  const refused = await approver!('POST', `${LISTS}/${id}/decision`, early);
  expect([refused.body['code'], refused.body['detail']]).toEqual([
    'goods-list-date',
    expect.stringContaining('2026-05-04'),
  ]);
  const later = { ...early, validFrom: '2026-06-01' };
  expect((await approver!('POST', `${LISTS}/${id}/decision`, later)).status).toBe(200);

  const { platform } = server.composition;
  const ask = (good: string, date: string) =>
    askList(platform, { kind: 'priority-goods', good, date: toCivilDate(date) });
  expect(await ask('8703', '2026-03-31')).toMatchObject({ answer: 'cannot-say', list: null });
  expect(await ask('8703', '2026-05-31')).toMatchObject({ answer: 'cannot-say', list: { number: 1 } });
  expect(await ask('870323', '2026-06-01')).toMatchObject({
    answer: 'yes',
    list: { id, number: 2 },
    line: '8703',
    override: { reason: said('Decided by the ministry') },
  });
  expect(await ask('2709', '2026-06-01')).toMatchObject({ answer: 'no' });
  expect(await ask('9999', '2026-06-01')).toMatchObject({ answer: 'no', line: null, reasons: [] });

  // The rules of support take the list of the day; a firm whose good is undecided is not told no.
  const { rules } = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
  const withRules = { ...platform, pack: { ...platform.pack, rules } };
  const codesOn = async (day: string, scheme = 'HS2017') => {
    const goods = [{ code: '870323', scheme }];
    const { ruleset, lists } = await readRuleDay(withRules, { asOf: toCivilDate(day), goods });
    return [lists.map(({ number }) => number), ruleset.lists.get('priority-goods')!.versions[0]?.codes ?? null];
  };
  const { classification } = (await ask('8703', '2026-06-01')).list!;
  expect(await codesOn('2026-03-31')).toEqual([[], null]);
  expect(await codesOn('2026-05-31', classification)).toEqual([[], null]);
  expect(await codesOn('2026-05-31', 'KPVED')).toEqual([[1], []]);
  expect(await codesOn('2026-06-01', classification)).toEqual([[2], ['8703']]);

  const { body } = await stranger!('GET', `${LISTS}?kind=priority-goods`);
  const lists = body['lists'] as { id: string; number: number; validFrom: string; validTo: string | null }[];
  expect(lists.map(({ number, validFrom, validTo }) => [number, validFrom, validTo])).toEqual([
    [2, '2026-06-01', null],
    [1, '2026-04-01', '2026-06-01'],
  ]);
  const compared = await stranger!('GET', `${LISTS}/${lists[1]!.id}/comparison/${lists[0]!.id}`);
  expect(compared.body['entered'].map(({ code }: { code: string }) => code)).toEqual(['8703']);
});

test('a draft takes over what persons decided in an earlier list', async () => {
  const [last] = (await stranger!('GET', `${LISTS}?kind=priority-goods`)).body['lists'] as { id: string }[];
  const made = await analyst!('POST', LISTS, { kind: 'priority-goods', keepDecisionsOf: last!.id });
  const { body } = await analyst!('GET', `${LISTS}/${made.body['id']}`);
  expect(body['counts']).toMatchObject({ in: 1 });
  const other = { kind: 'unified-map', keepDecisionsOf: last!.id };
  expect((await analyst!('POST', LISTS, other)).body['code']).toBe('goods-list-unknown');
  const up = await analyst!('POST', `${LISTS}/${made.body['id']}/withdrawal`, { version: 1 });
  expect(up.body).toEqual({ version: 2 });
  expect((await stranger!('GET', `${LISTS}/${made.body['id']}`)).status).toBe(404);
});

test('a service stands on the unified map by a person’s decision, and on no other list', async () => {
  const { body: made } = await analyst!('POST', LISTS, { kind: 'unified-map' });
  const service = { code: '62.01', name: said('Разработка ПО'), reason: said('Экспорт услуг') };
  const added = await analyst!('POST', `${LISTS}/${made['id']}/services`, { version: 1, ...service });
  expect([added.status, added.body]).toEqual([201, { version: 2 }]);
  const { body } = await analyst!('GET', `${LISTS}/${made['id']}`);
  expect(body['services']).toMatchObject([{ ...service, by: 'Name of ann' }]);
  const removal = `${LISTS}/${made['id']}/services/${body['services'][0].id}/removal`;
  expect((await analyst!('POST', removal, { version: 2 })).body).toEqual({ version: 3 });
  expect((await analyst!('GET', `${LISTS}/${made['id']}`)).body['services']).toEqual([]);
  const goods = await analyst!('POST', LISTS, { kind: 'priority-goods' });
  const refused = await analyst!('POST', `${LISTS}/${goods.body['id']}/services`, { version: 1, ...service });
  expect(refused.body['code']).toBe('goods-list-services');
});

test('a returned list is a draft again, with what is to be put right, and waits for its authors', async () => {
  const list = await sent(analyst!);
  const silent = { version: list.version, decision: 'return' };
  expect((await approver!('POST', `${LISTS}/${list.id}/decision`, silent)).status).toBe(400);
  const back = { version: list.version, decision: 'return', remark: said('Too short') };
  expect((await approver!('POST', `${LISTS}/${list.id}/decision`, back)).status).toBe(200);
  expect((await analyst!('GET', `${LISTS}/${list.id}`)).body).toMatchObject({
    state: 'draft',
    sentBy: null,
    remark: said('Too short'),
  });
  const waiting = (await analyst!('GET', '/api/v1/inbox')).body['items'] as { path: string }[];
  expect(waiting.map(({ path }) => path)).toContain(`/priority-goods/${list.id}`);
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
  expect(lines[0]).toBe(
    'код,наименование,в перечне,класс PRODY,класс PCI,индекс ДС,основания,решение человека,классификатор,год,партии данных,результат',
  );
  expect(lines).toHaveLength(SMALL_GOODS.length + 1);
  expect(lines[1]).toMatch(/[0-9a-f]{64}$/);
});

test('the workbook is a spreadsheet file named after the list', async () => {
  const list = (await stranger!('GET', `${LISTS}?kind=priority-goods`)).body['lists'][0];
  const answer = await server.app.inject({ method: 'GET', url: `${LISTS}/${list.id}/export.xlsx?language=kk` });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="priority-goods-2.xlsx"');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.rawPayload.buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Тауарлар', 'Өлшемшарттар', 'Дереккөздер']);
  expect(book.worksheets[0]!.rowCount).toBe(SMALL_GOODS.length + 1);
});

test('the command line answers as the route does to somebody who has not signed in', async () => {
  const command = (input: Parameters<typeof answerCommand.run>[1]) =>
    answerCommand.run({ ...server.composition.platform, actor: 'system' }, input, () => {});
  const { body } = await stranger!('GET', LISTS);
  expect(await command({ answer: 'lists' })).toEqual(body);
  const [list] = body['lists'] as { id: string }[];
  expect(await command({ answer: 'list', list: list!.id })).toEqual(
    (await stranger!('GET', `${LISTS}/${list!.id}`)).body,
  );
  const draft = await analyst!('POST', LISTS, { kind: 'priority-goods' });
  await expect(command({ answer: 'list', list: draft.body['id'] })).rejects.toThrow('There is no list');
});

test('an approved list ends without a newer one, by a decision with its reason; rules then cannot say', async () => {
  now = new Date('2026-07-01T06:00:00Z');
  const [list] = (await stranger!('GET', `${LISTS}?kind=priority-goods`)).body['lists'] as {
    id: string;
    version: number;
  }[];
  const { id, version } = list!;
  const ending = { version, reason: said('Отменён постановлением') };
  expect((await analyst!('POST', `${LISTS}/${id}/ending`, ending)).status).toBe(403);
  const past = await approver!('POST', `${LISTS}/${id}/ending`, { ...ending, validTo: '2026-06-15' });
  expect([past.body['code'], past.body['detail']]).toEqual([
    'goods-list-end-date',
    expect.stringContaining('2026-07-01'),
  ]);
  expect((await approver!('POST', `${LISTS}/${id}/ending`, { ...ending, validTo: '2026-08-01' })).status).toBe(200);
  const again = await approver!('POST', `${LISTS}/${id}/ending`, { ...ending, version: version + 1 });
  expect(again.body['code']).toBe('goods-list-state');

  const { body } = await stranger!('GET', `${LISTS}/${id}`);
  expect(body).toMatchObject({
    state: 'approved',
    validTo: '2026-08-01',
    ending: { by: null, reason: said('Отменён постановлением') },
    may: { end: false },
  });
  const { platform } = server.composition;
  const ask = (date: string) => askList(platform, { kind: 'priority-goods', good: '8703', date: toCivilDate(date) });
  expect(await ask('2026-07-31')).toMatchObject({ answer: 'yes' });
  expect(await ask('2026-08-01')).toMatchObject({ answer: 'cannot-say', list: null });
  const events = await platform.audit.events({ object: `goods-list:${id}`, limit: 1 });
  expect(events[0]).toMatchObject({ action: 'goods-list.end', clause: expect.any(String) });
});
