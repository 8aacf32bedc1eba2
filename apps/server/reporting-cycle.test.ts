import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReportingServer, reportingServer, words } from './reporting.fixture.ts';

let country: ReportingServer;
const source = words('Register of exports, 14 March 2023');
const draft = { regions: [], source, reason: null, confirmation: null };
const exportsOf = (year: string) => ({ duty: 'ind.b', indicator: 'ind.b', body: 'statistics', period: year });

beforeAll(async () => {
  country = await reportingServer('2023-03-15T00:00:00Z');
});
afterAll(() => country.close());

const platform = () => country.server.composition.platform;
const { as } = { as: (...given: Parameters<ReportingServer['as']>) => country.as(...given) };
const publishAgain = async (submission: string) => {
  await platform().store.transaction((tx) => platform().jobs.send(tx, 'reporting.publish', { submission }));
  await platform().jobs.drain();
};
const begin = async (year: string, person = 'officer') => {
  const { status, body } = await as(person, 'POST', '/actuals', exportsOf(year));
  expect(status, JSON.stringify(body)).toBe(201);
  return String(body['id']);
};
const save = (id: string, version: number, more: object = {}, person = 'officer') =>
  as(person, 'PUT', `/actuals/${id}`, { version, ...draft, value: '222.5', ...more });
const act = (person: string, id: string, verb: string, version: number, more: object = {}) =>
  as(person, 'POST', `/actuals/${id}/${verb}`, { version, ...more });
const known = (query: object = {}) =>
  country.server.app
    .inject({ url: '/api/v1/indicators/ind.b', query: query as Record<string, string> })
    .then(
      (answer) => answer.json().actual as { year: number; value: string; origin: { sourceText: { ja: string } } }[],
    );

describe('a figure that no register gives', () => {
  let id: string;

  test('is begun by an officer of the body that owes it, after the period', async () => {
    expect(await as('officer', 'POST', '/actuals', exportsOf('2023'))).toMatchObject({
      status: 409,
      body: { code: 'period-not-over' },
    });
    id = await begin('2022');
    expect(await as('colleague', 'POST', '/actuals', exportsOf('2022'))).toMatchObject({
      status: 409,
      body: { code: 'submission-open', detail: expect.stringContaining(id) },
    });
  });

  test.each([
    ['ministry', 403, 'forbidden'],
    ['north', 403, 'forbidden'],
    ['data', 403, 'forbidden'],
    [null, 401, 'unauthenticated'],
  ])('is nobody else’s to enter: %s', async (person, status, code) => {
    expect(await as(person, 'POST', '/actuals', exportsOf('2022'))).toMatchObject({ status, body: { code } });
    expect(await save(id, 1, {}, person!)).toMatchObject({ status, body: { code } });
    expect(await as(person, 'POST', `/actuals/${id}/submit`, { version: 1 })).toMatchObject({ status, body: { code } });
    const approve = await as(person, 'POST', `/actuals/${id}/approve`, { version: 1 });
    expect(approve).toMatchObject({ status, body: { code } });
  });

  test('is seen before its publication by its body and by those who watch, and by nobody else', async () => {
    const status = async (person: string | null) => (await as(person, 'GET', `/submissions/${id}`)).status;
    expect(await Promise.all([status('approver'), status('auditor'), status('ministry'), status(null)])).toEqual([
      200, 200, 403, 403,
    ]);
  });

  test('is a body’s own: a foreign body may not be named to get in', async () => {
    const as_north = await as('north', 'POST', '/actuals', { ...exportsOf('2022'), body: 'north-council' });
    expect(as_north).toMatchObject({ status: 404, body: { code: 'duty-unknown' } });
  });

  test('cannot be submitted without a value and a source', async () => {
    const { status, body } = await act('officer', id, 'submit', 1);
    expect([status, body['code']]).toEqual([422, 'submission-incomplete']);
    expect((body['errors'] as { path: string }[]).map(({ path }) => path)).toEqual(['body.value', 'body.source']);
  });

  test('keeps the unit of its indicator and every digit', async () => {
    const { status, body } = await save(id, 1, { value: '222.500001' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ value: '222.500001', unit: { id: 'mln-xts' }, version: 2, state: 'draft' });
    expect((await save(id, 2, { value: '1e3' })).status).toBe(400);
    expect((await save(id, 2, { value: 222.5 })).status).toBe(400);
  });

  test('saved from an older version loses nobody’s text: the problem carries what is stored', async () => {
    const { status, body } = await save(id, 1, { value: '999' }, 'colleague');
    expect([status, body['code']]).toEqual([409, 'stale-version']);
    expect(body['current']).toMatchObject({ version: 2, value: '222.500001' });
  });

  test('a hundredfold change has to be confirmed with a reason', async () => {
    const odd = await save(id, 2, { value: '22250' });
    expect(odd.body).toMatchObject({ warnings: [{ against: 'year-before', value: '210.0', times: '105' }] });
    expect(await act('officer', id, 'submit', 3)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'body.confirmation' }] },
    });
    await save(id, 3, { value: '22250', confirmation: words('A refinery was opened') });
    expect((await act('officer', id, 'submit', 4)).body).toMatchObject({ state: 'submitted', version: 5 });
  });

  test('submitted is not changed, and waits in the queue of the body’s approvers', async () => {
    expect(await save(id, 5)).toMatchObject({ status: 409, body: { code: 'submission-state' } });
    const queue = async (person: string) => (await as(person, 'GET', '/queue')).body['queue'] as { id: string }[];
    expect((await queue('approver')).map((line) => line.id)).toEqual([id]);
    expect(await queue('minister')).toEqual([]);
    expect(await queue('officer')).toEqual([]);
  });

  test('is returned with a remark, of which the people who entered it are told', async () => {
    const remark = words('Thousands, not millions?');
    expect((await act('approver', id, 'return', 5, { remark })).body).toMatchObject({ state: 'returned', remark });
    const [notice] = await platform().notices.of('officer');
    expect(notice).toMatchObject({ kind: 'reporting.returned', path: `/reporting/submissions/${id}` });
    expect(notice!.text.en).toContain('Thousands, not millions?');
  });

  test('is approved by somebody who had no hand in it, through whatever role', async () => {
    // `both` is an officer too, and mends the draft of a colleague.
    await save(id, 6, {}, 'both');
    await act('officer', id, 'submit', 7);
    expect(await act('both', id, 'approve', 8)).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
    const page = await as('both', 'GET', `/submissions/${id}`);
    expect(page.body['may']).toEqual({ save: false, submit: false, return: true, approve: false, revise: false });
    expect((await act('approver', id, 'approve', 8)).body).toMatchObject({ state: 'approved', version: 9 });
  });

  test('is published by a job, as a delivery of its body, and then shown like any figure', async () => {
    await platform().jobs.drain();
    const { body } = await as(null, 'GET', `/submissions/${id}`);
    expect(body).toMatchObject({ state: 'published', value: '222.5', batch: expect.any(String) });
    const actual = (await known()).find(({ year }) => year === 2022);
    expect(actual).toMatchObject({
      value: '222.5',
      origin: { dataset: 'indicator-actuals', publishedOn: '2023-03-15' },
    });
    expect(actual!.origin.sourceText.ja).toBe(`統計局 · ${id}`);
  });

  test('shows its history to everybody, and its people and drafts only to its body', async () => {
    const steps = async (person: string | null) =>
      (await as(person, 'GET', `/submissions/${id}`)).body['steps'] as { action: string; person: string | null }[];
    expect((await steps(null)).map(({ action }) => action)).toEqual([
      'create',
      'save',
      'save',
      'save',
      'submit',
      'return',
      'save',
      'submit',
      'approve',
      'publish',
    ]);
    expect(new Set((await steps(null)).map(({ person }) => person))).toEqual(new Set([null]));
    expect((await steps('approver')).map(({ person }) => person).slice(-3)).toEqual(['officer', 'approver', null]);
  });

  test('published twice by a job that ran again is one batch and one step', async () => {
    const batches = async () => (await platform().facts.batches('indicator-actuals')).map((batch) => batch.id);
    const before = await batches();
    const { body } = await as(null, 'GET', `/submissions/${id}`);
    await publishAgain(id);
    // A process that died between batch and store: the batch is there, the record still approved.
    const store = platform().store.tables<{ submission: { id: string; state: string; version: number } }>();
    await store.updateTable('submission').set({ state: 'approved', version: 9 }).where('id', '=', id).execute();
    await platform()
      .store.tables<{ submission_step: { submission: string; number: number } }>()
      .deleteFrom('submission_step')
      .where('submission', '=', id)
      .where('number', '=', 10)
      .execute();
    await publishAgain(id);
    expect(await batches()).toEqual(before);
    expect((await as(null, 'GET', `/submissions/${id}`)).body).toMatchObject({
      batch: body['batch'],
      state: 'published',
    });
  });

  test('every step is in the audit, with who did it', async () => {
    const events = await platform().audit.events({ object: `submission:${id}` });
    expect(
      events
        .map(({ action, actor }) => `${action} ${actor}`)
        .toReversed()
        .slice(-4),
    ).toEqual([
      'actual.submit person:officer',
      'actual.approve person:approver',
      'actual.publish system',
      'actual.publish system',
    ]);
  });
});

describe('a published figure', () => {
  test('is never overwritten: a revision has a reason, and what was known before stays known', async () => {
    country.at('2023-09-20T00:00:00Z');
    const id = await begin('2022');
    await save(id, 1, { value: '225' });
    expect(await act('officer', id, 'submit', 2)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'body.reason' }] },
    });
    const reason = words('The register was completed');
    await save(id, 2, { value: '225', reason });
    await act('officer', id, 'submit', 3);
    await act('approver', id, 'approve', 4);
    await platform().jobs.drain();
    const value = async (query: object) => (await known(query)).find(({ year }) => year === 2022)?.value;
    expect(await value({})).toBe('225');
    expect(await value({ knownAt: '2023-09-19' })).toBe('222.5');
    expect(await value({ knownAt: '2023-03-14' })).toBeUndefined();
    const { body } = await as(null, 'GET', '/submissions?indicator=ind.b');
    expect(body['submissions']).toMatchObject([
      { value: '225', revision: true, reason },
      { value: '222.5', revision: false },
    ]);
    expect((await as(null, 'GET', `/submissions/${id}`)).body).toMatchObject({ revises: { value: '222.5' } });
  });

  test('of a register cannot be typed over; the problem offers the dispute', async () => {
    const rank = { duty: 'ind.d', indicator: 'ind.d', body: 'statistics', period: '2022' };
    expect(await as('officer', 'POST', '/actuals', rank)).toMatchObject({
      status: 409,
      body: { code: 'figure-from-register', detail: expect.stringContaining('/indicators/ind.d#disputes') },
    });
  });
});

describe('a report', () => {
  const review = { duty: 'review', body: 'ministry', period: '2022' };
  test('goes the same way, and needs the official languages where it is official', async () => {
    const { body } = await as('ministry', 'POST', '/reports', review);
    const id = String(body['id']);
    const report = (version: number, text: object) =>
      as('ministry', 'PUT', `/reports/${id}`, { version, text, reason: null });
    await report(1, { original: 'ru', texts: { ru: 'Год был хорошим' } });
    expect(await as('ministry', 'POST', `/reports/${id}/submit`, { version: 2 })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'body.text.texts.en' }] },
    });
    await report(2, { original: 'ru', texts: { ru: 'Год был хорошим', en: 'The year was good' } });
    expect((await as('ministry', 'POST', `/reports/${id}/submit`, { version: 3 })).status).toBe(200);
    // The right to figures is none to reports, and the road of figures none of theirs.
    expect((await as('minister', 'POST', `/actuals/${id}/approve`, { version: 4 })).status).toBe(404);
    expect((await as('approver', 'POST', `/reports/${id}/approve`, { version: 4 })).status).toBe(403);
    expect((await as('minister', 'POST', `/reports/${id}/approve`, { version: 4 })).status).toBe(200);
    await platform().jobs.drain();
    expect((await as(null, 'GET', `/submissions/${id}`)).body).toMatchObject({
      state: 'published',
      batch: null,
      text: { texts: { en: 'The year was good' } },
    });
  });

  test('that nobody owes is not begun', async () => {
    expect((await as('north', 'POST', '/reports', { ...review, body: 'north-council' })).status).toBe(404);
    expect((await as('ministry', 'POST', '/reports', { ...review, period: '2022-Q1' })).status).toBe(404);
    expect((await as('ministry', 'POST', '/reports', { ...review, period: 'soon' })).status).toBe(400);
  });
});
