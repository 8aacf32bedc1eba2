import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, personOf } from './people.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

let server: TestServer;
let [stranger, officer, second, approver, north]: Ask[] = [];
// Fiscal years of Testland begin on 1 April.
let clock = new Date('2022-11-24T08:00:00Z');

beforeAll(async () => {
  server = await openTestServer({ now: () => clock });
  const ministry = { scope: { body: 'ministry' } };
  stranger = await personOf(server);
  officer = await personOf(server, 'oz', [{ role: 'officer', ...ministry }]);
  second = await personOf(server, 'una', [
    { role: 'officer', ...ministry },
    { role: 'approver', ...ministry },
  ]);
  approver = await personOf(server, 'ada', [{ role: 'approver', ...ministry }]);
  north = await personOf(server, 'nora', [
    { role: 'officer', scope: { body: 'north-council' } },
    { role: 'approver', scope: { body: 'north-council' } },
  ]);
});
afterAll(() => server.close());

const STATEMENTS = '/api/v1/budget/statements';
const english = (text: string) => ({ original: 'en', texts: { en: text } });
const act = (code: string, adopted: string) => ({ code, title: english(`Budget law ${code}`), adopted });
const revised = (total: string, more: object = {}) => ({
  kind: 'revised',
  year: 2022,
  quarter: null,
  body: 'ministry',
  total,
  lines: [{ body: 'ministry', measure: null, amount: '60' }],
  act: act('B-1', '2022-05-01'),
  source: null,
  ...more,
});
const spent = (body: string, quarter: number, total: string, more: object = {}) => ({
  kind: 'spent',
  year: 2022,
  quarter,
  body,
  total,
  lines: [],
  act: null,
  source: english('Treasury report 7, line 2'),
  ...more,
});

/** From draft to approval by two people; answers the approved statement. */
async function approve(content: object, by: readonly [Ask, Ask] = [officer!, approver!], confirmed: string[] = []) {
  const draft = await by[0]('POST', STATEMENTS, content);
  expect(draft).toMatchObject({ status: 201 });
  const { id, version } = draft.body;
  const reason = confirmed.length > 0 ? { reason: english('As printed in the act') } : {};
  const submitted = await by[0]('POST', `${STATEMENTS}/${id}/submission`, { version, confirmed, ...reason });
  expect(submitted).toMatchObject({ status: 200, body: { state: 'submitted' } });
  const decided = await by[1]('POST', `${STATEMENTS}/${id}/decision`, {
    version: submitted.body['version'],
    decision: 'approve',
  });
  expect(decided).toMatchObject({ status: 200, body: { state: 'approved' } });
  return decided.body;
}

const budget = async (query = '') => (await stranger!('GET', `/api/v1/budget${query}`)).body;
const yearOf = async (query = '') => (await budget(query))['years'].find((one: { year: number }) => one.year === 2022);

describe('before anything was recorded', () => {
  test('the act’s own years stand, and everything else is unknown', async () => {
    expect(await budget()).toMatchObject({
      total: '330.0',
      sum: '330',
      inForce: '330',
      spent: null,
      bodies: [],
      history: [],
    });
    expect(await yearOf()).toMatchObject({ planned: '100.0', revised: null, spent: null, share: null, findings: [] });
    expect((await budget())['measures'].map((one: { years: object[] }) => one.years)).toEqual([[], []]);
  });

  test('the fiscal year is the country’s', async () => {
    expect(await yearOf()).toMatchObject({ start: '2022-04-01', end: '2023-04-01' });
  });
});

describe('four eyes and scope', () => {
  let id = '';
  test('nobody records for another body, the year’s budget least of all', async () => {
    expect((await stranger!('POST', STATEMENTS, revised('90'))).status).toBe(401);
    expect((await approver!('POST', STATEMENTS, revised('90'))).status).toBe(403);
    expect((await north!('POST', STATEMENTS, revised('90'))).status).toBe(403);
    expect((await north!('POST', STATEMENTS, spent('ministry', 1, '5'))).status).toBe(403);
    const own = await north!('POST', STATEMENTS, revised('90', { body: 'north-council' }));
    expect(own).toMatchObject({ status: 400, body: { errors: [{ path: 'body.body' }] } });
  });

  test('a draft is seen by its body alone; a foreign id is refused', async () => {
    const draft = await second!('POST', STATEMENTS, revised('90'));
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', version: 1, undivided: '30' } });
    ({ id } = draft.body as { id: string });
    expect((await stranger!('GET', `${STATEMENTS}/${id}`)).body).toMatchObject({ code: 'budget-statement-unknown' });
    expect((await north!('GET', `${STATEMENTS}/${id}`)).status).toBe(404);
    const save = { version: 1, total: '1', lines: [], act: act('X', '2022-05-01'), source: null };
    expect((await north!('PUT', `${STATEMENTS}/${id}`, save)).status).toBe(403);
    expect((await north!('POST', `${STATEMENTS}/${id}/withdrawal`, { version: 1 })).status).toBe(403);
  });

  test('a second open statement of the same year is refused', async () => {
    expect((await officer!('POST', STATEMENTS, revised('95'))).body).toMatchObject({ code: 'budget-open-already' });
  });

  test('who wrote it does not approve it, whatever roles they hold', async () => {
    await officer!('POST', `${STATEMENTS}/${id}/submission`, { version: 1, confirmed: [] });
    for (const author of [second, officer]) {
      const answer = await author!('POST', `${STATEMENTS}/${id}/decision`, { version: 2, decision: 'approve' });
      expect(answer.status).toBe(403);
    }
    const own = await second!('POST', `${STATEMENTS}/${id}/decision`, { version: 2, decision: 'approve' });
    expect(own.body).toMatchObject({ code: 'author-decides' });
    expect((await second!('GET', `${STATEMENTS}/${id}`)).body['offers']).toMatchObject({
      decide: false,
      withdraw: true,
    });
  });

  test('a return needs a remark, and goes back to its authors', async () => {
    const empty = await approver!('POST', `${STATEMENTS}/${id}/decision`, { version: 2, decision: 'return' });
    expect(empty).toMatchObject({ status: 400, body: { errors: [{ path: 'body.remark' }] } });
    const answer = await approver!('POST', `${STATEMENTS}/${id}/decision`, {
      version: 2,
      decision: 'return',
      remark: english('The act has another number'),
    });
    expect(answer.body).toMatchObject({ state: 'returned', remark: { texts: { en: 'The act has another number' } } });
    const notices = await server.composition.platform.notices.of('oz');
    expect(notices.map(({ kind }) => kind)).toContain('budget.returned');
    expect((await server.composition.platform.notices.of('ada')).map(({ kind }) => kind)).toContain('budget.submitted');
  });

  test('a stale save loses nothing: it answers what is stored', async () => {
    const save = { version: 3, total: '92', lines: [], act: act('B-2', '2022-05-01'), source: null };
    expect((await officer!('PUT', `${STATEMENTS}/${id}`, save)).body).toMatchObject({ total: '92', version: 4 });
    const stale = await second!('PUT', `${STATEMENTS}/${id}`, { ...save, total: '93' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version', current: { total: '92', version: 4 } } });
  });

  test('what is withdrawn takes no further step', async () => {
    expect((await officer!('POST', `${STATEMENTS}/${id}/withdrawal`, { version: 4 })).body).toMatchObject({
      state: 'withdrawn',
    });
    const again = await officer!('POST', `${STATEMENTS}/${id}/submission`, { version: 5, confirmed: [] });
    expect(again.body).toMatchObject({ code: 'decision-state' });
  });
});

describe('a fiscal year is re-set', () => {
  test('fields that cannot be are named', async () => {
    const wrong = await officer!(
      'POST',
      STATEMENTS,
      revised('90', {
        lines: [
          { body: 'nobody', measure: 'magic', amount: '1' },
          { body: 'ministry', measure: null, amount: '1' },
          { body: 'ministry', measure: null, amount: '2' },
        ],
        act: act('B-1', '2023-01-01'),
      }),
    );
    expect(wrong.body['errors'].map(({ path }: { path: string }) => path)).toEqual([
      'body.lines.0.body',
      'body.lines.0.measure',
      'body.lines.2',
      'body.act.adopted',
    ]);
    expect((await officer!('POST', STATEMENTS, revised('-1'))).status).toBe(400);
    expect((await officer!('POST', STATEMENTS, revised('1e3'))).status).toBe(400);
    expect((await officer!('POST', STATEMENTS, revised('90', { year: 2019 }))).body['errors']).toMatchObject([
      { path: 'body.year' },
    ]);
    expect((await officer!('POST', STATEMENTS, { ...revised('90'), state: 'approved' })).status).toBe(400);
  });

  test('the act’s title is needed in the official language', async () => {
    const title = { original: 'ja', texts: { ja: '予算法' } };
    const answer = await officer!('POST', STATEMENTS, revised('90', { act: { ...act('B-1', '2022-05-01'), title } }));
    expect(answer.body['errors']).toMatchObject([{ path: 'body.act.title.texts.en' }]);
  });

  test('a sum that does not hold is not submitted silently', async () => {
    const draft = await officer!('POST', STATEMENTS, revised('50'));
    const { id } = draft.body;
    expect(draft.body['findings']).toMatchObject([{ check: 'lines-over-total', amount: '60', limit: '50' }]);
    const submit = (body: object) => officer!('POST', `${STATEMENTS}/${id}/submission`, { version: 1, ...body });
    expect((await submit({ confirmed: [] })).body).toMatchObject({ code: 'checks-unconfirmed' });
    expect((await submit({ confirmed: ['lines-over-total'] })).body).toMatchObject({ code: 'checks-unconfirmed' });
    await officer!('POST', `${STATEMENTS}/${id}/withdrawal`, { version: 1 });
  });

  test('once approved it is in force, with its act; a later act replaces it and both stay', async () => {
    const first = await approve(revised('90'));
    expect(await yearOf()).toMatchObject({ revised: { total: '90', act: { code: 'B-1' }, undivided: '30' } });
    clock = new Date('2022-12-10T08:00:00Z');
    const later = await approve(revised('80', { act: act('B-9', '2022-12-01') }));
    expect(await yearOf()).toMatchObject({ revised: { total: '80', act: { code: 'B-9' } } });
    expect(later['versions']).toMatchObject([
      { id: first['id'], total: '90' },
      { id: later['id'], total: '80' },
    ]);
    expect((await budget())['history']).toMatchObject([
      { total: '80', inForce: true },
      { total: '90', inForce: false },
    ]);
    expect((await budget())['inForce']).toBe('310');
  });

  test('the past is asked as of a day, as known on a day, as recorded at an instant', async () => {
    expect(await yearOf('?asOf=2022-11-30')).toMatchObject({ revised: { total: '90' } });
    expect(await yearOf('?knownAt=2022-04-30')).toMatchObject({ revised: null });
    expect(await yearOf('?recordedAt=2022-12-01T00:00:00Z')).toMatchObject({ revised: { total: '90' } });
    expect(await yearOf('?recordedAt=2022-11-01T00:00:00Z')).toMatchObject({ revised: null });
  });

  test('every step is an audit event under the clause of the budget', async () => {
    const [{ id }] = (await budget())['history'];
    const events = await server.composition.platform.audit.events({ object: `budget-statement:${id}` });
    expect(events.map(({ action, actor, clause }) => [action, actor, clause])).toEqual([
      ['budget.approve', 'person:ada', '0/budget'],
      ['budget.submit', 'person:oz', '0/budget'],
      ['budget.draft', 'person:oz', '0/budget'],
    ]);
  });
});

describe('amounts spent', () => {
  test('a quarter is of the fiscal year, and is recorded once it has ended', async () => {
    const early = await officer!('POST', STATEMENTS, spent('ministry', 3, '20'));
    expect(early.body['errors']).toMatchObject([{ path: 'body.quarter' }]);
    const answer = await approve(
      spent('ministry', 2, '40', { lines: [{ body: 'ministry', measure: 'loans', amount: '15' }] }),
    );
    expect(answer).toMatchObject({ period: { start: '2022-04-01', end: '2022-10-01' }, undivided: '25' });
    expect(await yearOf()).toMatchObject({ spent: { total: '40', quarter: 2, behind: [] }, share: '0.5' });
    expect((await budget())['measures'][0]).toMatchObject({
      measure: { id: 'loans' },
      years: [{ spent: '15', revised: null }],
    });
  });

  test('another body’s figures add up, and who is behind is named', async () => {
    const nora2 = await personOf(server, 'noel', [{ role: 'approver', scope: { body: 'north-council' } }]);
    await approve(spent('north-council', 1, '10'), [north!, nora2]);
    expect(await yearOf()).toMatchObject({
      spent: { total: '50', quarter: 2, behind: [{ id: 'north-council' }] },
      share: '0.625',
      quarters: [
        { quarter: 1, spent: '10' },
        { quarter: 2, spent: '40' },
      ],
    });
  });

  test('a falling figure needs its reason, and then stands as a correction', async () => {
    clock = new Date('2023-01-20T08:00:00Z');
    await approve(spent('ministry', 3, '39'), undefined, ['spent-falling']);
    expect(await yearOf()).toMatchObject({
      spent: { total: '49', quarter: 3 },
      findings: [{ check: 'spent-falling' }],
    });
  });

  test('the work list holds what is open, for those who work on it', async () => {
    await officer!('POST', STATEMENTS, revised('85', { act: act('B-10', '2023-01-10') }));
    expect((await stranger!('GET', '/api/v1/budget/work')).status).toBe(401);
    expect((await north!('GET', '/api/v1/budget/work')).body).toMatchObject({
      bodies: [{ body: { id: 'north-council' }, budget: false }],
      statements: [],
    });
    expect((await approver!('GET', '/api/v1/budget/work')).body).toMatchObject({
      bodies: [],
      statements: [{ total: '85', state: 'draft', trace: { createdBy: 'Name of oz' } }],
    });
  });
});
