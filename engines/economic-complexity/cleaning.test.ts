import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, type CleaningOptions, NO_CLEANING } from './cleaning.ts';
import { cleaningOutcomes, combinations, ranks } from './cleaning-choices.ts';
import { tradeMatrix, type TradeRecord } from './trade-matrix.ts';

const records = (rows: readonly (readonly [string, string, number])[]): TradeRecord[] =>
  rows.map(([country, product, value]) => ({ country, product, value }));
const trade = tradeMatrix(
  records([
    ['DEU', '8703', 100],
    ['DEU', '9901', 5],
    ['KAZ', '2709', 40],
    ['KAZ', '8703', 2],
    ['TUV', '0301', 1],
  ]),
);
const cleaned = (options: Partial<CleaningOptions>, more = {}) =>
  clean({ years: [trade], ...more }, { ...NO_CLEANING, ...options });

describe('cleaning', () => {
  test('without a step leaves everything as it is', () => {
    expect(cleaned({})).toEqual({ trade, dropped: [], notDone: [] });
  });

  test('names what each step left out', () => {
    const { trade: left, dropped } = cleaned(
      { dropProducts: ['99'], minimumCountryExports: 10, minimumPopulation: 1e6, microTerritories: 'drop' },
      { population: new Map([['KAZ', 18e6]]), microTerritories: ['TUV'] },
    );
    expect(left.countries).toEqual(['DEU', 'KAZ']);
    expect(left.products).not.toContain('9901');
    expect(dropped).toEqual([
      { kind: 'product', code: '9901', step: 'dropProducts' },
      { kind: 'country', code: 'TUV', step: 'microTerritories' },
    ]);
  });

  test('a country of unknown population is judged by its exports alone', () => {
    const { trade: left } = cleaned({ minimumPopulation: 1e6 }, { population: new Map([['TUV', 11_000]]) });
    expect(left.countries).toEqual(['DEU', 'KAZ']);
  });

  test('says which step could not be done for want of data', () => {
    expect(
      cleaned({ averageYears: 3, reExports: 'net', minimumPopulation: 1, microTerritories: 'drop' }).notDone,
    ).toEqual(['averageYears', 'reExports', 'microTerritories', 'minimumPopulation']);
  });

  test('the mean of years counts a missing cell as nothing; re-exports never make a cell negative', () => {
    const before = tradeMatrix(records([['KAZ', '2709', 60]]));
    const reExports = tradeMatrix(records([['KAZ', '2709', 1000]]));
    const value = (result: ReturnType<typeof clean>, country: string, product: string) =>
      result.trade.values[
        result.trade.countries.indexOf(country) * result.trade.products.length + result.trade.products.indexOf(product)
      ];
    const mean = clean({ years: [before, trade] }, { ...NO_CLEANING, averageYears: 2 });
    expect([value(mean, 'KAZ', '2709'), value(mean, 'DEU', '8703')]).toEqual([50, 50]);
    expect(value(cleaned({ reExports: 'net' }, { reExports }), 'KAZ', '2709')).toBe(0);
  });

  test.each([{ averageYears: 0 }, { averageYears: 1.5 }, { minimumPopulation: -1 }, { minimumWorldTrade: Number.NaN }])(
    '%o has no meaning',
    (options) => {
      expect(() => cleaned(options)).toThrow(expect.objectContaining({ code: 'option' }));
    },
  );

  test('higher thresholds leave fewer countries and goods', () => {
    const amount = fc.nat({ max: 200 });
    fc.assert(
      fc.property(amount, amount, (low, more) => {
        const kept = (least: number) => cleaned({ minimumCountryExports: least, minimumWorldTrade: least }).trade;
        const [all, few] = [kept(low), kept(low + more)];
        return (
          few.countries.every((code) => all.countries.includes(code)) &&
          few.products.every((code) => all.products.includes(code))
        );
      }),
    );
  });
});

describe('alternatives', () => {
  const alternatives = [
    { id: 'a1', change: { minimumPopulation: 1 } },
    { id: 'a2', change: { minimumPopulation: 2 } },
    { id: 'b', change: { minimumWorldTrade: 1 } },
  ];

  test('are combined with at most one for each step, the declared version first', () => {
    const all = combinations(NO_CLEANING, alternatives);
    expect(all.map(({ taken }) => taken.join('+'))).toEqual(['', 'a1', 'a2', 'b', 'a1+b', 'a2+b']);
    expect(all.at(-1)!.options).toMatchObject({ minimumPopulation: 2, minimumWorldTrade: 1 });
  });

  test('that leave nothing to compare are left out', () => {
    const impossible = [{ id: 'none', change: { minimumCountryExports: 1e9 } }];
    const rows = [
      [9, 8, 7, 1, 1],
      [8, 9, 1, 1, 0],
      [0, 0, 4, 7, 8],
      [5, 0, 6, 5, 1],
    ];
    const connected = tradeMatrix(
      rows.flatMap((values, country) =>
        values.map((value, product) => ({ country: `c${country}`, product: `p${product}`, value })),
      ),
    );
    expect(cleaningOutcomes({ years: [connected] }, NO_CLEANING, impossible).map(({ taken }) => taken)).toEqual([[]]);
  });

  test('rank 1 is the highest; equals share the better rank', () => {
    expect([...ranks(Float64Array.of(2, 9, 2, -1))]).toEqual([2, 1, 2, 4]);
  });
});
