import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from './lines.ts';
import { changeOf, isLater, mergeChanges, type Place, slotOf } from './merge.ts';
import type { RowForm } from './row-form.ts';

const form: RowForm = {
  dataset: 'd',
  columns: ['bin', 'value'].map((name) => ({ name, required: true, key: name === 'bin' })),
  names: new Set(['bin', 'value']),
  key: ['bin'],
  bins: ['bin'],
  firm: 'bin',
};
const DAYS = ['2024-01-01', '2024-01-02', '2024-01-03'];

/** What a register would say: changes of a few facts, each with its place in the register's own order. */
const log: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({
    // Few numbers, so that a register also gives one twice by mistake.
    sequence: fc.integer({ min: 1, max: 12 }),
    publishedOn: fc.constantFrom(...DAYS),
    fields: fc.record({ bin: fc.constantFrom('1', '2', '3'), value: fc.constantFrom('a', 'b', 'c', 'd') }),
  }),
  { minLength: 1, maxLength: 30 },
);

/** The inbox in small: deliveries of rows, closed into batches wherever; then the lake's rule: later release, then later batch. */
function stateAfter(deliveries: readonly (readonly Row[])[], closeAfter: readonly boolean[]): Record<string, string> {
  const landed = new Map<string, Place>();
  const lake: { key: string; day: string; value: string }[] = [];
  let waiting: ReturnType<typeof changeOf>[] = [];
  const close = (): void => {
    for (const [day, changes] of mergeChanges(waiting, landed).days) {
      for (const { key, sequence, content, row } of changes) {
        landed.set(slotOf({ key, publishedOn: day }), { sequence, content });
        lake.push({ key, day, value: `${row.fields['bin']} ${row.fields['value']}` });
      }
    }
    waiting = [];
  };
  for (const [i, rows] of deliveries.entries()) {
    waiting.push(...rows.map((row) => changeOf(row, form, String(i))));
    if (closeAfter[i % closeAfter.length]) close();
  }
  close();
  const won = new Map<string, { day: string; value: string }>();
  for (const { key, day, value } of lake) {
    const before = won.get(key);
    if (before === undefined || day >= before.day) won.set(key, { day, value });
  }
  return Object.fromEntries([...won].map(([key, { day, value }]) => [key, `${day} ${value}`]));
}

describe('late, repeated, reordered and corrected deliveries', () => {
  test('end in the state of the deliveries in order', () => {
    const inOrder = (rows: readonly Row[]) =>
      rows.toSorted((a, b) =>
        isLater({ sequence: a.sequence, content: '' }, { sequence: b.sequence, content: '' }) ? 1 : -1,
      );
    fc.assert(
      fc.property(
        log.chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            // Every row once at least, in any order, some again.
            came: fc
              .tuple(fc.shuffledSubarray([...rows], { minLength: rows.length }), fc.subarray([...rows]))
              .map(([all, again]) => [...all, ...again]),
            cut: fc.integer({ min: 1, max: 7 }),
            close: fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
          }),
        ),
        ({ rows, came, cut, close }) => {
          const deliveries = Array.from({ length: Math.ceil(came.length / cut) }, (_, i) =>
            came.slice(i * cut, (i + 1) * cut),
          );
          expect(stateAfter(deliveries, close)).toEqual(stateAfter([inOrder(rows)], [false]));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('nothing lands twice, and every row is landed or counted', () => {
    fc.assert(
      fc.property(log, (rows) => {
        const changes = rows.map((row) => changeOf(row, form, 'one'));
        const { days, superseded } = mergeChanges(changes, new Map());
        const landed = [...days.values()].flat();
        expect(landed.length + (superseded.get('one') ?? 0)).toBe(rows.length);
        const places = new Map(
          landed.map((change) => [slotOf({ key: change.key, publishedOn: change.row.publishedOn }), change]),
        );
        expect(places.size).toBe(landed.length);
        expect(mergeChanges(changes, places).days.size).toBe(0);
      }),
    );
  });
});
