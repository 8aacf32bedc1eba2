import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordanceWeights, convertByConcordance } from './concordance.ts';

describe('weights of a concordance', () => {
  test('a code without declared shares is divided equally', () => {
    expect(
      concordanceWeights([
        { from: '1', to: 'a' },
        { from: '1', to: 'b' },
      ]),
    ).toEqual([
      { from: '1', to: 'a', weight: 0.5 },
      { from: '1', to: 'b', weight: 0.5 },
    ]);
  });

  test('declared shares are brought to a sum of 1', () => {
    const links = concordanceWeights([
      { from: '1', to: 'a', weight: 3 },
      { from: '1', to: 'b', weight: 1 },
    ]);
    expect(links.map(({ weight }) => weight)).toEqual([0.75, 0.25]);
  });

  test('a heading goes where its subheadings go, each counting the same', () => {
    const pairs = [
      { from: '010121', to: '010111' },
      { from: '010129', to: '010119' },
      { from: '010129', to: '020100' },
    ];
    expect(concordanceWeights(pairs, { fromDigits: 4, toDigits: 4 })).toEqual([
      { from: '0101', to: '0101', weight: 0.75 },
      { from: '0101', to: '0201', weight: 0.25 },
    ]);
  });

  test.each([
    [-1, 2],
    [0, 0],
  ])('weights %d and %d are no shares', (one, other) => {
    expect(() =>
      concordanceWeights([
        { from: '1', to: 'a', weight: one },
        { from: '1', to: 'b', weight: other },
      ]),
    ).toThrow('the weights of 1 are not shares');
  });
});

const code = fc.constantFrom('0101', '0102', '0201', '0202', '0301');
const pairs = fc.uniqueArray(fc.record({ from: code, to: code, weight: fc.option(fc.integer({ min: 1, max: 9 })) }), {
  selector: ({ from, to }) => `${from}-${to}`,
  minLength: 1,
});
const digits = fc.constantFrom(2, 3, 4);

test('the weights of a code add up to 1, at any length of code', () => {
  fc.assert(
    fc.property(pairs, digits, digits, (given, fromDigits, toDigits) => {
      const sums = new Map<string, number>();
      for (const { from, weight } of concordanceWeights(given, { fromDigits, toDigits }))
        sums.set(from, (sums.get(from) ?? 0) + weight);
      for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
    }),
  );
});

test('conversion keeps the mass: what is converted and what is left add up to what was given', () => {
  const values = fc.dictionary(fc.oneof(code, fc.constant('9999')), fc.double({ min: 0, max: 1e9, noNaN: true }));
  fc.assert(
    fc.property(pairs, values, (given, amounts) => {
      const before = new Map(Object.entries(amounts));
      const { converted, left } = convertByConcordance(before, concordanceWeights(given));
      const sum = (of: Iterable<number>) => [...of].reduce((total, value) => total + value, 0);
      expect(sum(converted.values()) + sum(left.values())).toBeCloseTo(sum(before.values()), 3);
      expect([...left.keys()].every((key) => !given.some(({ from }) => from === key))).toBe(true);
    }),
  );
});
