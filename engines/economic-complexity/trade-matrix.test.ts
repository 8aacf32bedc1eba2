import { describe, expect, it } from 'vitest';
import { ComplexityError, tradeMatrix } from './index.ts';

const oil = { country: 'KAZ', product: '2709', value: 17.5 };
const cars = { country: 'DEU', product: '8703', value: 150 };
const codeOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof ComplexityError ? error.code : error;
  }
  return undefined;
};

describe('trade matrix', () => {
  it('has sorted labels, keeps leading zeros, and 0 where nothing is recorded', () => {
    const { countries, products, values } = tradeMatrix([oil, cars, { country: 'KAZ', product: '0101', value: 1 }]);
    expect(countries).toEqual(['DEU', 'KAZ']);
    expect(products).toEqual(['0101', '2709', '8703']);
    expect([...values]).toEqual([0, 0, 150, 1, 17.5, 0]);
  });
  it('refuses a repeated key, or sums it when told to', () => {
    expect(codeOf(() => tradeMatrix([oil, oil]))).toBe('duplicate-key');
    expect(tradeMatrix([oil, oil], { duplicates: 'sum' }).values[0]).toBe(35);
  });
  it('refuses what is not an amount', () => {
    expect(codeOf(() => tradeMatrix([{ ...oil, value: -1 }]))).toBe('value');
    expect(codeOf(() => tradeMatrix([{ ...oil, value: Number.NaN }]))).toBe('value');
  });
});
