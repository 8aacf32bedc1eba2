import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReportingServer, reportingServer, words } from './reporting.fixture.ts';

let country: ReportingServer;
beforeAll(async () => {
  country = await reportingServer('2026-03-15T00:00:00Z');
});
afterAll(() => country.close());

const platform = () => country.server.composition.platform;
const dispute = (person: string | null, more: object = {}) =>
  country.as(person, 'POST', '/disputes', {
    indicator: 'ind.d',
    period: '2023',
    body: 'ministry',
    reason: words('Exports of 2023 were revised since'),
    ...more,
  });

test('a body disputes the figure of a publication, with its reason and what it reads it to be', async () => {
  const query = { dataset: 'harvard-eci', facts: ['rank_hs92'], where: { country: 'XTL' } };
  const [figure] = (await platform().facts.observations(query)).filter(
    ({ periodStart }) => periodStart === '2023-01-01',
  );
  const { status, body } = await dispute('ministry', { proposed: '50' });
  expect([status, body['state'], body['value'], body['batch']]).toEqual([
    201,
    'open',
    figure!.value,
    figure!.origin.batch,
  ]);
});

test('a stranger, an officer for another body, and a figure that no register gives are refused', async () => {
  expect((await dispute(null)).status).toBe(401);
  expect((await dispute('north')).status).toBe(403);
  expect((await dispute('data')).status).toBe(403);
  expect(await dispute('ministry', { indicator: 'ind.b' })).toMatchObject({ body: { code: 'nothing-to-dispute' } });
  expect(await dispute('ministry', { period: '1900' })).toMatchObject({ body: { code: 'nothing-to-dispute' } });
  expect(await dispute('ministry', { indicator: 'ind.z' })).toMatchObject({ body: { code: 'indicator-unknown' } });
});

test('is public, answered by the data officer alone, and only once', async () => {
  const list = async () =>
    (await country.as(null, 'GET', '/disputes?indicator=ind.d')).body['disputes'] as { id: string; version: number }[];
  const [open] = await list();
  const answer = (person: string, more: object) =>
    country.as(person, 'POST', `/disputes/${open!.id}/answer`, {
      version: open!.version,
      accepted: true,
      answer: words('It is so'),
      correction: null,
      ...more,
    });
  expect((await answer('ministry', {})).status).toBe(403);
  expect(await answer('data', {})).toMatchObject({ status: 400, body: { errors: [{ path: 'body.correction' }] } });
  const correction = words('The release of 2026 will be imported into harvard-eci');
  expect((await answer('data', { correction })).body).toMatchObject({ state: 'accepted', correction, version: 2 });
  expect((await answer('data', { correction })).body).toMatchObject({ code: 'stale-version', current: { version: 2 } });
  expect(await answer('data', { correction, version: 2 })).toMatchObject({ body: { code: 'dispute-answered' } });
  expect(await list()).toMatchObject([{ state: 'accepted', answer: words('It is so') }]);
  expect((await platform().notices.of('ministry')).map(({ kind }) => kind)).toContain('dispute.answered');
  expect((await platform().notices.of('data')).map(({ kind }) => kind)).toContain('dispute.opened');
});
