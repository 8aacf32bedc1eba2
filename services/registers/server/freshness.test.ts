import { toCivilDate } from '@industry/values';
import { expect, test } from 'vitest';
import { freshnessOf, startOf } from './freshness.ts';

const day = toCivilDate;
const delivered = (on: string) => ({ at: `${on}T06:00:00.000Z`, day: day(on) });

test.each([
  ['day', '2026-05-20', '2026-05-20'],
  ['week', '2026-05-20', '2026-05-18'],
  ['week', '2026-05-24', '2026-05-18'],
  ['month', '2026-05-20', '2026-05-01'],
  ['quarter', '2026-05-20', '2026-04-01'],
  ['quarter', '2026-12-31', '2026-10-01'],
] as const)('the %s of %s begins on %s', (cadence, of, start) => {
  expect(startOf(day(of), cadence)).toBe(start);
});

test.each([
  // Of April due on 11 May: until then March's counts.
  ['month', 10, '2026-05-11', '2026-04-12', 'fresh', '2026-04-11', '2026-05-11'],
  ['month', 10, '2026-05-12', '2026-04-12', 'late', '2026-05-11', '2026-06-11'],
  ['month', 10, '2026-05-12', '2026-05-01', 'fresh', '2026-05-11', '2026-06-11'],
  ['day', 1, '2026-05-20', '2026-05-19', 'fresh', '2026-05-20', '2026-05-21'],
  ['day', 1, '2026-05-20', '2026-05-17', 'late', '2026-05-20', '2026-05-21'],
  ['quarter', 45, '2026-05-20', '2026-03-31', 'late', '2026-05-16', '2026-08-15'],
] as const)('%s +%i days, on %s after a delivery of %s: %s', (cadence, dueDays, today, last, state, due, nextDue) => {
  const found = freshnessOf({ cadence, dueDays }, day(today), delivered(last));
  if (cadence === 'day') expect(found.state).toBe(state);
  else expect(found).toMatchObject({ state, due, nextDue });
});

test('nothing ever came', () => {
  expect(freshnessOf({ cadence: 'day', dueDays: 1 }, day('2026-05-20'), null)).toMatchObject({
    state: 'never',
    lastDelivery: null,
  });
});
