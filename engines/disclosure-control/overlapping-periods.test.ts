import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenCells, type PeriodCell } from './overlapping-periods.ts';

const rule = { minimumFirms: 3, dominance: 0.85, protection: 0.1 };
const equals = (firms: number) => ({ firms, value: firms * 10, largest: 10 });

const year = { start: '2022-01-01', end: '2023-01-01' };
const cells = (...firms: number[]): PeriodCell[] => firms.map((n, i) => ({ ...year, ...equals(n), group: `g${i}` }));
const hiddenOf = (given: PeriodCell[]) => given.flatMap((cell, i) => (hiddenCells(given, rule).has(cell) ? [i] : []));

describe('small cells', () => {
  test('of three firms and more are shown', () => expect(hiddenOf(cells(3, 4, 30))).toEqual([]));
  test('alone take the next smallest with them', () => expect(hiddenOf(cells(2, 9, 5))).toEqual([0, 2]));
  test('of one firm each are hidden until three firms hide together', () =>
    expect(hiddenOf(cells(1, 1, 50, 7))).toEqual([0, 1, 3]));
  test('of which one firm is nearly all are hidden, with one in which it is not', () =>
    expect(hiddenOf([{ ...year, group: 'a', firms: 9, value: 100, largest: 86 }, ...cells(20, 30)])).toEqual([0, 1]));
  test('hide the whole where there is nothing to hide behind', () => expect(hiddenOf(cells(2))).toEqual([0]));

  test('are hidden in every period that overlaps: a year minus three quarters is the fourth', () => {
    const quarter = { start: '2022-01-01', end: '2022-04-01' };
    const given = [
      { ...year, group: 'a', ...equals(9) },
      { ...year, group: 'b', ...equals(8) },
      { ...year, group: 'c', ...equals(20) },
      { ...quarter, group: 'a', ...equals(1) },
      { ...quarter, group: 'b', ...equals(8) },
      { ...quarter, group: 'c', ...equals(20) },
    ];
    expect(hiddenOf(given)).toEqual([0, 1, 3, 4]);
  });

  test('never: in any period the hidden are none, or two and more with three firms and more, or everything', () => {
    const cell = fc.record({
      group: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      firms: fc.integer({ min: 1, max: 12 }),
      quarter: fc.integer({ min: 0, max: 4 }),
    });
    const arbitrary = fc.uniqueArray(cell, { selector: ({ group, quarter }) => `${group}${quarter}`, maxLength: 25 });
    fc.assert(
      fc.property(arbitrary, (drawn) => {
        const given: PeriodCell[] = drawn.map(({ group, firms, quarter }) => ({
          group,
          ...equals(firms),
          start: quarter === 4 ? '2022-01' : `2022-${String(quarter * 3 + 1).padStart(2, '0')}`,
          end: quarter === 4 ? '2022-13' : `2022-${String(quarter * 3 + 4).padStart(2, '0')}`,
        }));
        const hidden = hiddenCells(given, rule);
        for (const one of given) if (one.firms < rule.minimumFirms) expect(hidden.has(one)).toBe(true);
        for (const start of new Set(given.map((one) => `${one.start}${one.end}`))) {
          const period = given.filter((one) => `${one.start}${one.end}` === start);
          const chosen = period.filter((one) => hidden.has(one));
          const firms = chosen.reduce((sum, one) => sum + one.firms, 0);
          expect(
            chosen.length === 0 || chosen.length === period.length || (chosen.length > 1 && firms >= rule.minimumFirms),
          ).toBe(true);
        }
      }),
    );
  });
});
