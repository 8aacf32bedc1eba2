import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import { demandOf } from './country-at.ts';
import type { YearStudy } from './study-of-year.ts';

/**
 * Change of world exports of each good against the year before, of the same source and classification: sources are not
 * compared with each other. Null when that year is not loaded.
 */
export async function growthOf(reader: TradeReader, study: YearStudy): Promise<ReadonlyMap<string, number> | null> {
  const { source, classification } = study;
  const before = (await reader.years()).find(
    (one) => one.year === study.year - 1 && one.source === source && one.classification === classification,
  );
  if (before === undefined) return null;
  const { trade } = await reader.exports(before);
  const kept = new Set(study.trade.countries);
  const sums = new Map<string, number>();
  trade.countries.forEach((country, row) => {
    if (!kept.has(country)) return;
    trade.products.forEach((code, column) => {
      sums.set(code, (sums.get(code) ?? 0) + trade.values[row * trade.products.length + column]!);
    });
  });
  const demand = demandOf(study);
  return new Map(
    study.complexity.products.flatMap((code, at) => {
      const earlier = sums.get(code) ?? 0;
      return earlier > 0 ? [[code, demand[at]! / earlier - 1] as const] : [];
    }),
  );
}
