import type { listTradeYears } from '@industry/trade/contract';
import { countryNames } from '@industry/trade/contract';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Platform } from '@industry/registry/types.ts';
import type { Static } from 'typebox';

/** What complexity and the profiles cannot do without, or do better with. */
const WANTED: readonly (readonly [dataset: string, file: string])[] = [
  ['goods-names', 'FILE --classification HS2017 --language ru'],
  ['concordances', 'FILE'],
  ['rauch-classification', 'FILE'],
  ['world-development-indicators', 'FILE --indicator NY.GDP.PCAP.PP.CD'],
  ['eaeu-duty-rates', 'FILE --year 2026 --classification HS2022'],
  ['comtrade', 'FILE --classification HS2017'],
  ['bilateral-totals', 'FILE'],
  ['wits-summary', 'FILE'],
];

export async function yearsAnswer(
  platform: Platform,
  reader: TradeReader,
): Promise<Static<typeof listTradeYears.response>> {
  const years = await reader.years();
  const newest = years[0];
  const countries = newest === undefined ? [] : (await reader.exports(newest)).trade.countries;
  const beside = [];
  const missing = [];
  for (const [dataset, file] of WANTED)
    if ((await platform.facts.batches(dataset)).length > 0) beside.push(dataset);
    else missing.push({ dataset, command: `npx industry import ${dataset} ${file}` });
  if (newest === undefined)
    missing.unshift({
      dataset: 'trade',
      command: 'npx industry import trade FILE --year 2017 --classification HS2017',
    });
  return {
    home: platform.pack.passport.country,
    years: years.map((one) => ({ ...one })),
    countries: countries.map((code) => ({ code, names: countryNames(code) })),
    beside,
    missing,
  };
}
