import { expect, test } from 'vitest';
import { NO_CLEANING } from '@industry/economic-complexity';
import { correlation, rankIntervals } from './intervals.ts';

const outcome = (countries: readonly string[], eci: readonly number[]) => ({
  taken: [],
  options: NO_CLEANING,
  countries,
  eci: Float64Array.from(eci),
  goods: 1,
  notDone: [],
});

test('the interval spans the choices that keep a country; common ranks count only countries that all keep', () => {
  const found = rankIntervals([outcome(['A', 'B', 'C'], [2, 1, 0]), outcome(['B', 'C'], [0.5, 0.7])]);
  expect(found.get('B')).toEqual({
    rankLow: 2,
    rankHigh: 2,
    commonRankLow: 1,
    commonRankHigh: 2,
    eciLow: 0.5,
    eciHigh: 1,
    choices: 2,
  });
  expect(found.get('A')).toMatchObject({ rankLow: 1, rankHigh: 1, commonRankLow: null, choices: 1 });
});

test('correlation needs three countries of both and some spread', () => {
  const of = (values: Record<string, number>) => new Map(Object.entries(values));
  expect(correlation(of({ A: 1, B: 2, C: 3 }), of({ A: 2, B: 4, C: 6 }))).toBeCloseTo(1, 12);
  expect(correlation(of({ A: 1, B: 2 }), of({ A: 1, B: 2 }))).toBeNull();
  expect(correlation(of({ A: 1, B: 1, C: 1 }), of({ A: 1, B: 2, C: 3 }))).toBeNull();
});
