import {
  ALL_PARTNERS,
  GOOD_DIGITS,
  type ReadOptions,
  type TradeReader,
  type TradeYear,
} from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';

/** One year of a country: exports by good, from the source that was chosen for the year. */
export interface CountryYear {
  readonly at: TradeYear;
  readonly goods: ReadonlyMap<string, number>;
  readonly origins: readonly Origin[];
}

/** Of each year the most reliable source, earliest year first; of one family of classifications when it is given. */
export async function bestYears(reader: TradeReader, times: ReadOptions, family?: 'HS' | 'SITC'): Promise<TradeYear[]> {
  const best = new Map<number, TradeYear>();
  for (const one of await reader.years(times))
    if (!best.has(one.year) && (family === undefined || one.classification.startsWith(family))) best.set(one.year, one);
  return [...best.values()].sort((a, b) => a.year - b.year);
}

/** Exports of a country by good in each of some years: one question for each source, whatever the number of years. */
export async function countryYears(
  reader: TradeReader,
  country: string,
  years: readonly TradeYear[],
  times: ReadOptions,
): Promise<CountryYear[]> {
  const sources = new Map(years.map((one) => [`${one.source} ${one.classification}`, one]));
  const found = new Map<
    string,
    { readonly goods: ReadonlyMap<number, Map<string, number>>; readonly origins: Origin[] }
  >();
  for (const [key, { source, classification }] of sources)
    found.set(
      key,
      await reader.once(['country-years', country, source, classification, times], async () => {
        const { rows, columns, origins } = await reader.sums({
          dataset: source,
          by: ['year', 'product'],
          cut: { product: GOOD_DIGITS },
          sum: ['value'],
          where: {
            reporter: country,
            product_scheme: classification,
            flow: 'export',
            // Comtrade tells partners and their total side by side: only the total counts.
            ...(source === 'comtrade' ? { partner: ALL_PARTNERS } : {}),
          },
          ...times,
        });
        const goods = new Map<number, Map<string, number>>();
        for (let row = 0; row < rows; row++) {
          const year = Number(columns['year']![row]);
          const value = Number(columns['value']![row] ?? 0);
          if (value > 0) goods.set(year, (goods.get(year) ?? new Map()).set(columns['product']![row]!, value));
        }
        return { goods, origins: [...origins.values()] };
      }),
    );
  return years.flatMap((at) => {
    const { goods, origins } = found.get(`${at.source} ${at.classification}`)!;
    const ofYear = goods.get(at.year);
    return ofYear === undefined ? [] : [{ at, goods: ofYear, origins }];
  });
}

/** Exports of all countries by good and year in one source. */
export function worldByYear(
  reader: TradeReader,
  { source, classification }: Pick<TradeYear, 'source' | 'classification'>,
  times: ReadOptions,
): Promise<{ readonly goods: ReadonlyMap<string, ReadonlyMap<number, number>>; readonly origins: readonly Origin[] }> {
  return reader.once(['world-years', source, classification, times], async () => {
    const { rows, columns, origins } = await reader.sums({
      dataset: source,
      by: ['year', 'product'],
      cut: { product: GOOD_DIGITS },
      sum: ['value'],
      where: {
        product_scheme: classification,
        flow: 'export',
        ...(source === 'comtrade' ? { partner: ALL_PARTNERS } : {}),
      },
      ...times,
    });
    const goods = new Map<string, Map<number, number>>();
    for (let row = 0; row < rows; row++) {
      const code = columns['product']![row]!;
      const years = goods.get(code) ?? new Map<number, number>();
      goods.set(code, years.set(Number(columns['year']![row]), Number(columns['value']![row] ?? 0)));
    }
    return { goods, origins: [...origins.values()] };
  });
}
