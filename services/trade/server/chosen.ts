import type { Basis, CleanedAnswer } from '@industry/trade/contract';
import {
  clean,
  NO_CLEANING,
  ranks,
  revealedComparativeAdvantage,
  type TradeMatrix,
} from '@industry/economic-complexity';
import {
  canonicalCleaning,
  cleaningData,
  type CleaningVersion,
  cleaningVersion,
  usedOrigins,
} from '@industry/facts/goods/cleaning.ts';
import type { ReadOptions, TradeReader, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import { tradeYear, type TradeYearQuestion } from '@industry/facts/goods/trade-year.ts';
import type { Origin } from '@industry/facts/types.ts';
import type { GoodsPolicy } from '@industry/pack/schema.ts';
import { toCivilDate } from '@industry/values';

/** What answers about trade are made from: the lake's reader, and how the pack declares that trade is cleaned. */
export interface TradeLake {
  readonly reader: TradeReader;
  readonly policy: GoodsPolicy;
}

export interface SourceQuestion extends TradeYearQuestion {
  readonly knownAt?: string;
  /** A declared version of cleaning; absent: as delivered. */
  readonly cleaning?: string;
  /** Only these batches: to compute again what was computed before. */
  readonly batches?: readonly string[];
}

/** Exports of all countries in the year that a question means, with what follows from them. */
export interface ChosenYear extends Measured {
  readonly at: TradeYear;
  readonly basis: Basis;
  readonly cleaned: CleanedAnswer;
}

interface Measured {
  readonly trade: TradeMatrix;
  readonly rca: Float64Array;
  /** Exports of each country; of each good. */
  readonly countryTotals: Float64Array;
  readonly goodTotals: Float64Array;
}

interface Exports {
  readonly trade: TradeMatrix;
  readonly origins: readonly Origin[];
  readonly cleaned: CleanedAnswer;
}

const known = new WeakMap<TradeMatrix, Measured>();

export function timesOf({ knownAt, batches }: Pick<SourceQuestion, 'knownAt' | 'batches'>): ReadOptions {
  return { ...(knownAt !== undefined && { knownAt: toCivilDate(knownAt) }), ...(batches && { batches }) };
}

/** Throws the problems `trade-not-loaded` (naming what there is) and `cleaning-unknown`. */
export async function chosenYear(lake: TradeLake, question: SourceQuestion): Promise<ChosenYear> {
  const times = timesOf(question);
  const version = question.cleaning === undefined ? null : cleaningVersion(lake.policy, question.cleaning);
  const at = await tradeYear(lake.reader, question, times);
  const { trade, origins, cleaned } = await exportsOf(lake, at, version, times);
  return { at, basis: basisOf(at, origins), cleaned, ...measured(trade) };
}

async function exportsOf(
  { reader, policy }: TradeLake,
  at: TradeYear,
  version: CleaningVersion | null,
  times: ReadOptions,
): Promise<Exports> {
  if (version === null) {
    const options = canonicalCleaning(NO_CLEANING);
    const none = { version: null, options, dropped: { countries: 0, goods: 0 }, notDone: [] };
    return { ...(await reader.exports(at, times)), cleaned: none };
  }
  return reader.once(['cleaned', at, version.id, times], async () => {
    const read = await cleaningData(reader, at, policy, times);
    const { trade, dropped, notDone } = clean(read.data, version.options);
    const count = (kind: 'country' | 'product') => dropped.filter((one) => one.kind === kind).length;
    const { id, declaredOn, title } = version;
    return {
      trade,
      origins: unique(usedOrigins(read, version.options)),
      cleaned: {
        version: { id, declaredOn, title },
        options: canonicalCleaning(version.options),
        dropped: { countries: count('country'), goods: count('product') },
        notDone: [...notDone],
      },
    };
  });
}

export function basisOf({ year, source, classification }: TradeYear, origins: readonly Origin[]): Basis {
  return { year, source, classification, origins: [...origins] };
}

/** Each batch once. */
export function unique(origins: readonly Origin[]): Origin[] {
  return [...new Map(origins.map((origin) => [origin.batch, origin])).values()];
}

function measured(trade: TradeMatrix): Measured {
  const found = known.get(trade);
  if (found !== undefined) return found;
  const width = trade.products.length;
  const countryTotals = new Float64Array(trade.countries.length);
  const goodTotals = new Float64Array(width);
  trade.values.forEach((value, cell) => {
    const country = Math.floor(cell / width);
    countryTotals[country] = countryTotals[country]! + value;
    goodTotals[cell % width] = goodTotals[cell % width]! + value;
  });
  const answer = { trade, rca: revealedComparativeAdvantage(trade), countryTotals, goodTotals };
  known.set(trade, answer);
  return answer;
}

/** The country's line in the matrix; -1 where these data lack it. */
export const rowAt = ({ trade }: ChosenYear, country: string): number => trade.countries.indexOf(country);

/** What is said of a country's whole exports. */
export function figuresOf(chosen: ChosenYear, row: number) {
  const { trade, rca, countryTotals } = chosen;
  const width = trade.products.length;
  const values = trade.values.subarray(row * width, (row + 1) * width);
  return {
    ...concentrationOf(values),
    goods: values.filter((value) => value > 0).length,
    diversity: rca.subarray(row * width, (row + 1) * width).filter((value) => value >= 1).length,
    rank: ranks(countryTotals)[row]!,
  };
}

/** How much some exports lie in few goods. */
export function concentrationOf(values: Float64Array) {
  const sorted = Float64Array.from(values).sort().reverse();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  const top = (count: number) =>
    share(
      sorted.subarray(0, count).reduce((sum, value) => sum + value, 0),
      total,
    );
  const herfindahl = total === 0 ? 0 : sorted.reduce((sum, value) => sum + (value / total) ** 2, 0);
  return { total, herfindahl, top1: top(1), top5: top(5), top10: top(10) };
}

export function concentrationAnswer({ herfindahl, top1, top5, top10 }: ReturnType<typeof concentrationOf>) {
  return {
    herfindahl: plain(herfindahl),
    top1: plain(top1),
    top5: plain(top5),
    top10: plain(top10),
    equivalentGoods: plain(herfindahl === 0 ? 0 : 1 / herfindahl),
  };
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** A number as it is answered: 12 significant digits, plain. */
export function plain(value: number): string {
  const rounded = Number(value.toPrecision(12));
  if (rounded === 0) return '0';
  const text = rounded.toString();
  if (!text.includes('e')) return text;
  return rounded
    .toFixed(Math.abs(rounded) < 1 ? 20 : 0)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
