import type { GoodsGroup, listTradeGroups, Names } from '@industry/trade/contract';
import type { Grouping } from '@industry/trade/contract';
import { convertByConcordance } from '@industry/economic-complexity';
import type { TradeReader } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import type { Static } from 'typebox';
import {
  type ChosenYear,
  chosenYear,
  plain,
  share,
  type SourceQuestion,
  timesOf,
  type TradeLake,
  unique,
} from './chosen.ts';
import { type Division, divisionOf, type GroupNames, groupNames } from './divisions.ts';
import { rowOf } from './profile.ts';
import { bestYears, type CountryYear, countryYears } from './series.ts';

type Answer = Static<typeof listTradeGroups.response>;

const UNKNOWN: Names = { kk: 'Белгісіз', ru: 'Не определено', en: 'Not known', ja: '不明' };

export async function groupsAnswer(
  lake: TradeLake,
  country: string,
  { by, allYears = false, ...question }: SourceQuestion & { readonly by: Grouping; readonly allYears?: boolean },
): Promise<Answer> {
  const { reader } = lake;
  const chosen = await chosenYear(lake, question);
  const row = rowOf(chosen, country);
  const { classification } = chosen.at;
  const names = await groupNames(reader, by, classification);
  if (!allYears) {
    const { division, method, origins } = await divisionOf(reader, by, classification);
    return {
      country,
      by,
      basis: chosen.basis,
      years: [source(chosen.at)],
      groups: grouped([{ year: chosen.at.year, sums: sumsOf(goodsAt(chosen, row), division) }], names),
      convertedTo: null,
      method,
      further: origins,
    };
  }
  const times = timesOf({ ...(question.knownAt !== undefined && { knownAt: question.knownAt }) });
  const family = classification.startsWith('SITC') ? 'SITC' : 'HS';
  const years = await countryYears(reader, country, await bestYears(reader, times, family), times);
  return { country, by, basis: chosen.basis, ...(await overYears(reader, by, years, names)) };
}

/** All years, each divided by its own edition; goods themselves brought to the oldest edition among the years. */
async function overYears(
  reader: TradeReader,
  by: Grouping,
  years: readonly CountryYear[],
  names: GroupNames,
): Promise<Pick<Answer, 'years' | 'groups' | 'convertedTo' | 'method' | 'further'>> {
  const oldest = years.map(({ at }) => at.classification).toSorted()[0];
  const further: Origin[] = [];
  let convertedTo: string | null = null;
  let method: string | null = null;
  const rows = [];
  for (const { at, goods } of years) {
    const { division, method: used, origins } = await divisionOf(reader, by, at.classification);
    method = used;
    further.push(...origins);
    const links =
      by === 'good' && oldest !== undefined && at.classification !== oldest
        ? await reader.links(at.classification, oldest, { fromDigits: 4, toDigits: 4 })
        : null;
    if (links !== null && oldest !== undefined) {
      convertedTo = oldest;
      further.push(...links.origins);
    }
    const same = links === null ? goods : withLeft(convertByConcordance(goods, links.links));
    rows.push({ year: at.year, sums: sumsOf(same, division) });
  }
  const named = convertedTo === null ? names : await groupNames(reader, by, convertedTo);
  return {
    years: years.map(({ at }) => source(at)),
    groups: grouped(rows, named),
    convertedTo,
    method,
    further: unique([...further, ...years.flatMap(({ origins }) => origins)]),
  };
}

/** What the concordance does not know keeps its own code. */
function withLeft({ converted, left }: ReturnType<typeof convertByConcordance>): ReadonlyMap<string, number> {
  const all = new Map(converted);
  for (const [code, value] of left) all.set(code, (all.get(code) ?? 0) + value);
  return all;
}

const source = ({ year, source: of, classification }: CountryYear['at']) => ({ year, source: of, classification });

function goodsAt({ trade }: ChosenYear, row: number): ReadonlyMap<string, number> {
  const width = trade.products.length;
  return new Map(trade.products.map((code, good) => [code, trade.values[row * width + good]!]));
}

function sumsOf(goods: ReadonlyMap<string, number>, division: Division): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, number>();
  for (const [code, value] of goods) {
    if (value === 0) continue;
    for (const [group, part] of division(code)) sums.set(group, (sums.get(group) ?? 0) + value * part);
  }
  return sums;
}

function grouped(
  rows: readonly { readonly year: number; readonly sums: ReadonlyMap<string | null, number> }[],
  names: GroupNames,
): GoodsGroup[] {
  const groups = new Map<string | null, { year: number; value: number; total: number }[]>();
  for (const { year, sums } of rows) {
    const total = [...sums.values()].reduce((sum, value) => sum + value, 0);
    for (const [id, value] of sums) groups.set(id, [...(groups.get(id) ?? []), { year, value, total }]);
  }
  const largest = (values: readonly { readonly value: number }[]) => Math.max(...values.map(({ value }) => value));
  return [...groups]
    .sort((a, b) => largest(b[1]) - largest(a[1]))
    .map(([id, values]) => ({
      id,
      names: id === null ? UNKNOWN : names(id),
      values: values.map(({ year, value, total }) => ({
        year,
        value: plain(value),
        share: plain(share(value, total)),
      })),
    }));
}
