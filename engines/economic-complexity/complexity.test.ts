import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ComplexityError,
  complexityOfPresence,
  defaultConventions,
  economicComplexity,
  fitness,
  reflections,
} from './index.ts';
import type { Complexity, ComplexityConventions, TradeMatrix } from './index.ts';
import { attempt, matrixOf, trades, wellSeparated } from './testing/arbitrary.fixture.ts';
import { eigenvaluesOf, naiveOutlook } from './testing/naive.fixture.ts';

const close = (actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9) => {
  expect(actual.length).toBe(expected.length);
  const largest = Math.max(1, ...Array.from(expected, Math.abs));
  for (let i = 0; i < expected.length; i++)
    expect(Math.abs(actual[i]! - expected[i]!)).toBeLessThanOrEqual(tolerance * largest);
};
const errorOf = (trade: TradeMatrix, options = {}) => {
  try {
    economicComplexity(trade, options);
  } catch (error) {
    if (error instanceof ComplexityError) return error;
  }
  return undefined;
};
const numbersOf = (result: Complexity) => [result.rca, result.eci, result.pci, result.density, result.coi, result.cog];

// Four countries whose products nest, as in the Atlas's own illustration.
const nested = matrixOf(4, 5, [9, 8, 7, 6, 5, 9, 8, 7, 2, 0, 9, 8, 1, 0, 0, 9, 1, 0, 0, 0]);

describe('every convention agrees with its formula on the full products x products matrix', () => {
  const variants: Partial<ComplexityConventions>[] = [
    {},
    { diagonal: 0 },
    { proximity: 'sqrt' },
    { proximity: 'sqrt', diagonal: 0 },
    { proximity: 'asymmetric' },
    { proximity: 'asymmetric', diagonal: 0 },
    { proximity: 'continuous' },
    { proximity: 'continuous', diagonal: 0, continuousDensityOf: 'presence' },
    { ddof: 1, coiPci: 'standardised', cogPci: 'standardised', pciNormalisation: 'own' },
    { cogSecondTerm: true, coiNormalisation: 'none' },
    { rcaThreshold: 0.5 },
    { method: reflections(7) },
    { method: fitness(7) },
  ];
  it.each(variants)('%o', (variant) => {
    fc.assert(
      fc.property(trades(), (trade) => {
        const result = attempt(trade, { ...variant, disconnected: 'largest' });
        if (result === undefined || result.countries.length < 3) return;
        if (result.raw.eigenvalues !== undefined && !wellSeparated(result)) return;
        if (Math.max(...result.raw.kc) - Math.min(...result.raw.kc) < 1e-6) return;
        const expected = naiveOutlook(result, { ...defaultConventions, ...variant });
        // A product far from every other: what is left of its sums is rounding.
        if (expected.total.some((total) => total > 0 && total < 1e-4)) return;
        close(result.density, expected.density);
        close(result.cog, expected.cog, 1e-8);
        if (Math.max(...expected.coi) - Math.min(...expected.coi) > 1e-3) close(result.coi, expected.coi, 1e-6);
      }),
      { numRuns: 60 },
    );
  });
});

it('the eigenvalues are the second and third of D^-1/2 M U^-1 M-transposed D^-1/2', () => {
  fc.assert(
    fc.property(trades(), (trade) => {
      const result = attempt(trade);
      if (result === undefined) return;
      const { countries, products, presence, diversity, ubiquity } = result;
      const m = (c: number, p: number) => presence[c * products.length + p]!;
      const matrix = countries.map((_, a) =>
        countries.map(
          (__, b) =>
            products.reduce((sum, ___, p) => sum + (m(a, p) * m(b, p)) / ubiquity[p]!, 0) /
            Math.sqrt(diversity[a]! * diversity[b]!),
        ),
      );
      const [first, second, third] = eigenvaluesOf(matrix);
      expect(first).toBeCloseTo(1, 10);
      expect(result.raw.eigenvalues![0]).toBeCloseTo(second!, 9);
      if (third !== undefined) expect(result.raw.eigenvalues![1]).toBeCloseTo(Math.max(0, third), 6);
    }),
  );
});

describe('what may not matter does not matter', () => {
  const permutation = (length: number, key: readonly number[]) =>
    Array.from({ length }, (_, i) => i).sort((a, b) => key[a % key.length]! - key[b % key.length]! || b - a);

  it('the order of countries and products', () => {
    fc.assert(
      fc.property(
        trades(),
        fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { minLength: 13, maxLength: 13 }),
        (trade, key) => {
          const result = attempt(trade);
          if (!wellSeparated(result)) return;
          const { products } = trade;
          const c = permutation(trade.countries.length, key);
          const p = permutation(products.length, [...key].reverse());
          const moved = economicComplexity({
            countries: c.map((i) => trade.countries[i]!),
            products: p.map((i) => products[i]!),
            values: Float64Array.from(c.flatMap((i) => p.map((j) => trade.values[i * products.length + j]!))),
          });
          const country = result.countries.map((code) => moved.countries.indexOf(code));
          const product = result.products.map((code) => moved.products.indexOf(code));
          const cells = country.flatMap((i) => product.map((j) => i * product.length + j));
          expect(cells.map((cell) => moved.rca[cell])).toEqual([...result.rca]);
          expect(cells.map((cell) => moved.presence[cell])).toEqual([...result.presence]);
          if (Math.abs(result.eci.reduce((sum, e, i) => sum + e * result.diversity[i]!, 0)) < 1e-6) return;
          close(
            country.map((i) => moved.eci[i]!),
            result.eci,
          );
          close(
            product.map((i) => moved.pci[i]!),
            result.pci,
          );
          close(
            cells.map((cell) => moved.density[cell]!),
            result.density,
          );
          close(
            cells.map((cell) => moved.cog[cell]!),
            result.cog,
          );
        },
      ),
    );
  });
  it('the currency unit', () => {
    fc.assert(
      fc.property(trades(), fc.integer({ min: -40, max: 40 }), (trade, power) => {
        const result = attempt(trade);
        const scaled = attempt({ ...trade, values: trade.values.map((value) => value * 2 ** power) });
        expect(scaled?.rca).toEqual(result?.rca);
        expect(scaled?.eci).toEqual(result?.eci);
        expect(scaled?.cog).toEqual(result?.cog);
      }),
    );
  });
  it('rows and columns without exports, which are dropped and reported', () => {
    fc.assert(
      fc.property(trades(), (trade) => {
        const result = attempt(trade);
        if (result === undefined) return;
        const values = Array.from({ length: trade.countries.length }, (_, c) => [
          ...trade.values.subarray(c * trade.products.length, (c + 1) * trade.products.length),
          0,
        ]).flat();
        const padded = economicComplexity({
          countries: [...trade.countries, 'nowhere'],
          products: [...trade.products, 'nothing'],
          values: Float64Array.from([...values, ...Array.from({ length: trade.products.length + 1 }, () => 0)]),
        });
        expect(padded.dropped).toContainEqual({ kind: 'country', code: 'nowhere', reason: 'no-exports' });
        expect(padded.dropped).toContainEqual({ kind: 'product', code: 'nothing', reason: 'no-exports' });
        expect({ ...padded, dropped: [] }).toEqual({ ...result, dropped: [] });
      }),
    );
  });
  it('arrays that are recycled', () => {
    const former = economicComplexity(matrixOf(4, 5, [1, 8, 7, 6, 5, 9, 8, 7, 2, 3, 9, 8, 1, 0, 4, 9, 1, 0, 2, 0]), {
      disconnected: 'largest',
    });
    expect(economicComplexity(nested, { recycle: former })).toEqual(economicComplexity(nested));
  });
});

it('whatever is traded, the answer is an error with a code or has no NaN and no infinity', () => {
  const chosen = fc.record({
    disconnected: fc.constantFrom('error', 'largest'),
    rcaThreshold: fc.constantFrom(0.5, 1, 3),
    diagonal: fc.constantFrom(0, 1),
    proximity: fc.constantFrom('max', 'sqrt', 'asymmetric', 'continuous'),
    method: fc.constantFrom({ name: 'eigen' }, reflections(9), fitness(9)),
  });
  fc.assert(
    fc.property(trades(6), chosen, (trade, options) => {
      const result = attempt(trade, options as Partial<ComplexityConventions>);
      if (result === undefined) return;
      for (const numbers of numbersOf(result)) expect(numbers.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

describe('presence', () => {
  it('an RCA of exactly 1 is present', () => {
    const even = economicComplexity(matrixOf(3, 3, [2, 1, 1, 2, 2, 0, 2, 0, 2]));
    expect([...even.rca]).toEqual([1, 1, 1, 1, 2, 0, 1, 0, 2]);
    expect([...even.presence]).toEqual([1, 1, 1, 1, 1, 0, 1, 0, 1]);
  });
  it('may be given instead of exports', () => {
    const result = economicComplexity(nested);
    const again = complexityOfPresence(result);
    expect(again.eci).toEqual(result.eci);
    expect(again.cog).toEqual(result.cog);
  });
  it('by RPOP compares exports per head; by both asks for both', () => {
    const population = Float64Array.of(4, 3, 2, 1);
    const { rpop, presence } = economicComplexity(nested, { presence: 'rpop', population, disconnected: 'largest' });
    expect(rpop![0]).toBeCloseTo(9 / 4 / (36 / 10), 14);
    const both = economicComplexity(nested, {
      presence: 'both',
      population,
      rcaThreshold: 0.1,
      disconnected: 'largest',
    });
    expect([...both.presence]).toEqual([...presence]);
  });
});

describe('data that do not determine an index are refused with a reason', () => {
  it.each([
    ['one country', matrixOf(1, 2, [1, 2]), 'too-few-countries'],
    ['no exports', matrixOf(2, 2, [0, 0, 0, 0]), 'empty'],
    [
      'two groups without a common product',
      matrixOf(4, 4, [5, 5, 0, 0, 5, 4, 0, 0, 0, 0, 5, 5, 0, 0, 5, 4]),
      'disconnected',
    ],
    ['the same basket everywhere', matrixOf(3, 2, [1, 2, 2, 4, 4, 8]), 'indistinct'],
    ['negative exports', matrixOf(2, 2, [1, -1, 1, 1]), 'value'],
    ['exports that are not a number', matrixOf(2, 2, [1, NaN, 1, 1]), 'value'],
    ['infinite exports', matrixOf(2, 2, [1, Infinity, 1, 1]), 'value'],
    ['values that do not fit the labels', matrixOf(2, 2, [1, 1, 1]), 'shape'],
  ] as const)('%s', (_, trade, code) => {
    expect(errorOf(trade)?.code).toBe(code);
  });
  it('a tie between second and third eigenvalue', () => {
    const ring = matrixOf(4, 4, [1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 0, 1]);
    expect(errorOf(ring)?.code).toBe('indistinct');
  });
  it('a repeated code, RPOP without population, a threshold of 0, reflections of 0 steps', () => {
    expect(errorOf({ ...nested, countries: ['A', 'A', 'B', 'C'] })?.code).toBe('duplicate-key');
    expect(errorOf(nested, { presence: 'rpop' })?.code).toBe('missing-population');
    expect(errorOf(nested, { rcaThreshold: 0 })?.code).toBe('option');
    expect(errorOf(nested, { method: reflections(0) })?.code).toBe('option');
  });
  it('disconnected data: the error names who to remove, and the largest group can be kept', () => {
    const two = matrixOf(5, 5, [9, 5, 1, 0, 0, 5, 9, 0, 0, 0, 5, 2, 9, 0, 0, 0, 0, 0, 5, 4, 0, 0, 0, 4, 5]);
    expect(errorOf(two)?.message).toContain('C03, C04');
    const kept = economicComplexity(two, { disconnected: 'largest' });
    expect(kept.countries).toEqual(['C00', 'C01', 'C02']);
    expect(kept.dropped).toContainEqual({ kind: 'country', code: 'C03', reason: 'not-connected' });
  });
});
