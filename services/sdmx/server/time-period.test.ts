import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCivilDate } from '@industry/values';
import { periodBounds, timePeriod } from './time-period.ts';

const of = (start: string, end: string, kind: 'interval' | 'cumulative-in-year' | 'point' = 'interval') => {
  const { period, frequency } = timePeriod(toCivilDate(start), toCivilDate(end), kind);
  return `${frequency} ${period}`;
};

describe('a period as SDMX writes it', () => {
  test.each([
    ['2023-01-01', '2024-01-01', 'A 2023'],
    ['2023-07-01', '2024-01-01', 'S 2023-S2'],
    ['2023-07-01', '2023-10-01', 'Q 2023-Q3'],
    ['2023-12-01', '2024-01-01', 'M 2023-12'],
    ['2024-02-29', '2024-03-01', 'D 2024-02-29'],
    ['2023-01-01', '2023-10-01', 'O 2023-01-01/P9M'],
    ['2023-04-01', '2024-04-01', 'O 2023-04-01/P12M'],
    ['2023-01-10', '2023-01-30', 'O 2023-01-10/P20D'],
  ])('%s up to %s is %s', (start, end, written) => {
    expect(of(start, end)).toBe(written);
  });

  test('what accumulates since January is no half-year and no quarter', () => {
    expect(of('2023-01-01', '2023-07-01', 'cumulative-in-year')).toBe('O 2023-01-01/P6M');
    expect(of('2023-01-01', '2024-01-01', 'cumulative-in-year')).toBe('A 2023');
  });

  test('reads back as the same days', () => {
    const months = fc.record({
      year: fc.integer({ min: 1900, max: 2100 }),
      kind: fc.constantFrom(12, 6, 3, 1),
      at: fc.nat(11),
    });
    fc.assert(
      fc.property(months, ({ year, kind, at }) => {
        const from = Math.floor(at / kind) * kind;
        const day = (month: number) =>
          toCivilDate(`${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`);
        const [start, end] = [day(from), day(from + kind)];
        expect(periodBounds(timePeriod(start, end).period)).toEqual({ start, end });
      }),
    );
  });

  test.each(['', 'soon', '2023-Q5', '2023-M13', '20233', '2023-13', '2023-02-30', '0000'])('%j is none', (text) => {
    expect(periodBounds(text)).toBeNull();
  });
});
