import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellTable } from './cross-table.ts';
import { crossTable } from './inner-sums.ts';
import { networkOf } from './network.ts';
import { isSensitive } from './rule.ts';
import { type Suppression, suppress } from './suppress.ts';
import { testFirms } from './testing/economy.ts';
import { intervalsOf } from './testing/linear-program.ts';

const rule = { minimumFirms: 3, dominance: 0.85, protection: 0.1 };
const CLOSE = 1e-6;

/** Hidden cells that someone who knows `atLeast` can tell closer than the rule allows. */
function known(table: CellTable, { states }: Suppression, atLeast = new Map<number, number>(), but = -1): number[] {
  return intervalsOf(table, states, atLeast).flatMap(({ cell, least, most }) => {
    const { value } = table.cells[cell]!;
    const open =
      least <= value * (1 - rule.protection) * (1 + CLOSE) && most >= value * (1 + rule.protection) * (1 - CLOSE);
    return open || cell === but || value === 0 ? [] : [cell];
  });
}

const tableOf = (seed: number, firms: number, rows: number, columns: number, grouped: boolean): CellTable => {
  const groups = grouped ? { group: Array.from({ length: rows }, (_, i) => i % 3), groups: 3 } : {};
  return crossTable({ ...testFirms(seed, firms, rows, columns), rows, columns, ...groups });
};

describe('a sum over firms is sensitive', () => {
  test.each([
    [{ firms: 0, value: 0, largest: 0 }, false],
    [{ firms: 2, value: 100, largest: 50 }, true],
    [{ firms: 3, value: 100, largest: 50 }, false],
    [{ firms: 30, value: 100, largest: 85 }, false],
    [{ firms: 30, value: 100, largest: 85.1 }, true],
    [{ firms: 3, value: -100, largest: 90 }, true],
  ])('%o: %s', (sum, expected) => expect(isSensitive(sum, rule)).toBe(expected));
});

test('two by two with one single firm: the inner cells hide, and the sums of the rows', () => {
  const row = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1];
  const column = [0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1];
  const value = [7, 10, 10, 10, 10, 10, 10, 20, 20, 20, 30];
  const table = crossTable({ row, column, value, rows: 2, columns: 2 });
  // Row 1 with column 1 is a single firm too, and each of the two would know the other if it only had the inner cells to hide in.
  const shown = suppress(table, rule).states.flatMap((state, cell) => (state === 'shown' ? [cell] : []));
  expect(shown).toEqual([0, 1, 2].map((column) => table.layout.index(2, column)));
});

test('nothing is hidden where nothing is sensitive, and an empty cell is shown as empty', () => {
  const table = crossTable({ row: [0, 0, 0], column: [0, 0, 0], value: [1, 1, 1], rows: 2, columns: 2 });
  expect(new Set(suppress(table, rule).states)).toEqual(new Set(['shown']));
});

test('sums of rows, groups and columns are those of the firms', () => {
  const table = crossTable({
    row: [0, 1, 2],
    column: [0, 0, 1],
    value: [1, 2, NaN],
    rows: 3,
    columns: 2,
    group: [0, 0, 1],
    groups: 2,
  });
  const { layout, cells } = table;
  expect(cells[layout.index(5, 2)]).toEqual({ value: 3, firms: 2, largest: 2 });
  expect(cells[layout.index(3, 0)]).toEqual({ value: 3, firms: 2, largest: 2 });
  expect(cells[layout.index(4, 1)]).toEqual({ value: 0, firms: 0, largest: 0 });
  expect(() => crossTable({ row: [9], value: [1], rows: 3 })).toThrow(RangeError);
  expect(() =>
    networkOf(
      1,
      [1, 2, 3].map(() => ({ total: 0, parts: [] })),
    ),
  ).toThrow(RangeError);
});

describe('the published margins as a linear program', () => {
  test.each([
    ['16 x 12 in three groups, 1 000 firms', 7, 1000, 16, 12, true],
    ['12 x 5, 300 firms', 11, 300, 12, 5, false],
    ['9 in groups, 60 firms', 5, 60, 9, 0, true],
  ])('%s: no hidden cell is known closer than 10 %%', (_, seed, firms, rows, columns, grouped) => {
    const table = tableOf(seed, firms, rows, columns, grouped);
    const found = suppress(table, rule);
    expect(found.unprotected).toEqual([]);
    expect(found.states).toContain('sensitive');
    expect(known(table, found)).toEqual([]);
  });

  test('any table: what is unprotected is said, the rest is open', () => {
    const arbitrary = fc.record({
      seed: fc.integer({ min: 1, max: 1e6 }),
      firms: fc.integer({ min: 1, max: 120 }),
      rows: fc.integer({ min: 3, max: 6 }),
      columns: fc.integer({ min: 0, max: 5 }),
      grouped: fc.boolean(),
    });
    fc.assert(
      fc.property(arbitrary, ({ seed, firms, rows, columns, grouped }) => {
        const table = tableOf(seed, firms, rows, columns, grouped);
        const found = suppress(table, rule);
        table.cells.forEach((cell, i) => {
          if (isSensitive(cell, rule)) expect(found.states[i]).toBe('sensitive');
        });
        if (found.unprotected.length === 0) expect(known(table, found)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('nor by the largest firm of a cell, which knows itself', () => {
    const table = tableOf(3, 90, 6, 5, false);
    const found = suppress(table, rule);
    const single = table.cells.flatMap(({ firms }, cell) => (firms === 1 ? [cell] : []));
    expect(single.length).toBeGreaterThan(2);
    for (const cell of single.filter((one) => one % 6 !== 5 && one < 36)) {
      const { value } = table.cells[cell]!;
      // Its own cell it knows wholly; of every other it knows at least itself in the margins, which are shown.
      const others = {
        ...found,
        states: found.states.map((state, i) => (i === cell ? 'shown' : state)),
      } as Suppression;
      const told = known(table, others, new Map([[cell, value]]), cell);
      const secret = told.filter((one) => found.states[one] === 'sensitive' && !found.openToOutsiders.includes(one));
      expect([cell, secret]).toEqual([cell, []]);
    }
  });

  test('without complementary cells it finds the sensitive ones: the test can fail', () => {
    const table = tableOf(7, 300, 12, 8, false);
    const states = table.cells.map((cell) =>
      isSensitive(cell, rule) ? 'sensitive' : 'shown',
    ) as Suppression['states'];
    expect(known(table, { states, openToOutsiders: [], unprotected: [] }).length).toBeGreaterThan(0);
  });
});
