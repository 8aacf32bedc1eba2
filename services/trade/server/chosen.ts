import type { Basis } from '@industry/trade/contract';
import { ranks, revealedComparativeAdvantage, type TradeMatrix } from '@industry/economic-complexity';
import type { TradeReader, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { Problem } from '@industry/http';
import { toCivilDate } from '@industry/values';

export interface SourceQuestion {
  readonly year?: number;
  readonly source?: string;
  readonly classification?: string;
  readonly knownAt?: string;
}

/** Exports of all countries in the year that a question means, with what follows from them. */
export interface ChosenYear {
  readonly at: TradeYear;
  readonly basis: Basis;
  readonly trade: TradeMatrix;
  readonly rca: Float64Array;
  /** Exports of each country; of each good. */
  readonly countryTotals: Float64Array;
  readonly goodTotals: Float64Array;
}

const known = new WeakMap<TradeMatrix, Omit<ChosenYear, 'at' | 'basis'>>();

/** Throws `trade-not-loaded` naming what there is. */
export async function chosenYear(reader: TradeReader, question: SourceQuestion): Promise<ChosenYear> {
  const times = question.knownAt === undefined ? {} : { knownAt: toCivilDate(question.knownAt) };
  const years = await reader.years(times);
  const at = years.find(
    (one) =>
      (question.year === undefined || one.year === question.year) &&
      (question.source === undefined || one.source === question.source) &&
      (question.classification === undefined || one.classification === question.classification),
  );
  if (at === undefined) throw notLoaded(question, years);
  const { trade, origins } = await reader.exports(at, times);
  return { at, basis: basisOf(at, origins), ...measured(trade) };
}

export function basisOf({ year, source, classification }: TradeYear, origins: readonly Origin[]): Basis {
  return { year, source, classification, origins: [...origins] };
}

function measured(trade: TradeMatrix): Omit<ChosenYear, 'at' | 'basis'> {
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

/** Row of a country; throws `trade-country-unknown`. */
export function rowOf({ trade }: ChosenYear, country: string): number {
  const row = trade.countries.indexOf(country);
  if (row < 0) throw new Problem('trade-country-unknown', { country });
  return row;
}

/** How much a country's exports lie in few goods. */
export function concentrationOf(chosen: ChosenYear, row: number) {
  const { trade, countryTotals, rca } = chosen;
  const width = trade.products.length;
  const values = trade.values.subarray(row * width, (row + 1) * width);
  const total = countryTotals[row]!;
  const sorted = Float64Array.from(values).sort().reverse();
  const top = (count: number) =>
    share(
      sorted.subarray(0, count).reduce((sum, value) => sum + value, 0),
      total,
    );
  const herfindahl = total === 0 ? 0 : values.reduce((sum, value) => sum + (value / total) ** 2, 0);
  return {
    total,
    herfindahl,
    top1: top(1),
    top5: top(5),
    top10: top(10),
    goods: values.filter((value) => value > 0).length,
    diversity: rca.subarray(row * width, (row + 1) * width).filter((value) => value >= 1).length,
    rank: ranks(countryTotals)[row]!,
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

function notLoaded({ year, source, classification }: SourceQuestion, years: readonly TradeYear[]): Problem {
  const what = [year, source, classification].filter((part) => part !== undefined).join(' ');
  const loaded = years.map((one) => `${one.year} ${one.source} ${one.classification}`).join(', ');
  return new Problem('trade-not-loaded', { what: what === '' ? '–' : what, loaded: loaded === '' ? '–' : loaded });
}
