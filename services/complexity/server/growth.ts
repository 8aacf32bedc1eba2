import type { GrowthYears } from '@industry/complexity/contract';
import type { TradeReader, TradeYear } from '@industry/facts/goods/trade-reader.ts';
import { Problem } from '@industry/http';
import { demandOf } from './country-at.ts';
import type { YearStudy } from './study-of-year.ts';
import { NOTES } from './words.ts';

/** Two years of one source, as the reader chooses them; nothing: the year of the study and the one before. */
export interface GrowthQuestion {
  readonly growthSource?: string;
  readonly growthClassification?: string;
  readonly growthFrom?: number;
  readonly growthTo?: number;
}

export interface Growth {
  /** By good of the study; null: not known. */
  readonly rates: ReadonlyMap<string, number> | null;
  readonly years: GrowthYears | null;
  /** Why it is not known. */
  readonly reason: (typeof NOTES)[keyof typeof NOTES] | null;
}

/** Sources that have two years or more in one list of goods: between these growth can be told. */
export async function growthChoices(reader: TradeReader) {
  const lists = new Map<string, { source: TradeYear['source']; classification: string; years: number[] }>();
  for (const { year, source, classification } of await reader.years()) {
    const key = `${source} ${classification}`;
    const list = lists.get(key) ?? { source, classification, years: [] };
    list.years.unshift(year);
    lists.set(key, list);
  }
  return [...lists.values()].filter(({ years }) => years.length > 1);
}

/**
 * Change of world exports of each good a year, over the countries of the study, between two years of one source: sources
 * are not compared with each other. Codes of another list of goods are brought over by their concordance, with its shares.
 */
export async function growthOf(reader: TradeReader, study: YearStudy, asked: GrowthQuestion = {}): Promise<Growth> {
  const unknown = (reason: Growth['reason']): Growth => ({ rates: null, years: null, reason });
  const chosen = asked.growthFrom !== undefined || asked.growthTo !== undefined;
  const source = asked.growthSource ?? study.source;
  const classification = asked.growthClassification ?? study.classification;
  const [from, to] = [asked.growthFrom ?? study.year - 1, asked.growthTo ?? study.year];
  const loaded = await reader.years();
  const find = (year: number) =>
    loaded.find((one) => one.year === year && one.source === source && one.classification === classification);
  const [earlier, later] = [find(from), find(to)];
  if (earlier === undefined || later === undefined || from >= to) {
    if (chosen) throw new Problem('growth-years', { from, to, source: `${source} ${classification}` });
    // Another source may have the year before: the difference would be one of method, not of demand.
    return unknown(loaded.some(({ year }) => year === from) ? NOTES.growthOtherSource : NOTES.noGrowth);
  }
  const share = await sharesIn(reader, study.classification, classification);
  if (share === null) return unknown(NOTES.growthNoConcordance);
  const same = source === study.source && classification === study.classification;
  const before = await worldOf(reader, earlier, study);
  const after = same && to === study.year ? worldOfStudy(study) : await worldOf(reader, later, study);
  const rates = new Map<string, number>();
  for (const code of study.complexity.products) {
    const [old, now] = [share(code, before), share(code, after)];
    if (old > 0) rates.set(code, (now / old) ** (1 / (to - from)) - 1);
  }
  return {
    rates,
    years: { source: later.source, classification, from, to, byConcordance: classification !== study.classification },
    reason: null,
  };
}

type World = ReadonlyMap<string, number>;

async function worldOf(reader: TradeReader, year: TradeYear, study: YearStudy): Promise<World> {
  const { trade } = await reader.exports(year);
  const kept = new Set(study.trade.countries);
  const sums = new Map<string, number>();
  trade.countries.forEach((country, row) => {
    if (!kept.has(country)) return;
    trade.products.forEach((code, column) => {
      sums.set(code, (sums.get(code) ?? 0) + trade.values[row * trade.products.length + column]!);
    });
  });
  return sums;
}

function worldOfStudy(study: YearStudy): World {
  const demand = demandOf(study);
  return new Map(study.complexity.products.map((code, at) => [code, demand[at]!]));
}

/** World exports of a good of the study in a list of goods: its own, or by the shares of the concordance; null: not loaded. */
async function sharesIn(reader: TradeReader, own: string, list: string) {
  if (own === list) return (code: string, world: World) => world.get(code) ?? 0;
  const found = await reader.links(own, list, { fromDigits: 4, toDigits: 4 });
  if (found === null) return null;
  const links = new Map<string, { to: string; weight: number }[]>();
  for (const { from, to, weight } of found.links) links.set(from, [...(links.get(from) ?? []), { to, weight }]);
  return (code: string, world: World) =>
    (links.get(code) ?? []).reduce((sum, { to, weight }) => sum + weight * (world.get(to) ?? 0), 0);
}
