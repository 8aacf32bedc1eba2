import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, toCivilDate } from '@industry/values';
import { zoneOf } from './zone.ts';

const changes = [{ at: '2024-02-29T18:00:00Z', offset: '+05:00' }];

it('this Node knows the change of 1 March 2024', () => {
  expect(zoneOf('Asia/Almaty', changes).corrected).toBe(false);
});

describe('a server whose time zone data end before the change', () => {
  // What Asia/Almaty was in tzdata before 2024a: UTC+6 for ever.
  const old = zoneOf('Etc/GMT-6', changes);
  const right = zoneOf('Asia/Almaty');

  it('is corrected by the pack', () => {
    expect(old.corrected).toBe(true);
    expect(old.startOf(toCivilDate('2024-03-01')).toISOString()).toBe('2024-02-29T19:00:00.000Z');
    expect(old.dayAt(new Date('2024-02-29T18:30:00Z'))).toBe('2024-02-29');
  });

  test('gives every day and instant as one that knows it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), fc.nat(86_399_999), (days, part) => {
        const day = addDays(toCivilDate('2024-03-01'), days);
        const start = right.startOf(day);
        expect(old.startOf(day)).toEqual(start);
        const instant = new Date(start.getTime() + part);
        expect(old.dayAt(instant)).toBe(right.dayAt(instant));
      }),
    );
  });
});

test.each([
  // Summer time that begins at midnight: the day begins at one o'clock.
  ['2025-03-01', '+07:00', '2025-02-28T18:00:00Z', '2025-02-28T18:00:00.000Z'],
  ['2025-03-01', '+05:00', '2025-02-28T18:00:00Z', '2025-02-28T19:00:00.000Z'],
])('%s begins rightly where clocks go to %s over midnight', (day, offset, at, start) => {
  expect(zoneOf('Etc/GMT-6', [{ at, offset }]).startOf(toCivilDate(day)).toISOString()).toBe(start);
});

it('what is no offset is refused', () => {
  expect(() => zoneOf('UTC', [{ at: '2024-02-29T18:00:00Z', offset: '5' }])).toThrow(/not an offset/);
});
