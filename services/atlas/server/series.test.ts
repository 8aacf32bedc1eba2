import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal } from '@industry/values';
import type { RegionValue } from '@industry/atlas/contract';
import { sharesAndRanks, sumsAgainstNation } from './series.ts';

const origin = {
  dataset: 'd',
  batch: 'b',
  fileHash: 'h',
  source: 's',
  sourceText: { kk: 's', ru: 's', en: 's', ja: 's' },
  licence: 'l',
  publishedOn: null,
  recordedAt: '2026-01-01T00:00:00Z',
  quoted: false,
  simulated: false,
};
const value = (year: number, amount: string, scheme = 'NEW'): RegionValue => ({
  year,
  value: amount,
  unit: 'u',
  scheme,
  status: 'A',
  origin,
});

test('Karaganda has 17.7 % of the manufacturing GVA of 2025 and is first of three', () => {
  const values = new Map([
    ['KZ', [value(2025, '20627624.0')]],
    ['35', [value(2025, '3657800.4')]],
    ['63', [value(2025, '1690623.4')]],
    ['71', [value(2025, '1666262.8')]],
  ]);
  expect(sharesAndRanks('35', values, 'KZ', new Map([['NEW', 3]]))).toEqual([
    { year: 2025, scheme: 'NEW', share: '0.177325', rank: 1, of: 3 },
  ]);
});

test('a region of an abolished scheme is ranked among its own, once all of them have figures', () => {
  const values = new Map([
    ['KZ', [value(2015, '100')]],
    ['51', [value(2015, '20', 'OLD')]],
    ['61', [value(2015, '30', 'NEW')]],
    ['35', [value(2015, '10', 'OLD')]],
  ]);
  const share = { year: 2015, scheme: 'OLD', share: '0.2' };
  expect(sharesAndRanks('51', values, 'KZ', new Map([['OLD', 2]]))).toEqual([{ ...share, rank: 1, of: 2 }]);
  expect(sharesAndRanks('51', values, 'KZ', new Map([['OLD', 16]]))).toEqual([{ ...share, rank: null, of: 16 }]);
});

test('a year without the nation’s figure, or with zero, has no share', () => {
  expect(sharesAndRanks('35', new Map([['35', [value(2025, '1')]]]), 'KZ', new Map())).toEqual([]);
  expect(
    sharesAndRanks(
      '35',
      new Map([
        ['35', [value(2025, '1')]],
        ['KZ', [value(2025, '0')]],
      ]),
      'KZ',
      new Map(),
    ),
  ).toEqual([]);
});

test('the sum over regions says when a region is missing', () => {
  const values = new Map([
    ['KZ', [value(2024, '10')]],
    ['A', [value(2024, '4')]],
    ['B', [value(2024, '5', 'OLD')]],
  ]);
  expect(sumsAgainstNation(['A', 'B'], 'NEW', values, 'KZ')).toEqual([
    { year: 2024, sum: '4', nation: '10', difference: '-6', complete: false },
  ]);
});

test('shares of the regions of a year add up to one when the regions add up to the nation', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (amounts) => {
      const total = amounts.reduce((a, b) => a + b, 0);
      const values = new Map([
        ['KZ', [value(2024, String(total))]],
        ...amounts.map((a, i) => [`r${i}`, [value(2024, String(a))]] as const),
      ]);
      const sum = amounts.reduce(
        (s, _, i) => s.plus(sharesAndRanks(`r${i}`, values, 'KZ', new Map())[0]!.share),
        new Decimal(0),
      );
      expect(
        sum
          .minus(1)
          .abs()
          .lte(amounts.length * 1e-6),
      ).toBe(true);
    }),
  );
});
