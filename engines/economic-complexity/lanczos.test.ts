import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topOutside } from './lanczos.ts';
import { eigenvaluesOf } from './testing/naive.fixture.ts';
import { topEigenpair } from './tridiagonal.ts';

it('the top of a tridiagonal matrix: second differences have known eigenvalues', () => {
  const { value, vector } = topEigenpair([2, 2, 2, 2], [-1, -1, -1]);
  expect(value).toBeCloseTo(2 + 2 * Math.cos(Math.PI / 5), 14);
  expect(Math.abs(vector[1]! / vector[0]!)).toBeCloseTo(2 * Math.cos(Math.PI / 5), 13);
});
it('the top of any symmetric matrix, also of low rank, agrees with rotations', () => {
  const factors = fc.integer({ min: 1, max: 8 }).chain((size) =>
    fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: size, maxLength: size }), {
      minLength: 1,
      maxLength: size,
    }),
  );
  fc.assert(
    fc.property(factors, (rows) => {
      const size = rows[0]!.length;
      const trace = rows.flat().reduce((sum, x) => sum + x * x, 0) || 1;
      const matrix = Array.from({ length: size }, (_, i) =>
        Array.from({ length: size }, (__, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0) / trace),
      );
      const start = Float64Array.from({ length: size }, (_, i) => Math.sin(i * i + 1));
      const top = topOutside(Float64Array.from(matrix.flat()), start, [], 1e-15)!;
      expect(top.value).toBeCloseTo(eigenvaluesOf(matrix)[0]!, 11);
    }),
    { numRuns: 300 },
  );
});
it('the space outside everything is empty', () => {
  expect(topOutside(Float64Array.of(1), Float64Array.of(1), [Float64Array.of(1)], 1e-15)).toBeUndefined();
});
