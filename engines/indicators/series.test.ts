import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainedIndex, percentOfBase } from './chained-index.ts';
import { changeFromBase } from './change-from-base.ts';

test('a chain ends at its first missing link', () => {
  expect(chainedIndex({ '2019': '110', '2021': '110' }, 2018)).toEqual({ '2018': '100', '2019': '110' });
});

test('the plan of productivity chains to its cumulative table within 0.2 points', () => {
  const chain = chainedIndex(
    {
      '2019': '108.7',
      '2020': '108.0',
      '2021': '107.4',
      '2022': '106.9',
      '2023': '106.5',
      '2024': '106.1',
      '2025': '105.7',
    },
    2018,
  );
  const printed = ['100.0', '108.7', '117.4', '126.2', '134.9', '143.6', '152.3', '161.1'];
  for (const [i, value] of printed.entries())
    expect(Math.abs(Number(chain[String(2018 + i)]) - Number(value))).toBeLessThanOrEqual(0.2);
});

test('a percentage of nothing is not a figure', () => {
  expect(percentOfBase({ '2018': '0', '2019': '84' }, 2018)).toBeNull();
  expect(percentOfBase({ '2019': '84' }, 2018)).toBeNull();
});

test('a bad figure is named with its year', () => {
  expect(() => changeFromBase({ '2018': '1', '2019': 'n/a' }, 2018)).toThrow('the figure of 2019');
});

test('percent of base and chaining its links give the same index', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1_000, max: 100_000 }), { minLength: 2, maxLength: 8 }), (levels) => {
      const byYear = Object.fromEntries(levels.map((level, i) => [String(2018 + i), String(level)]));
      const links = Object.fromEntries(
        levels.slice(1).map((level, i) => [String(2019 + i), ((level / levels[i]!) * 100).toFixed(12)]),
      );
      const direct = percentOfBase(byYear, 2018)!;
      for (const [year, value] of Object.entries(chainedIndex(links, 2018)))
        expect(Number(value)).toBeCloseTo(Number(direct[year]), 4);
    }),
  );
});
