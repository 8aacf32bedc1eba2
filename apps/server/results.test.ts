import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './testing.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: () => new Date('2024-02-10T00:00:00Z') });
});
afterAll(() => server.close());

const ask = async (url: string) => (await server.app.inject(url)).json();

test('without a year the last one that has ended is answered, with the rule', async () => {
  const answer = await ask('/api/v1/results');
  expect(answer).toMatchObject({ year: 2023, years: [2022, 2023, 2024], rule: { inDecree: false, clause: '0/goal' } });
  expect(answer.bodies.map(({ body }: { body: { id: string } }) => body.id).toSorted()).toEqual([
    'ministry',
    'north-council',
  ]);
});

test('one body has a row for each indicator that names it', async () => {
  const { result, rows } = await ask('/api/v1/results/ministry?year=2022');
  expect(rows).toHaveLength(result.indicators);
  expect(rows[0]).toMatchObject({ basis: 'unknown', points: null, planAct: { code: 'TL-7' } });
});

test('a year or a body that is not there is named, with what there is', async () => {
  expect(await ask('/api/v1/results?year=2019')).toMatchObject({ status: 404, code: 'results-year-unknown' });
  expect(await ask('/api/v1/results/ministri')).toMatchObject({
    code: 'results-body-unknown',
    detail: expect.stringContaining('The nearest is ministry'),
  });
});
