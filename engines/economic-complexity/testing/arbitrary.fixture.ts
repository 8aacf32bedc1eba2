import fc from 'fast-check';
import {
  ComplexityError,
  economicComplexity,
  type Complexity,
  type ComplexityOptions,
  type TradeMatrix,
} from '../index.ts';

const codes = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i).padStart(2, '0')}`);

/** A trade matrix of these values. */
export const matrixOf = (countryCount: number, productCount: number, values: readonly number[]): TradeMatrix => ({
  countries: codes('C', countryCount),
  products: codes('P', productCount),
  values: Float64Array.from(values),
});

/** Small trade matrices with many zeros and ties. */
export const trades = (most = 9): fc.Arbitrary<TradeMatrix> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most + 4 }))
    .chain(([countryCount, productCount]) =>
      fc
        .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 100_000 })), {
          minLength: countryCount * productCount,
          maxLength: countryCount * productCount,
        })
        .map((values) => matrixOf(countryCount, productCount, values)),
    );

/** The result, or `undefined` where the engine says why there is none. Anything else that is thrown is a failure. */
export function attempt(trade: TradeMatrix, options?: ComplexityOptions): Complexity | undefined {
  try {
    return economicComplexity(trade, options);
  } catch (error) {
    if (error instanceof ComplexityError) return undefined;
    throw error;
  }
}

/** Is the second eigenvector well determined? Otherwise rounding decides it, and it must not be compared. */
export const wellSeparated = (result: Complexity | undefined): result is Complexity =>
  result !== undefined &&
  result.raw.eigenvalues![0] > 1e-3 &&
  result.raw.eigenvalues![0] - result.raw.eigenvalues![1] > 1e-3;
