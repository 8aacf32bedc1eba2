import type { getTradeProfile, listTradedGoods, compareTrade, TradedGood } from '@industry/trade/contract';
import { countryNames, sectionOf, SECTIONS } from '@industry/trade/contract';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Static } from 'typebox';
import { type ChosenYear, chosenYear, concentrationOf, plain, rowOf, share, type SourceQuestion } from './chosen.ts';
import { dutiesOf } from './duties.ts';

export async function tradedGoods(
  reader: TradeReader,
  chosen: ChosenYear,
  row: number,
  goods: readonly number[],
): Promise<TradedGood[]> {
  const { trade, rca, countryTotals, goodTotals, at } = chosen;
  const width = trade.products.length;
  const names = await reader.namesOf(at.classification);
  const duties = await dutiesOf(reader);
  return goods.map((good) => {
    const code = trade.products[good]!;
    const value = trade.values[row * width + good]!;
    return {
      code,
      names: names(code),
      section: sectionOf(code, at.classification),
      value: plain(value),
      share: plain(share(value, countryTotals[row]!)),
      worldShare: plain(share(value, goodTotals[good]!)),
      rca: plain(rca[row * width + good]!),
      duties: duties(code).rates,
    };
  });
}

/** Goods of a country, the largest first. */
export function bySize({ trade }: ChosenYear, row: number): number[] {
  const width = trade.products.length;
  const value = (good: number) => trade.values[row * width + good]!;
  return trade.products
    .map((_, good) => good)
    .filter((good) => value(good) > 0)
    .sort((a, b) => value(b) - value(a) || a - b);
}

export async function profileAnswer(
  reader: TradeReader,
  country: string,
  { peers, limit = 10, ...question }: SourceQuestion & { readonly peers?: string; readonly limit?: number },
): Promise<Static<typeof getTradeProfile.response>> {
  const chosen = await chosenYear(reader, question);
  const row = rowOf(chosen, country);
  const figures = concentrationOf(chosen, row);
  const peerRows = (peers?.split(',') ?? [])
    .filter((code) => code !== country)
    .flatMap((code) => {
      const at = chosen.trade.countries.indexOf(code);
      return at < 0 ? [] : [{ code, of: concentrationOf(chosen, at) }];
    });
  return {
    country,
    names: countryNames(country),
    basis: chosen.basis,
    total: plain(figures.total),
    rank: figures.rank,
    of: chosen.trade.countries.length,
    goods: figures.goods,
    diversity: figures.diversity,
    concentration: {
      herfindahl: plain(figures.herfindahl),
      top1: plain(figures.top1),
      top5: plain(figures.top5),
      top10: plain(figures.top10),
      equivalentGoods: plain(figures.herfindahl === 0 ? 0 : 1 / figures.herfindahl),
    },
    topGoods: await tradedGoods(reader, chosen, row, bySize(chosen, row).slice(0, limit)),
    history: await historyOf(reader, country),
    peers: peerRows.map(({ code, of }) => ({
      country: code,
      names: countryNames(code),
      total: plain(of.total),
      herfindahl: plain(of.herfindahl),
      top5: plain(of.top5),
      diversity: of.diversity,
    })),
  };
}

async function historyOf(reader: TradeReader, country: string) {
  const years = [...new Set((await reader.years()).map(({ year }) => year))].sort((a, b) => a - b);
  const rows = [];
  for (const year of years) {
    const chosen = await chosenYear(reader, { year });
    const row = chosen.trade.countries.indexOf(country);
    if (row < 0) continue;
    const { total, herfindahl, top5 } = concentrationOf(chosen, row);
    const { source, classification } = chosen.at;
    rows.push({ year, source, classification, total: plain(total), herfindahl: plain(herfindahl), top5: plain(top5) });
  }
  return rows;
}

export async function goodsAnswer(
  reader: TradeReader,
  country: string,
  {
    section,
    minimumRca,
    limit = 5000,
    ...question
  }: SourceQuestion & { readonly section?: string; readonly minimumRca?: string; readonly limit?: number },
): Promise<Static<typeof listTradedGoods.response>> {
  const chosen = await chosenYear(reader, question);
  const row = rowOf(chosen, country);
  const { trade, rca, at } = chosen;
  const goods = bySize(chosen, row).filter(
    (good) =>
      (section === undefined || sectionOf(trade.products[good]!, at.classification) === section) &&
      rca[row * trade.products.length + good]! >= Number(minimumRca ?? 0),
  );
  return {
    country,
    basis: chosen.basis,
    total: plain(chosen.countryTotals[row]!),
    goods: await tradedGoods(reader, chosen, row, goods.slice(0, limit)),
  };
}

export async function comparisonAnswer(
  reader: TradeReader,
  { countries, ...question }: SourceQuestion & { readonly countries: string },
): Promise<Static<typeof compareTrade.response>> {
  const chosen = await chosenYear(reader, question);
  const { trade, at } = chosen;
  const width = trade.products.length;
  const rows = [...new Set(countries.split(','))].flatMap((code) => {
    const row = trade.countries.indexOf(code);
    return row < 0 ? [] : [{ code, row }];
  });
  return {
    basis: chosen.basis,
    countries: rows.map(({ code, row }) => {
      const { total, herfindahl, top5, diversity } = concentrationOf(chosen, row);
      const sums = new Map<string, number>();
      trade.products.forEach((product, good) => {
        const section = sectionOf(product, at.classification);
        if (section !== null) sums.set(section, (sums.get(section) ?? 0) + trade.values[row * width + good]!);
      });
      return {
        country: code,
        names: countryNames(code),
        total: plain(total),
        herfindahl: plain(herfindahl),
        top5: plain(top5),
        diversity,
        sections: SECTIONS.flatMap(({ id, names }) => {
          const value = sums.get(id);
          return value === undefined ? [] : [{ id, names, value: plain(value), share: plain(share(value, total)) }];
        }),
      };
    }),
  };
}
