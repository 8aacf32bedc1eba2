import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer, testSettings } from './testing.ts';

let server: TestServer;
beforeAll(async () => {
  const settings = testSettings({ INDUSTRY_PACK: 'programmes/kz-2020-2025' });
  server = await openTestServer({ settings, mode: 'demonstration', now: () => new Date('2026-11-24T06:00:00Z') });
}, 120_000);
afterAll(() => server.close());

const submissions = () =>
  server.composition.platform.store
    .tables<{ submission: { id: string; state: string; batch: string | null } }>()
    .selectFrom('submission')
    .selectAll()
    .execute();

test('the demonstration country has records in every state, and a figure that was approved is published as a batch', async () => {
  const rows = await submissions();
  expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual([
    'draft',
    'published',
    'returned',
    'submitted',
  ]);
  const batch = await server.composition.platform.facts.batch(rows.find((row) => row.batch !== null)!.batch!);
  expect(batch).toMatchObject({ dataset: 'indicator-actuals', simulated: true, importer: 'submission' });
});

test('its board has all that a board can show of a year that is over', async () => {
  const { totals } = (await server.app.inject('/api/v1/reporting/board?period=2025')).json();
  expect(Math.min(totals['on-time'], totals.late, totals.missing)).toBeGreaterThan(0);
});

test('is filled once', async () => {
  const before = (await submissions()).length;
  await server.composition.platform.contributions.fillDemonstration(server.composition.platform);
  expect((await submissions()).length).toBe(before);
});
