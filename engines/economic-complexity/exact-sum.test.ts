import fc from 'fast-check';
import { expect, it } from 'vitest';
import { totals } from './exact-sum.ts';

const amounts = fc.array(
  fc.oneof(
    fc.double({ min: 0, max: 1e13, noNaN: true }),
    fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100),
  ),
  { minLength: 1, maxLength: 40 },
);

it('a total is the same in every order, to the last bit', () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const turned = [...values].reverse();
      const sorted = Float64Array.from(values).sort();
      const row = totals(Float64Array.from(values), 1, values.length);
      expect(totals(Float64Array.from(turned), 1, values.length).rows[0]).toBe(row.rows[0]);
      expect(totals(sorted, values.length, 1).columns[0]).toBe(row.rows[0]);
      expect(row.all).toBe(row.rows[0]);
    }),
  );
});
it('ten times a tenth is one', () => {
  expect(totals(new Float64Array(10).fill(0.1), 10, 1).all).toBe(1);
});
it('small values beside large ones are not lost', () => {
  expect(totals(Float64Array.of(1e15, 0.25, 0.25, 0.25, 0.25), 5, 1).all).toBe(1e15 + 1);
});
