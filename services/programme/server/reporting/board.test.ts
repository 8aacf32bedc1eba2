import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCalendar } from '@industry/calendar';
import { openTestStore, TEST_ENGINES } from '@industry/database/test-store.ts';
import type { Store } from '@industry/database/types.ts';
import { loadPack, type ProgrammePack } from '@industry/pack';
import type { Facts } from '@industry/facts/types.ts';
import { AnswerCache } from '../answers.ts';
import { INDICATOR_ACTUALS } from '../datasets/indicator-actuals.ts';
import { type Release, situation } from '../situation.fixture.ts';
import { boardOf } from './board.ts';
import { reportingMigrations } from './migrations.ts';
import { readTerm } from './period.ts';
import type { ReportingTables } from './tables.ts';

describe.each(TEST_ENGINES)('the board of Kazakhstan, on %s', (engine) => {
  let store: Store;
  let pack: ProgrammePack;
  let clock: string;
  let releases: readonly Release[];

  beforeAll(async () => {
    store = await openTestStore(reportingMigrations, engine);
    pack = await loadPack(fileURLToPath(new URL('../../../../programmes/kz-2020-2025', import.meta.url)));
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    await store.tables<ReportingTables>().deleteFrom('submission_step').execute();
    await store.tables<ReportingTables>().deleteFrom('submission').execute();
    clock = '2026-11-24T06:00:00Z';
    releases = [];
  });

  const board = (period: string) => {
    const facts = situation(releases) as Facts;
    const context = { pack, facts, store, calendar: createCalendar(pack), now: () => new Date(clock) };
    return boardOf(context, new AnswerCache(), readTerm(period)!);
  };
  const row = async (period: string, body: string, duty: string) =>
    (await board(period)).bodies.find((one) => one.body.id === body)?.rows.find((one) => one.duty === duty);
  let number = 0;
  const submitted = async (
    duty: string,
    body: string,
    period: string,
    at: string,
    more: { id?: string; state?: 'submitted' | 'returned' | 'published'; published_at?: null; revises?: string } = {},
  ) => {
    const record = {
      id: `s${(number += 1)}`,
      kind: pack.indicators.has(duty) ? ('actual' as const) : ('report' as const),
      duty,
      indicator: pack.indicators.has(duty) ? duty : null,
      body,
      period,
      state: 'published' as const,
      version: 1,
      created_at: at,
      submitted_at: at,
      published_at: at,
      ...more,
    };
    const steps = [
      { action: 'submit', state: 'submitted' } as const,
      ...(record.state === 'returned' ? [{ action: 'return', state: 'returned' } as const] : []),
      ...(record.state === 'published' ? [{ action: 'publish', state: 'published' } as const] : []),
    ];
    await store.tables<ReportingTables>().insertInto('submission').values(record).execute();
    await store
      .tables<ReportingTables>()
      .insertInto('submission_step')
      .values(steps.map((step, index) => ({ ...step, submission: record.id, number: index + 1, at })))
      .execute();
  };

  // Owed two months after the year: by the end of 29 February 2024. That day lasted 25 hours, for at its end
  // Kazakhstan's clocks went back from UTC+6 to UTC+5: it ended at 19:00 UTC, and 18:30 UTC was still that day.
  test.each([
    ['2024-02-29T17:59:59Z', 'on-time'],
    ['2024-02-29T18:30:00Z', 'on-time'],
    ['2024-02-29T18:59:59.999Z', 'on-time'],
    ['2024-02-29T19:00:00Z', 'late'],
    ['2024-03-01T05:00:00Z', 'late'],
  ])('a report submitted at %s is %s', async (at, status) => {
    await submitted('programme.report', 'miid', '2023', at);
    expect(await row('2023', 'miid', 'programme.report')).toMatchObject({ due: '2024-02-29', status });
  });

  test.each([
    ['2023-12-31T17:59:59Z', 'not-yet-due'],
    ['2023-12-31T18:00:00Z', 'awaited'],
    ['2024-02-29T18:59:59Z', 'awaited'],
    ['2024-02-29T19:00:00Z', 'missing'],
  ])('what nobody submitted is, at %s, %s', async (at, status) => {
    clock = at;
    expect(await row('2023', 'miid', 'programme.report')).toMatchObject({ status, submittedAt: null });
  });

  test('a record that was returned, or is a draft, is not delivered; what waits for approval is', async () => {
    await submitted('programme.report', 'miid', '2023', '2024-02-01T06:00:00Z', { state: 'returned' });
    expect((await row('2023', 'miid', 'programme.report'))?.status).toBe('missing');
    await submitted('programme.report', 'mne', '2023', '2024-02-01T06:00:00Z', {
      state: 'submitted',
      published_at: null,
    });
    expect(await row('2023', 'mne', 'programme.report')).toMatchObject({ status: 'on-time', path: null });
  });

  test('a revision years later does not make late what was in time', async () => {
    await submitted('ind.r1.2', 'miid', '2022', '2023-03-20T06:00:00Z', { id: 'first' });
    await submitted('ind.r1.2', 'miid', '2022', '2025-01-20T06:00:00Z', { revises: 'first' });
    expect(await row('2022', 'miid', 'ind.r1.2')).toMatchObject({
      status: 'on-time',
      submittedAt: '2023-03-20T06:00:00Z',
      path: '/reporting/submissions/first',
    });
  });

  test.each([
    ['2023-03-31', 'on-time'],
    ['2023-04-01', 'late'],
  ])('a figure that came by a file counts from the day it was known: %s is %s', async (publishedOn, status) => {
    const keys = { indicator: 'ind.r1.2', region: 'KZ' };
    releases = [{ dataset: INDICATOR_ACTUALS, fact: 'actual', keys, publishedOn, values: { '2022': '5.3' } }];
    expect(await row('2022', 'miid', 'ind.r1.2')).toMatchObject({
      due: '2023-03-31',
      status,
      publishedAt: publishedOn,
    });
  });

  test('a later release of the same year does not make the first one late', async () => {
    const release = { dataset: INDICATOR_ACTUALS, fact: 'actual', keys: { indicator: 'ind.r1.2', region: 'KZ' } };
    releases = ['2023-03-01', '2025-08-15'].map((publishedOn, i) => ({
      ...release,
      publishedOn,
      values: { '2022': `5.${i}` },
    }));
    expect(await row('2022', 'miid', 'ind.r1.2')).toMatchObject({ status: 'on-time', publishedAt: '2023-03-01' });
  });

  test('a quarter shows what is owed for it, for its months, and for the year that ends with it', async () => {
    const { bodies, totals, period } = await board('2025-Q4');
    expect(period).toEqual({ id: '2025-Q4', start: '2025-10-01', end: '2026-01-01' });
    const periods = (body: string, duty: string) =>
      bodies
        .find((one) => one.body.id === body)
        ?.rows.filter((one) => one.duty === duty)
        .map((one) => one.period.id);
    expect(periods('damu', 'operators.support')).toEqual(['2025-Q4']);
    expect(periods('moa', 'maps.national')).toEqual(['2025-10', '2025-11', '2025-12']);
    expect(periods('miid', 'ind.r1.2')).toEqual(['2025']);
    expect(totals.missing).toBe(bodies.reduce((sum, body) => sum + body.totals.missing, 0));
    expect((await board('2025-Q3')).bodies.flatMap(({ rows }) => rows.map((one) => one.period.id))).not.toContain(
      '2025',
    );
  });

  test('nothing is owed for years that are not the programme’s', async () => {
    expect((await board('2019')).bodies).toEqual([]);
    expect((await board('2026')).bodies).toEqual([]);
  });

  test('says of each duty and each day whether it is the decree’s', async () => {
    expect(await row('2025-Q4', 'damu', 'operators.support')).toMatchObject({
      inDecree: true,
      dueInDecree: false,
      clause: '5.3/maps.quarterly',
    });
    expect(await row('2025', 'miid', 'programme.report')).toMatchObject({ inDecree: false, clause: '0/report' });
  });
});
