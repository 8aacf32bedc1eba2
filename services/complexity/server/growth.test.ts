import { describe, expect, test } from 'vitest';
import type { TradeReader, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import { growthChoices, growthOf } from './growth.ts';
import type { YearStudy } from './study-of-year.ts';
import { NOTES } from './words.ts';

const year = (at: number, source: TradeYear['source'], classification: string) =>
  ({ year: at, source, classification }) as TradeYear;
const WORLD: Readonly<Record<string, number>> = {
  '2017 trade HS2017': 121,
  '2016 atlas-exports HS1992': 400,
  '2014 atlas-exports HS1992': 100,
};
const LOADED = [
  year(2017, 'trade', 'HS2017'),
  year(2016, 'atlas-exports', 'HS1992'),
  year(2014, 'atlas-exports', 'HS1992'),
];

/** One country that sells one good; the other list has two codes for it. */
function readerOf(loaded: readonly TradeYear[], concordance = true) {
  return {
    years: () => Promise.resolve(loaded),
    exports: ({ year: at, source, classification }: TradeYear) => {
      const value = WORLD[`${at} ${source} ${classification}`] ?? 100;
      const products = classification === 'HS2017' ? ['8703'] : ['8703', '8704'];
      return Promise.resolve({
        trade: { countries: ['KAZ'], products, values: Float64Array.from(products, () => value) },
        origins: [],
      });
    },
    links: () =>
      Promise.resolve(
        concordance
          ? {
              links: [
                { from: '8703', to: '8703', weight: 0.75 },
                { from: '8703', to: '8704', weight: 0.25 },
              ],
              declared: true,
              origins: [],
            }
          : null,
      ),
  } as unknown as TradeReader;
}

const study = {
  year: 2017,
  source: 'trade',
  classification: 'HS2017',
  trade: { countries: ['KAZ'], products: ['8703'], values: Float64Array.of(121) },
  complexity: { products: ['8703'] },
} as unknown as YearStudy;

describe('growth of world demand', () => {
  test('against the year before of the same source', async () => {
    const { rates, years } = await growthOf(readerOf([...LOADED, year(2016, 'trade', 'HS2017')]), study);
    expect(rates!.get('8703')).toBeCloseTo(0.21, 12);
    expect(years).toMatchObject({ source: 'trade', from: 2016, to: 2017, byConcordance: false });
  });

  test('is unknown where the year before is of another source, and where it is not loaded at all', async () => {
    expect(await growthOf(readerOf(LOADED), study)).toEqual({
      rates: null,
      years: null,
      reason: NOTES.growthOtherSource,
    });
    expect((await growthOf(readerOf(LOADED.slice(0, 1)), study)).reason).toBe(NOTES.noGrowth);
  });

  test('between two chosen years of one source, a year, through the concordance of its list', async () => {
    const asked = { growthSource: 'atlas-exports', growthClassification: 'HS1992', growthFrom: 2014, growthTo: 2016 };
    const { rates, years } = await growthOf(readerOf(LOADED), study, asked);
    expect(rates!.get('8703')).toBeCloseTo(1, 12);
    expect(years).toMatchObject({ byConcordance: true });
    expect((await growthOf(readerOf(LOADED, false), study, asked)).reason).toBe(NOTES.growthNoConcordance);
  });

  test('years that are not loaded, or in the wrong order, are refused', async () => {
    for (const asked of [{ growthFrom: 2012 }, { growthFrom: 2017, growthTo: 2017 }])
      await expect(growthOf(readerOf(LOADED), study, asked)).rejects.toMatchObject({ code: 'growth-years' });
  });

  test('is offered of sources with two years or more', async () =>
    expect(await growthChoices(readerOf(LOADED))).toEqual([
      { source: 'atlas-exports', classification: 'HS1992', years: [2014, 2016] },
    ]));
});
