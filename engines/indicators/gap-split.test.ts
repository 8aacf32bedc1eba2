import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '@industry/values';
import { type GapInput, splitGap } from './gap-split.ts';

const Exact = Decimal.clone({ precision: 100 });
const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, point]) => new Decimal(digits.toString()).div(new Decimal(10).pow(point)).toFixed());
const known = fc.option(figure, { nil: null });
const part = fc.record({ id: fc.string(), base: known, actual: known });
const input: fc.Arbitrary<GapInput> = fc.record(
  {
    plan: figure,
    actual: figure,
    base: fc.record({ planned: figure, newest: figure }),
    parts: fc.record({ base: figure, of: fc.array(part, { maxLength: 25 }) }),
  },
  { requiredKeys: ['plan', 'actual'] },
);

test('the rows add up to the gap exactly, whatever is missing', () => {
  fc.assert(
    fc.property(input, (given) => {
      const { gap, rows } = splitGap(given);
      const sum = rows.reduce((total, row) => total.plus(row.gap), new Exact(0));
      expect(sum.toFixed()).toBe(gap);
      expect(gap).toBe(new Exact(given.actual).minus(given.plan).toFixed());
    }),
  );
});

test('when regions make up the nation in both years nothing is unallocated', () => {
  const positive = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(positive, positive), { minLength: 1, maxLength: 20 }), positive, (regions, plan) => {
      const of = regions.map(([base, actual], i) => ({ id: String(i), base: String(base), actual: String(actual) }));
      const total = (pick: (one: (typeof of)[number]) => string) =>
        of.reduce((sum, one) => sum + Number(pick(one)), 0).toString();
      const { rows } = splitGap({
        plan: String(plan),
        actual: total((one) => one.actual),
        parts: { base: total((one) => one.base), of },
      });
      // Twenty plans rounded to six digits may leave a hundred-thousandth.
      expect(Math.abs(Number(rows.at(-1)!.gap))).toBeLessThanOrEqual(0.00001);
    }),
  );
});

test('the rank of the plan of 2025: 55 planned with 78, 56 reached with 91', () => {
  const { gap, rows } = splitGap({ plan: '55', actual: '56', base: { planned: '78', newest: '91' } });
  expect(gap).toBe('1');
  expect(rows.map(({ kind, gap: share }) => [kind, share])).toEqual([
    ['performance', '-12'],
    ['statistics-revised', '13'],
    ['unallocated', '0'],
  ]);
});
