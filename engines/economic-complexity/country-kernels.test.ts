import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countryKernels, plainKernels } from './country-kernels.ts';
import { incidence } from './incidence.ts';
import { simdKernels } from './simd-kernels.ts';

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .chain(([countryCount, productCount]) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: countryCount * productCount,
        maxLength: countryCount * productCount,
      })
      .map((cells) => incidence(Uint8Array.from(cells), countryCount, productCount)),
  );

it('WebAssembly SIMD and plain kernels agree, to the last bit in the triangle and to 1e-13 in sums', () => {
  fc.assert(
    fc.property(
      matrices,
      fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 12, maxLength: 12 }),
      (matrix, weights) => {
        const simd = simdKernels(matrix)!;
        const plain = plainKernels(matrix);
        for (const kernels of [simd, plain]) {
          for (let round = 0; round < 2; round++) {
            for (let product = 0; product < matrix.productCount; product++) {
              kernels.addPairs(matrix.start[product]!, matrix.start[product + 1]!, weights[product]!);
            }
            kernels.addSymmetric(0.7 - round);
          }
        }
        const { countryCount } = matrix;
        for (let cell = 0; cell < countryCount * countryCount; cell++) {
          const [row, column] = [Math.floor(cell / countryCount), cell % countryCount];
          expect(simd.full[row * simd.stride + column]).toBe(plain.full[row * plain.stride + column]);
        }
        for (let product = 0; product < matrix.productCount; product++) {
          if (matrix.ubiquity[product] === 0) continue;
          for (const kernels of [simd, plain]) kernels.sumRows(matrix.start[product]!, matrix.start[product + 1]!);
          simd.sums.forEach((sum, country) => expect(Math.abs(sum - plain.sums[country]!)).toBeLessThan(1e-11));
        }
      },
    ),
  );
});
it('the triangle and the sums start at 0 again with every instance', () => {
  const matrix = incidence(Uint8Array.of(1, 1), 2, 1);
  const first = countryKernels(matrix);
  first.addPairs(0, 2, 5);
  first.addSymmetric(1);
  const second = countryKernels(matrix);
  second.addSymmetric(1);
  second.sumRows(0, 2);
  expect([...second.sums]).toEqual([0, 0]);
});
