import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opportunityScore, percentiles } from './opportunity-score.ts';

test('places go from 0 to 1, equals share theirs, one alone is at the top', () => {
  const value = new Map([
    ['a', 5],
    ['b', 1],
    ['c', 5],
    ['d', 9],
  ]);
  expect([...percentiles([...value.keys()], (good) => value.get(good)!)].sort()).toEqual([
    ['a', 0.5],
    ['b', 0],
    ['c', 0.5],
    ['d', 1],
  ]);
  expect(percentiles(['a'], () => 7).get('a')).toBe(1);
  expect(percentiles([], () => 7).size).toBe(0);
});

test('what is not known counts neither for nor against', () => {
  const known = { weight: 1, percentile: 0.8 };
  expect(opportunityScore([known, { weight: 5, percentile: null }])).toBe(0.8);
  expect(opportunityScore([{ weight: 0, percentile: 1 }])).toBe(0);
});

const quality = fc.record({
  weight: fc.double({ min: 0, max: 10, noNaN: true }),
  percentile: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('the score lies between the lowest and the highest percentile, and only the ratio of weights matters', () => {
  fc.assert(
    fc.property(fc.array(quality, { minLength: 1, maxLength: 6 }), (qualities) => {
      fc.pre(qualities.some(({ weight }) => weight > 1e-6));
      const score = opportunityScore(qualities);
      const counted = qualities.filter(({ weight }) => weight > 0).map(({ percentile }) => percentile);
      expect(score).toBeGreaterThanOrEqual(Math.min(...counted) - 1e-12);
      expect(score).toBeLessThanOrEqual(Math.max(...counted) + 1e-12);
      const doubled = qualities.map((one) => ({ ...one, weight: 2 * one.weight }));
      expect(opportunityScore(doubled)).toBeCloseTo(score, 12);
    }),
  );
});

test('a place does not depend on the order of goods', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 30 }), (goods) => {
      const value = (good: number) => good % 7;
      const places = percentiles(goods, value);
      const turned = percentiles([...goods].reverse(), value);
      for (const good of goods) expect(turned.get(good)).toBe(places.get(good));
    }),
  );
});
