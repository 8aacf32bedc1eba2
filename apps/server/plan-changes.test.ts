import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, personOf } from './people.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

let server: TestServer;
let [stranger, officer, approver, both, north]: Ask[] = [];
let clock = new Date('2023-05-10T08:00:00Z');

beforeAll(async () => {
  server = await openTestServer({ now: () => clock });
  const ministry = { scope: { body: 'ministry' } };
  const council = { scope: { body: 'north-council' } };
  stranger = await personOf(server);
  officer = await personOf(server, 'oz', [{ role: 'officer', ...ministry }]);
  approver = await personOf(server, 'ada', [{ role: 'approver', ...ministry }]);
  both = await personOf(server, 'una', [
    { role: 'officer', ...ministry },
    { role: 'approver', ...ministry },
  ]);
  north = await personOf(server, 'nora', [
    { role: 'officer', ...council },
    { role: 'approver', ...council },
  ]);
});
afterAll(() => server.close());

const CHANGES = '/api/v1/plan-changes';
const english = (text: string) => ({ original: 'en', texts: { en: text } });
const values = (...figures: readonly [string, string, string]) =>
  figures.map((value, i) => ({ year: 2022 + i, value }));
const content = (more: object = {}) => ({
  act: { code: 'TL-9', title: english('Council resolution No. 9'), adopted: '2023-05-01' },
  clause: '2',
  values: values('220.0', '225', '250'),
  grounds: english('Exports moved to the next year'),
  assessment: [{ question: 'need', answer: english('Two plants open a year later') }],
  ...more,
});
const proposal = (more: object = {}) => ({ indicator: 'ind.b', body: 'ministry', ...content(more) });
const plan = async (query = '') =>
  (await stranger!('GET', `/api/v1/indicators/ind.b${query}`)).body['plan'].map((one: { value: string }) => one.value);
const reason = english('The act says so');

let id = '';
const step = (by: Ask, path: string, body: object) => by('POST', `${CHANGES}/${id}/${path}`, body);

describe('a proposal', () => {
  test('starts from the path in force and the sheet of questions', async () => {
    const sheet = await officer!('GET', '/api/v1/indicators/ind.b/plan-sheet');
    expect(sheet.body).toMatchObject({
      inForce: { act: 'TL-7', values: [{ year: 2022, value: '220.0' }, { year: 2023 }, { year: 2024 }] },
      questions: [
        { id: 'need', required: true, clause: null },
        { id: 'effect', required: false, clause: '0/goal' },
      ],
      bodies: [{ id: 'ministry' }],
      officialLanguages: ['en'],
    });
    expect((await stranger!('GET', '/api/v1/indicators/ind.b/plan-sheet')).body['bodies']).toEqual([]);
  });

  test('is made by an officer of a responsible body, for that body', async () => {
    expect((await stranger!('POST', CHANGES, proposal())).status).toBe(401);
    expect((await approver!('POST', CHANGES, proposal())).status).toBe(403);
    expect((await north!('POST', CHANGES, proposal())).status).toBe(403);
    const wrong = { ...proposal(), indicator: 'ind.z' };
    expect((await officer!('POST', CHANGES, wrong)).body).toMatchObject({ code: 'indicator-unknown' });
  });

  test.each([
    ['a year is missing', { values: values('1', '2', '3').slice(1) }, 'body.values'],
    ['a year stands twice', { values: [...values('1', '2', '3').slice(1), { year: 2023, value: '4' }] }, 'body.values'],
    ['nothing changes', { values: values('220', '230', '240.00') }, 'body.values'],
    ['a figure is no decimal', { values: values('220', '2.3e2', '240') }, 'body.values.1.value'],
    ['the act is of tomorrow', { act: { ...content().act, adopted: '2023-05-11' } }, 'body.act.adopted'],
    ['the act is older than the first plan', { act: { ...content().act, adopted: '2022-03-14' } }, 'body.act.adopted'],
    [
      'a question is unknown',
      { assessment: [{ question: 'why', answer: english('x') }] },
      'body.assessment.0.question',
    ],
    [
      'the grounds are not in the official language',
      { grounds: { original: 'ja', texts: { ja: '理由' } } },
      'body.grounds.texts.en',
    ],
  ])('is refused when %s', async (_, more, path) => {
    const answer = await officer!('POST', CHANGES, proposal(more));
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('is a draft that only those who work on it see', async () => {
    const draft = await officer!('POST', CHANGES, proposal({ assessment: [] }));
    expect(draft).toMatchObject({ status: 201, body: { state: 'draft', decides: { id: 'ministry' } } });
    expect(draft.body['findings'].map(({ check }: { check: string }) => check)).toContain('weaker');
    id = draft.body['id'];
    expect((await stranger!('GET', `${CHANGES}/${id}`)).status).toBe(404);
    expect((await north!('GET', `${CHANGES}/${id}`)).status).toBe(404);
    expect((await stranger!('GET', `${CHANGES}?indicator=ind.b`)).body['changes']).toEqual([]);
    expect((await approver!('GET', CHANGES)).body['changes']).toMatchObject([
      { id, trace: { createdBy: 'Name of oz' } },
    ]);
    expect((await north!('PUT', `${CHANGES}/${id}`, { version: 1, ...content() })).status).toBe(403);
    expect((await both!('POST', CHANGES, proposal())).body).toMatchObject({ code: 'plan-change-open-already' });
  });

  test('is submitted with its sheet answered and its warnings confirmed', async () => {
    expect((await step(officer!, 'submission', { version: 1, confirmed: [] })).body).toMatchObject({
      code: 'assessment-incomplete',
      errors: [{ path: 'body.assessment.need' }],
    });
    await officer!('PUT', `${CHANGES}/${id}`, { version: 1, ...content() });
    expect((await step(officer!, 'submission', { version: 1, confirmed: [] })).body).toMatchObject({
      code: 'stale-version',
      current: { version: 2, assessment: [{ answer: { texts: { en: 'Two plants open a year later' } } }, {}] },
    });
    expect((await step(officer!, 'submission', { version: 2, confirmed: [], reason })).body).toMatchObject({
      code: 'checks-unconfirmed',
    });
    const { findings } = (await officer!('GET', `${CHANGES}/${id}`)).body;
    const confirmed = findings.map(({ check }: { check: string }) => check);
    expect((await step(officer!, 'submission', { version: 2, confirmed, reason })).body).toMatchObject({
      state: 'submitted',
    });
    expect((await server.composition.platform.notices.of('ada')).map(({ kind }) => kind)).toEqual([
      'plan-change.submitted',
    ]);
  });

  test('is decided by another person of the supervising body', async () => {
    const approve = { version: 3, decision: 'approve' };
    expect((await step(officer!, 'decision', approve)).status).toBe(403);
    expect((await step(north!, 'decision', approve)).status).toBe(403);
    await officer!('POST', `${CHANGES}/${id}/withdrawal`, { version: 3 });
    const again = await both!('POST', CHANGES, proposal());
    id = again.body['id'];
    const confirmed = again.body['findings'].map(({ check }: { check: string }) => check);
    await step(both!, 'submission', { version: 1, confirmed, reason });
    expect((await step(both!, 'decision', { version: 2, decision: 'approve' })).body).toMatchObject({
      code: 'author-decides',
    });
    expect(await plan()).toEqual(['220.0', '230.0', '240.0']);
  });
});

describe('a change in force', () => {
  test('is one more plan path of the indicator at once', async () => {
    clock = new Date('2023-05-12T09:00:00Z');
    const answer = await step(approver!, 'decision', { version: 2, decision: 'approve' });
    expect(answer.body).toMatchObject({ state: 'approved', offers: { edit: false, decide: false, withdraw: false } });
    expect(await plan()).toEqual(['220.0', '225', '250']);
    const { earlierPlans, knownDays } = (await stranger!('GET', '/api/v1/indicators/ind.b')).body;
    expect(earlierPlans).toMatchObject([{ act: 'TL-7', values: [{ value: '220.0' }, { value: '230.0' }, {}] }]);
    expect(knownDays).toContain('2023-05-01');
    const listed = (await stranger!('GET', '/api/v1/indicators')).body['indicators'];
    expect(listed.find((one: { id: string }) => one.id === 'ind.b').plan[2].value).toBe('250');
  });

  test.each([
    ['?asOf=2023-04-30', '230.0'],
    ['?asOf=2023-05-01', '225'],
    ['?knownAt=2023-04-30', '230.0'],
    ['?knownAt=2023-05-01', '225'],
    // Adopted on the 1st, recorded here on the 12th: in between this system held the old plan.
    ['?recordedAt=2023-05-12T08:59:59Z', '230.0'],
    ['?recordedAt=2023-05-12T09:00:00Z', '225'],
    ['?recordedAt=2023-05-12T14:00:00%2B05:00', '225'],
    ['?asOf=2023-05-02&recordedAt=2023-05-11T00:00:00Z', '230.0'],
  ])('asked with %s the plan of 2023 is %s', async (query, value) => {
    expect((await plan(query))[1]).toBe(value);
  });

  test('is public with its act, grounds and sheet, without names', async () => {
    const { body } = await stranger!('GET', `${CHANGES}/${id}`);
    expect(body).toMatchObject({
      act: { code: 'TL-9', title: { texts: { en: 'Council resolution No. 9' } } },
      values: [{ before: '220.0' }, { before: '230.0', value: '225' }, {}],
      trace: { createdBy: null, decidedBy: null },
    });
  });

  test('is told to the responsible bodies and recorded under the indicator’s clause', async () => {
    expect((await server.composition.platform.notices.of('oz')).map(({ kind }) => kind)).toContain(
      'plan-change.approved',
    );
    const events = await server.composition.platform.audit.events({ object: `plan-change:${id}` });
    expect(events.map(({ action, actor, clause }) => [action, actor, clause])).toEqual([
      ['plan-change.approve', 'person:ada', 'ind.b'],
      ['plan-change.submit', 'person:una', 'ind.b'],
      ['plan-change.draft', 'person:una', 'ind.b'],
    ]);
  });

  test('the next proposal starts from it', async () => {
    const sheet = await officer!('GET', '/api/v1/indicators/ind.b/plan-sheet');
    expect(sheet.body['inForce']).toMatchObject({ act: 'TL-9', adopted: '2023-05-01' });
    expect((await step(officer!, 'withdrawal', { version: 3 })).body).toMatchObject({ code: 'decision-state' });
  });
});
