import type { compareTrade, getTradeProfile, HistoryYear, listTradedGoods, TradedGood } from '@industry/trade/contract';
import { countryNames, sectionOf, SECTIONS } from '@industry/trade/contract';
import type { Origin } from '@industry/facts/types.ts';
import { Problem } from '@industry/http';
import type { Static } from 'typebox';
import {
  type ChosenYear,
  chosenYear,
  concentrationAnswer,
  concentrationOf,
  figuresOf,
  plain,
  rowAt,
  share,
  type SourceQuestion,
  timesOf,
  type TradeLake,
  unique,
} from './chosen.ts';
import { dutiesOf } from './duties.ts';
import { resultOf } from './result.ts';
import { bestYears, countryYears } from './series.ts';

/** Row of a country; throws `trade-country-unknown`. */
export function rowOf(chosen: ChosenYear, country: string): number {
  const row = rowAt(chosen, country);
  if (row < 0) throw new Problem('trade-country-unknown', { country });
  return row;
}

/** Goods as they are shown, with the batches of their names and duties. */
export async function tradedGoods(
  { reader }: TradeLake,
  chosen: ChosenYear,
  row: number,
  goods: readonly number[],
): Promise<{ readonly goods: TradedGood[]; readonly further: Origin[] }> {
  const { trade, rca, countryTotals, goodTotals, at } = chosen;
  const width = trade.products.length;
  const names = await reader.namesOf(at.classification);
  const duties = await dutiesOf(reader);
  return {
    goods: goods.map((good) => {
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
        duties: duties.of(code).rates,
      };
    }),
    further: unique([...(await reader.names(at.classification)).origins, ...duties.origins]),
  };
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
  lake: TradeLake,
  country: string,
  { peers, limit = 10, ...question }: SourceQuestion & { readonly peers?: string; readonly limit?: number },
): Promise<Static<typeof getTradeProfile.response>> {
  const chosen = await chosenYear(lake, question);
  const row = rowOf(chosen, country);
  const figures = figuresOf(chosen, row);
  const top = await tradedGoods(lake, chosen, row, bySize(chosen, row).slice(0, limit));
  const peerRows = [...new Set(peers?.split(',') ?? [])].flatMap((code) => {
    const at = rowAt(chosen, code);
    return at < 0 || code === country ? [] : [{ code, figures: figuresOf(chosen, at) }];
  });
  return {
    country,
    names: countryNames(country),
    basis: chosen.basis,
    result: resultOf(chosen, row),
    total: plain(figures.total),
    rank: figures.rank,
    of: chosen.trade.countries.length,
    goods: figures.goods,
    diversity: figures.diversity,
    concentration: concentrationAnswer(figures),
    topGoods: top.goods,
    history: await historyOf(lake, country, question),
    peers: await Promise.all(
      peerRows.map(async ({ code, figures: of }) => ({
        country: code,
        names: countryNames(code),
        total: plain(of.total),
        rank: of.rank,
        herfindahl: plain(of.herfindahl),
        top5: plain(of.top5),
        diversity: of.diversity,
        history: await historyOf(lake, code, question),
      })),
    ),
    further: top.further,
  };
}

async function historyOf({ reader }: TradeLake, country: string, question: SourceQuestion): Promise<HistoryYear[]> {
  const times = timesOf({ ...(question.knownAt !== undefined && { knownAt: question.knownAt }) });
  const years = await countryYears(reader, country, await bestYears(reader, times), times);
  return years.map(({ at: { year, source, classification }, goods }) => {
    const { total, herfindahl, top5 } = concentrationOf(Float64Array.from(goods.values()));
    return { year, source, classification, total: plain(total), herfindahl: plain(herfindahl), top5: plain(top5) };
  });
}

export async function goodsAnswer(
  lake: TradeLake,
  country: string,
  {
    section,
    minimumRca,
    limit = 5000,
    ...question
  }: SourceQuestion & { readonly section?: string; readonly minimumRca?: string; readonly limit?: number },
): Promise<Static<typeof listTradedGoods.response>> {
  const chosen = await chosenYear(lake, question);
  const row = rowOf(chosen, country);
  const { trade, rca, at } = chosen;
  const goods = bySize(chosen, row).filter(
    (good) =>
      (section === undefined || sectionOf(trade.products[good]!, at.classification) === section) &&
      rca[row * trade.products.length + good]! >= Number(minimumRca ?? 0),
  );
  return {
    country,
    names: countryNames(country),
    basis: chosen.basis,
    result: resultOf(chosen, row),
    total: plain(chosen.countryTotals[row]!),
    ...(await tradedGoods(lake, chosen, row, goods.slice(0, limit))),
  };
}

export async function comparisonAnswer(
  lake: TradeLake,
  { countries, ...question }: SourceQuestion & { readonly countries: string },
): Promise<Static<typeof compareTrade.response>> {
  const chosen = await chosenYear(lake, question);
  const { trade, at } = chosen;
  const width = trade.products.length;
  const asked = [...new Set(countries.split(','))];
  const names = await lake.reader.namesOf(at.classification);
  return {
    basis: chosen.basis,
    countries: asked.flatMap((code) => {
      const row = rowAt(chosen, code);
      if (row < 0) return [];
      const { total, rank, herfindahl, top1, top5, diversity } = figuresOf(chosen, row);
      const [largest] = bySize(chosen, row);
      const sums = new Map<string, number>();
      trade.products.forEach((product, good) => {
        const section = sectionOf(product, at.classification);
        if (section !== null) sums.set(section, (sums.get(section) ?? 0) + trade.values[row * width + good]!);
      });
      const topCode = largest === undefined ? undefined : trade.products[largest]!;
      return [
        {
          country: code,
          names: countryNames(code),
          total: plain(total),
          rank,
          herfindahl: plain(herfindahl),
          top5: plain(top5),
          diversity,
          topGood: topCode === undefined ? null : { code: topCode, names: names(topCode), share: plain(top1) },
          sections: SECTIONS.flatMap(({ id, names: title }) => {
            const value = sums.get(id);
            return value === undefined
              ? []
              : [{ id, names: title, value: plain(value), share: plain(share(value, total)) }];
          }),
        },
      ];
    }),
    absent: asked.filter((code) => rowAt(chosen, code) < 0),
    further: [...(await lake.reader.names(at.classification)).origins],
  };
}
