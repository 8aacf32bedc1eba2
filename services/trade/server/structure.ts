import { countryNames, type getExportStructure, type Names, WITS_GROUPS } from '@industry/trade/contract';
import type { Static } from 'typebox';
import { plain, share, timesOf, type TradeLake } from './chosen.ts';

const INDICATOR = 'Export(US$ Mil)';
/** The indicator counts in million dollars. */
const MILLION = 1_000_000;

/** Exports by group of goods over all years that the World Bank's summaries have; the groups add up to all exports. */
export async function structureAnswer(
  { reader }: TradeLake,
  country: string,
  question: { readonly knownAt?: string },
): Promise<Static<typeof getExportStructure.response>> {
  const times = timesOf(question);
  const { rows, columns, origins } = await reader.once(['structure', country, times], () =>
    reader.sums({
      dataset: 'wits-summary',
      by: ['category', 'year'],
      sum: ['value'],
      where: { country, kind: 'Export', indicator: INDICATOR },
      ...times,
    }),
  );
  const amounts = Array.from({ length: rows }, (_, row) => ({
    group: columns['category']![row]!,
    year: Number(columns['year']![row]),
    value: Number(columns['value']![row] ?? 0) * MILLION,
  })).filter(({ group }) => WITS_GROUPS.some(({ id }) => id === group));
  const totals = new Map<number, number>();
  for (const { year, value } of amounts) totals.set(year, (totals.get(year) ?? 0) + value);
  return {
    country,
    names: countryNames(country),
    groups: WITS_GROUPS.map(({ id, names }: { readonly id: string; readonly names: Names }) => ({
      id,
      names,
      values: amounts
        .filter(({ group }) => group === id)
        .map(({ year, value }) => ({ year, value: plain(value), share: plain(share(value, totals.get(year)!)) })),
    })).filter(({ values }) => values.length > 0),
    origins: [...origins.values()],
  };
}
