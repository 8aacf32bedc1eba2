import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, personOf } from './people.fixture.ts';
import { loadSmallTrade, loadText } from './small-trade.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

const LISTS = '/api/v1/complexity/lists';
const PROPOSALS = '/api/v1/complexity/tariff-proposals';
const both = (text: string) => ({ original: 'ru', texts: { ru: text, kk: text, en: text, ja: text } });
const content = (code: string, proposed: string) => ({
  title: both('Станки'),
  grounds: both('Не производятся'),
  lines: [{ code, proposed }],
});

let server: TestServer;
let [analyst, other, approver, stranger]: Ask[] = [];
/** An approved list of strategic inputs on which the imported 8457 stands. */
let list: string;

beforeAll(async () => {
  server = await openTestServer({ now: () => new Date('2026-03-02T06:00:00Z') });
  const home = server.composition.platform.pack.passport.country;
  await loadSmallTrade(server, home, 'HS2017');
  const head = 'refYear,reporterISO,partnerISO,flowCode,cmdCode,primaryValue';
  const imports = ['DEU,M,8457,9000000', 'JPN,M,8457,3000000', 'W00,M,8457,12000000', 'DEU,M,8703,500'];
  const rows = imports.map((one) => {
    const [partner, ...rest] = one.split(',');
    return `2020,${home},${partner},${rest.join(',')}`;
  });
  await loadText(server, 'comtrade', `${[head, ...rows].join('\n')}\n`, { classification: 'HS2017' });
  const bec = 'from_scheme,from_code,to_scheme,to_code,weight\nHS2017,845710,BEC4,22,1\nHS2017,870310,BEC4,51,1\n';
  await loadText(server, 'concordances', bec);
  const duties = 'hs_code,duty_rate\n8457101000,5%\n8457109000,0\n8703101100,10%\n';
  await loadText(server, 'eaeu-duty-rates', duties, { year: '2026', classification: 'HS2022' });
  analyst = await personOf(server, 'ann', [{ role: 'analyst', scope: {} }]);
  other = await personOf(server, 'olga', [{ role: 'analyst', scope: {} }]);
  approver = await personOf(server, 'paul', [{ role: 'approver', scope: { body: 'industry' } }]);
  stranger = await personOf(server);
  const { body } = await analyst('POST', LISTS, { kind: 'strategic-inputs' });
  list = body['id'];
  const verdict = { verdict: 'in', reason: both('Нет производства') };
  await analyst('PUT', `${LISTS}/${list}/lines/8457`, { version: 1, override: verdict });
}, 300_000);
afterAll(() => server.close());

test('a line of strategic inputs carries its evidence: origins, BEC, RCA, duty', async () => {
  const { body } = await analyst!('GET', `${LISTS}/${list}`);
  const line = body['lines'].find(({ code }: { code: string }) => code === '8457');
  expect(line.duties).toEqual(['0%', '5%']);
  const reason = (id: string) => line.reasons.find(({ criterion }: { criterion: string }) => criterion === id);
  expect(reason('third-countries')).toEqual({
    criterion: 'third-countries',
    passed: true,
    value: '12000000',
    parts: [
      { code: 'DEU', value: '9000000' },
      { code: 'JPN', value: '3000000' },
    ],
  });
  expect(reason('intermediate')).toMatchObject({ passed: true, parts: [{ code: '22', value: '1' }] });
  expect(reason('not-at-home')).toMatchObject({ passed: true, value: '0' });
  // The tiny pack's country is in no customs union.
  expect(reason('not-in-union')).toMatchObject({ passed: null, value: null });
  expect(body['notLoaded']).toEqual([]);
});

test('a proposal is drafted from an approved list only, for goods that stand on it', async () => {
  expect((await analyst!('POST', PROPOSALS, { list, ...content('8457', '0') })).body['code']).toBe('goods-list-state');
  await analyst!('POST', `${LISTS}/${list}/send`, { version: 2 });
  expect((await approver!('POST', `${LISTS}/${list}/decision`, { version: 3, decision: 'approve' })).status).toBe(200);
  const wrong = await analyst!('POST', PROPOSALS, { list, ...content('8703', '0') });
  expect([wrong.status, wrong.body['errors']]).toEqual([
    400,
    [{ path: 'body.lines.0.proposed', message: '8703 is not on the list' }],
  ]);
  const higher = await analyst!('POST', PROPOSALS, { list, ...content('8457', '5') });
  expect(higher.body['errors'][0].message).toContain('not below the rate in force (5 %)');
  expect((await approver!('POST', PROPOSALS, { list, ...content('8457', '0') })).status).toBe(403);
});

test('two persons take a proposal from draft to approval, with a return between, and each step is in the audit', async () => {
  const made = await analyst!('POST', PROPOSALS, { list, ...content('8457', '0') });
  expect(made.status).toBe(201);
  const { id } = made.body as unknown as { id: string };
  const at = `${PROPOSALS}/${id}`;
  expect(made.body).toMatchObject({ state: 'draft', tariffYear: 2026, offers: { edit: true, decide: false } });
  expect(made.body['lines'][0].duties).toEqual([
    { code: '8457101000', rate: '5%' },
    { code: '8457109000', rate: '0' },
  ]);
  expect((await stranger!('GET', at)).status).toBe(404);
  expect((await analyst!('POST', `${at}/submission`, { version: 1 })).body).toMatchObject({ state: 'submitted' });
  const remark = both('Уточните объём');
  const back = await approver!('POST', `${at}/decision`, { version: 2, decision: 'return', remark });
  expect(back.body).toMatchObject({ state: 'returned', remark, number: null });
  const saved = await other!('PUT', at, { version: 3, ...content('8457', '2.5') });
  expect(saved.body).toMatchObject({ version: 4, lines: [{ proposed: '2.5' }] });
  const stale = await analyst!('PUT', at, { version: 3, ...content('8457', '1') });
  expect([stale.status, stale.body['current'].lines[0].proposed]).toEqual([409, '2.5']);
  await other!('POST', `${at}/submission`, { version: 4 });
  const approved = await approver!('POST', `${at}/decision`, { version: 5, decision: 'approve' });
  expect(approved.body).toMatchObject({ state: 'approved', number: 1, decidedBy: 'Name of paul' });
  const seen = await stranger!('GET', at);
  expect(seen.body).toMatchObject({ state: 'approved', createdBy: null, decidedBy: null });
  expect(seen.body['lines'][0].reasons[0].parts).toHaveLength(2);
  const events = await server.composition.platform.audit.events({ object: `tariff-proposal:${id}` });
  expect(events.map(({ action }) => action.replace('tariff-proposal.', ''))).toEqual([
    'approve',
    'submit',
    'save',
    'return',
    'submit',
    'draft',
  ]);
});

test('whoever worked on a proposal does not decide on it; who may not draft does not', async () => {
  const two = await personOf(server, 'bo', [
    { role: 'analyst', scope: {} },
    { role: 'approver', scope: { body: 'industry' } },
  ]);
  const { body } = await two('POST', PROPOSALS, { list, ...content('8457', '0') });
  await two('POST', `${PROPOSALS}/${body['id']}/submission`, { version: 1 });
  const own = await two('POST', `${PROPOSALS}/${body['id']}/decision`, { version: 2, decision: 'approve' });
  expect(own.body['code']).toBe('author-decides');
  const withdrawn = await two('POST', `${PROPOSALS}/${body['id']}/withdrawal`, { version: 2 });
  expect(withdrawn.body).toMatchObject({ state: 'withdrawn', offers: { edit: false, submit: false } });
  expect((await stranger!('GET', PROPOSALS)).body['proposals']).toHaveLength(1);
});

test('an approved proposal leaves as a PDF in Kazakh and in Russian, named after its number; a draft is for those who work on it', async () => {
  const [approved] = (await stranger!('GET', PROPOSALS)).body['proposals'];
  const document = (id: string, language: string) =>
    server.app.inject({ method: 'GET', url: `${PROPOSALS}/${id}/document.pdf?language=${language}` });
  for (const language of ['kk', 'ru']) {
    const answer = await document(approved.id, language);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="tariff-proposal-1-${language}.pdf"`);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  }
  const { body } = await analyst!('POST', PROPOSALS, { list, ...content('8457', '0') });
  expect((await document(body['id'], 'ru')).statusCode).toBe(404);
});
