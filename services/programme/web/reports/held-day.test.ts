import { expect, test } from 'vitest';
import { dayOf, heldUntil } from './held-day.ts';

const now = new Date('2024-08-20T19:30:00Z');

test.each([
  ['2024-06-30', '2024-06-30T18:59:59.999Z'],
  // Clocks were changed on 1 March 2024: a day before ended an hour earlier by UTC.
  ['2024-02-28', '2024-02-28T17:59:59.999Z'],
  ['2023-12-31', '2023-12-31T17:59:59.999Z'],
])('figures of %s are those held at %s', (day, instant) => {
  expect(heldUntil(day, now)).toBe(instant);
  expect(dayOf(instant)).toBe(day);
});

test('today, by the clock of the country, is no day of the past; yesterday is', () => {
  expect(heldUntil('2024-08-21', now)).toBeUndefined();
  expect(heldUntil('2024-08-20', now)).toBe('2024-08-20T18:59:59.999Z');
});

test.each(['', '2031-01-01', '2024-02-31', '0'])('%j is no day to ask for', (day) => {
  expect(heldUntil(day, now)).toBeUndefined();
});
