import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCalendar } from '@industry/calendar';
import { openTestStore } from '@industry/database/test-store.ts';
import type { Store } from '@industry/database/types.ts';
import type { Facts } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { AnswerCache } from '../answers.ts';
import { situation, tinyPack } from '../situation.fixture.ts';
import { reportingMigrations } from './migrations.ts';
import { remindersOf } from './remind-job.ts';

let store: Store;
let pack: ProgrammePack;
beforeAll(async () => {
  store = await openTestStore(reportingMigrations);
  pack = await tinyPack();
});
afterAll(() => store.close());

test.each([
  // The review of 2022 is due three months after the year, on Friday 31 March 2023.
  ['2023-03-23T00:00:00Z', null],
  ['2023-03-24T00:00:00Z', 'reporting.due officer:ministry 5'],
  ['2023-03-29T00:00:00Z', 'reporting.due officer:ministry 5'],
  ['2023-03-30T00:00:00Z', 'reporting.due officer:ministry 1'],
  ['2023-04-01T00:00:00Z', null],
  ['2023-04-03T00:00:00Z', 'reporting.overdue officer:ministry,approver:ministry 1'],
  ['2023-04-14T00:00:00Z', 'reporting.overdue analyst 10'],
  // Long past: the board shows it.
  ['2023-05-14T00:00:00Z', null],
])('on %s the review of 2022 is told as: %s', async (instant, expected) => {
  const context = { pack, store, calendar: createCalendar(pack), facts: situation([]) as Facts };
  const notices = await remindersOf({ ...context, now: () => new Date(instant) }, new AnswerCache());
  const told = notices
    .filter(({ key }) => key?.startsWith('review|'))
    .map(({ kind, to, key }) => {
      const who = to.map((one) => ('role' in one ? [one.role, one.scope?.body].filter(Boolean).join(':') : one.person));
      return `${kind} ${who.join(',')} ${key!.split('|').at(-1)}`;
    });
  expect(told).toEqual(expected === null ? [] : [expected]);
});
