import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ask, personOf } from './people.fixture.ts';
import { openTestServer, type TestServer } from './testing.ts';

const CHANGES = '/api/v1/clause-changes';
const TEXTS = '/api/v1/act-texts';
const english = (text: string) => ({ original: 'en', texts: { en: text } });
const act = { code: 'TL-11', title: english('Council resolution No. 11'), adopted: '2024-01-10' };
const content = {
  act,
  point: 'point 3',
  validFrom: '2024-03-01',
  repeals: false,
  title: english('Task 1: productivity'),
  text: english('Raise productivity by a tenth.'),
};

let server: TestServer;
let [officer, approver, both, reviewer, stranger]: Ask[] = [];
beforeAll(async () => {
  server = await openTestServer({ now: () => new Date('2024-02-15T06:00:00Z') });
  officer = await personOf(server, 'ann', [{ role: 'data-officer', scope: {} }]);
  approver = await personOf(server, 'paul', [{ role: 'approver', scope: { body: 'industry' } }]);
  both = await personOf(server, 'bo', [
    { role: 'data-officer', scope: {} },
    { role: 'approver', scope: { body: 'industry' } },
  ]);
  reviewer = await personOf(server, 'rae', [{ role: 'officer', scope: { body: 'industry' } }]);
  stranger = await personOf(server);
}, 120_000);
afterAll(() => server.close());

describe('a clause in time', () => {
  test('stands as it stood on the day asked for', async () => {
    const text = async (asOf: string) =>
      (await stranger!('GET', `/api/v1/clauses/1/firms?asOf=${asOf}`)).body['clause'];
    expect(await text('2023-06-30')).toMatchObject({
      from: '2022-04-01',
      text: { ru: 'В четырёх регионах 500 фирм.' },
    });
    expect(await text('2023-07-01')).toMatchObject({
      from: '2023-07-01',
      text: { ru: 'В четырёх регионах 600 фирм.' },
    });
    expect(await text('2022-01-01')).toMatchObject({ state: 'not-yet' });
    expect((await stranger!('GET', '/api/v1/clauses?asOf=2022-01-01')).body['clauses']).toEqual([]);
    const found = async (asOf: string) =>
      (await stranger!('GET', `/api/v1/clauses?q=600&asOf=${asOf}`)).body['clauses'].map(
        ({ id }: { id: string }) => id,
      );
    expect([await found('2023-06-30'), await found('2023-07-01')]).toEqual([[], ['1/firms']]);
  });

  test('two of its versions are compared word by word', async () => {
    const { body } = await stranger!('GET', '/api/v1/clauses/1/firms/comparison?before=2022-05-01&after=2024-01-01');
    expect(body['before']).toMatchObject({ from: '2022-04-01', until: '2023-06-30' });
    expect(body['after']).toMatchObject({ act: 'TL-9, point 2', until: null });
    const changed = body['languages']
      .find(({ language }: { language: string }) => language === 'ru')
      .text.filter(({ change }: { change: string }) => change !== 'same');
    expect(changed).toEqual([
      { text: '500', change: 'removed' },
      { text: '600', change: 'added' },
    ]);
    const early = await stranger!('GET', '/api/v1/clauses/1/firms/comparison?before=2020-05-01&after=2024-01-01');
    expect([early.status, early.body['code']]).toEqual([404, 'clause-not-yet']);
  });
});

describe('a changed clause', () => {
  let id: string;
  test('is drafted by a data officer, with everything that it touches, and shown to nobody else', async () => {
    expect((await stranger!('POST', CHANGES, { clause: '0/task.1', ...content })).status).toBe(401);
    expect((await approver!('POST', CHANGES, { clause: '0/task.1', ...content })).status).toBe(403);
    const { status, body } = await officer!('POST', CHANGES, { clause: '0/task.1', ...content });
    expect(status).toBe(201);
    expect(body['touches']).toContainEqual(expect.objectContaining({ path: '/programme', kind: 'programme' }));
    ({ id } = body as { id: string });
    expect((await stranger!('GET', `${CHANGES}/${id}`)).status).toBe(404);
    expect((await officer!('POST', CHANGES, { clause: '0/task.1', ...content })).body['code']).toBe(
      'clause-change-open-already',
    );
  });

  test('needs the official language, a day of its own and a text', async () => {
    const refused = await both!('POST', CHANGES, {
      clause: '1/firms',
      ...content,
      validFrom: '2022-04-01',
      text: undefined,
    });
    expect(refused.body['errors'].map(({ path }: { path: string }) => path)).toEqual(['body.validFrom', 'body.text']);
    const russian = { original: 'ru', texts: { ru: 'Цель' } };
    const foreign = await both!('POST', CHANGES, { clause: '1/firms', ...content, title: russian });
    expect(foreign.body['errors'][0].path).toBe('body.title.texts.en');
  });

  test('is published by another person who has seen how far it reaches; pages say so and search follows', async () => {
    const count = (await officer!('GET', `${CHANGES}/${id}`)).body['touches'].length as number;
    const wrong = await officer!('POST', `${CHANGES}/${id}/submission`, { version: 1, touches: count + 1 });
    expect([wrong.status, wrong.body['code']]).toEqual([409, 'clause-touches-changed']);
    expect((await officer!('POST', `${CHANGES}/${id}/submission`, { version: 1, touches: count })).status).toBe(200);
    const approve = { version: 2, decision: 'approve', touches: count };
    expect((await officer!('POST', `${CHANGES}/${id}/decision`, approve)).status).toBe(403);
    expect((await approver!('POST', `${CHANGES}/${id}/decision`, approve)).body['state']).toBe('approved');

    const clause = async (asOf: string) => (await stranger!('GET', `/api/v1/clauses/0/task.1?asOf=${asOf}`)).body;
    expect((await clause('2024-02-29'))['clause'].text.en).toBe('Raise productivity.');
    expect((await clause('2024-03-01'))['clause'].text.en).toBe('Raise productivity by a tenth.');
    expect((await clause('2024-03-01'))['versions'].map(({ change }: { change: unknown }) => change)).toEqual([
      null,
      id,
    ]);
    const { pages } = (await stranger!('GET', '/api/v1/changed-pages')).body;
    expect(pages).toContainEqual(expect.objectContaining({ path: '/programme', clause: '0/task.1', change: id }));
    const events = await server.composition.platform.audit.events({ object: `clause-change:${id}` });
    expect(events.map(({ action }) => action)).toEqual([
      'clause-change.publish',
      'clause-change.submit',
      'clause-change.draft',
    ]);
  });

  test('stands over a page until somebody who answers for it has looked at it; the decision is in the audit', async () => {
    const named = async () =>
      (await stranger!('GET', '/api/v1/changed-pages')).body['pages']
        .filter(({ change }: { change: string }) => change === id)
        .map(({ path }: { path: string }) => path);
    const waits = async () =>
      (await reviewer!('GET', '/api/v1/inbox')).body['items'].map(({ id: item }: { id: string }) => item);
    const review = { paths: ['/programme'], remark: english('The goal is shown as the clause says it now.') };
    expect(await named()).toContain('/programme');
    expect(await waits()).toContain(`law-review:${id}`);
    expect((await stranger!('POST', `${CHANGES}/${id}/reviews`, review)).status).toBe(401);
    expect((await approver!('POST', `${CHANGES}/${id}/reviews`, review)).status).toBe(403);
    const elsewhere = await reviewer!('POST', `${CHANGES}/${id}/reviews`, {
      ...review,
      paths: ['/programme', '/calendar'],
    });
    expect([elsewhere.status, elsewhere.body['code']]).toEqual([404, 'page-untouched']);
    const { status, body } = await reviewer!('POST', `${CHANGES}/${id}/reviews`, review);
    expect(status).toBe(200);
    const page = body['touches'].find(({ path }: { path: string }) => path === '/programme');
    expect(page).toMatchObject({ rests: true, review: { by: 'Name of rae', remark: review.remark } });
    expect(await named()).not.toContain('/programme');
    const seen = (await stranger!('GET', `${CHANGES}/${id}`)).body['touches'];
    expect(seen.find(({ path }: { path: string }) => path === '/programme').review.by).toBeNull();
    expect((await reviewer!('POST', `${CHANGES}/${id}/reviews`, review)).body['code']).toBe('page-reviewed');
    const [event] = await server.composition.platform.audit.events({ object: `clause-change:${id}` });
    expect(event).toMatchObject({
      action: 'clause-change.review',
      clause: '0/task.1',
      after: { paths: ['/programme'] },
    });
  });

  test('is not decided by whoever drafted it, whatever roles they hold', async () => {
    const { body } = await both!('POST', CHANGES, { clause: '0/goal', ...content, repeals: true, text: undefined });
    const touches = body['touches'].length as number;
    await both!('POST', `${CHANGES}/${body['id']}/submission`, { version: 1, touches });
    const own = await both!('POST', `${CHANGES}/${body['id']}/decision`, { version: 2, decision: 'approve', touches });
    expect(own.body['code']).toBe('author-decides');
    const done = await approver!('POST', `${CHANGES}/${body['id']}/decision`, {
      version: 2,
      decision: 'approve',
      touches,
    });
    expect(done.status).toBe(200);
    const goal = (await stranger!('GET', '/api/v1/clauses/0/goal?asOf=2024-03-01')).body;
    expect(goal['clause']).toMatchObject({ state: 'repealed', text: { en: 'A strong industry.' } });
  });
});

describe('a full act', () => {
  const upload = (text: string, change: object = {}) => ({
    file: Buffer.from(text).toString('base64'),
    format: 'text',
    encoding: 'utf-8',
    rule: 'article',
    ...change,
  });
  const about = {
    act: 'TL-9',
    actTitle: english('Council resolution No. 9'),
    adopted: '2023-05-01',
    language: 'en',
    source: 'Official gazette',
    retrievedOn: '2024-02-01',
    fileName: 'tl-9.txt',
  };
  const text = 'Preamble\nArticle 1. Terms\nA zeppelin is an airship.\nArticle 3. Scope\nAll of Testland.';

  test('is split before it is taken, with what looks wrong', async () => {
    const { status, body } = await officer!('POST', `${TEXTS}/preview`, upload(text));
    expect(status).toBe(200);
    expect(body['articles'].map(({ number }: { number: unknown }) => number)).toEqual([null, '1', '3']);
    expect(body['warnings']).toEqual([{ kind: 'gap', number: '3' }]);
  });

  test.each([
    ['act-file-encoding', { file: Buffer.from([0xd1, 0xf2, 0x20]).toString('base64') }],
    ['act-file-binary', { file: Buffer.from('PK\u0003\u0004').toString('base64') }],
    ['act-file-empty', { file: Buffer.from('<script>1</script>').toString('base64'), format: 'html' }],
  ])('that cannot be read is refused: %s', async (code, change) => {
    const refused = await officer!('POST', `${TEXTS}/preview`, upload('x', change));
    expect([refused.status, refused.body['code']]).toEqual([400, code]);
  });

  test('is found by nobody before it is published by a second person, and by everybody after', async () => {
    const { status, body } = await officer!('POST', TEXTS, { ...upload(text), ...about });
    expect([status, body['state'], body['articles']]).toEqual([201, 'draft', 3]);
    const again = await officer!('POST', TEXTS, { ...upload(text), ...about });
    expect(again.body['code']).toBe('act-text-known');
    const url = `${TEXTS}/${body['id']}`;
    const found = async () => (await stranger!('GET', '/api/v1/search?q=zeppelins&language=en')).body['results'];
    expect([(await stranger!('GET', url)).status, await found()]).toEqual([404, []]);
    await officer!('POST', `${url}/submission`, { version: 1 });
    expect((await approver!('POST', `${url}/decision`, { version: 2, decision: 'approve' })).body['state']).toBe(
      'approved',
    );
    expect((await found()).map(({ path }: { path: string }) => path)).toEqual([`/act-texts/${body['id']}/2`]);
    const article = (await stranger!('GET', `${url}/articles/2`)).body;
    expect(article['article']).toEqual({
      ordinal: 2,
      number: '1',
      heading: 'Terms',
      text: 'A zeppelin is an airship.',
    });
    const acts = (await stranger!('GET', '/api/v1/acts')).body['acts'];
    expect(acts.map(({ id, text: has }: { id: string; text: string }) => [id, has])).toEqual([
      ['TL-7', 'summary'],
      ['TL-9', 'full'],
    ]);
  });
});

test('a body says where the act names it', async () => {
  const { body } = await stranger!('GET', '/api/v1/bodies/statistics');
  expect(body).toMatchObject({ id: 'statistics', clause: '0/bodies' });
  expect((await stranger!('GET', '/api/v1/bodies/statistic')).body['detail']).toContain('statistics');
});
