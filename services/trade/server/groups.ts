import type { listTradeGroups, Names } from '@industry/trade/contract';
import { type Grouping, SECTIONS, sectionOf } from '@industry/trade/contract';
import type { GoodNames, TradeReader } from '@industry/facts/goods/trade-reader.ts';
import { Problem } from '@industry/http';
import type { Static } from 'typebox';
import { type ChosenYear, chosenYear, plain, rowOf, share, type SourceQuestion } from './chosen.ts';
import { BEC_NAMES, LALL_NAMES, lallGroup } from './technology.ts';

/** How a good's value is divided over groups: each with its share. */
type Division = (code: string) => readonly (readonly [group: string | null, share: number])[];

const UNKNOWN: Names = { kk: 'Белгісіз', ru: 'Не определено', en: 'Not known', ja: '不明' };

export async function groupsAnswer(
  reader: TradeReader,
  country: string,
  { by, allYears = false, ...question }: SourceQuestion & { readonly by: Grouping; readonly allYears?: boolean },
): Promise<Static<typeof listTradeGroups.response>> {
  const chosen = await chosenYear(reader, question);
  rowOf(chosen, country);
  const { source, classification } = chosen.at;
  const same = (await reader.years()).filter((one) => one.source === source && one.classification === classification);
  const years = allYears ? same.map(({ year }) => year).sort((a, b) => a - b) : [chosen.at.year];
  const { division, method, names } = await grouping(reader, by, classification);
  const groups = new Map<string | null, { year: number; value: number; total: number }[]>();
  for (const year of years) {
    const one: ChosenYear = await chosenYear(reader, { ...question, source, classification, year });
    const row = one.trade.countries.indexOf(country);
    if (row < 0) continue;
    for (const [group, value] of sumsBy(one, row, division)) {
      const values = groups.get(group) ?? [];
      values.push({ year, value, total: one.countryTotals[row]! });
      groups.set(group, values);
    }
  }
  const largest = (values: readonly { readonly value: number }[]) => Math.max(...values.map(({ value }) => value));
  return {
    country,
    by,
    basis: chosen.basis,
    method,
    groups: [...groups]
      .sort((a, b) => largest(b[1]) - largest(a[1]))
      .map(([id, values]) => ({
        id,
        names: id === null ? UNKNOWN : names(id),
        values: values.map(({ year, value, total }) => ({
          year,
          value: plain(value),
          share: plain(share(value, total)),
        })),
      })),
  };
}

function sumsBy({ trade }: ChosenYear, row: number, division: Division): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, number>();
  trade.products.forEach((code, good) => {
    const value = trade.values[row * trade.products.length + good]!;
    if (value === 0) return;
    for (const [group, part] of division(code)) sums.set(group, (sums.get(group) ?? 0) + value * part);
  });
  return sums;
}

async function grouping(
  reader: TradeReader,
  by: Grouping,
  classification: string,
): Promise<{ division: Division; method: string | null; names(id: string): GoodNames }> {
  const goods = await reader.namesOf(classification);
  const whole =
    (group: (code: string) => string | null): Division =>
    (code) => [[group(code), 1]];
  if (by === 'good') return { division: whole((code) => code), method: null, names: goods };
  if (by === 'chapter') return { division: whole((code) => code.slice(0, 2)), method: null, names: goods };
  if (by === 'section') {
    const sections = new Map(SECTIONS.map(({ id, names }) => [id, names]));
    return {
      division: whole((code) => sectionOf(code, classification)),
      method: null,
      names: (id) => sections.get(id)!,
    };
  }
  const to = by === 'bec' ? 'BEC4' : 'SITC2';
  const divide = await concordanceDivision(reader, classification, to);
  if (by === 'bec') return { division: divide, method: 'concordances', names: (id) => BEC_NAMES[id] ?? unnamed(id) };
  const technology: Division = (code) =>
    divide(code).map(([group, part]) => [group === null ? null : lallGroup(group), part] as const);
  return { division: technology, method: 'technology-classes', names: (id) => LALL_NAMES[id] ?? unnamed(id) };
}

const unnamed = (id: string): Names => ({ kk: id, ru: id, en: id, ja: id });

async function concordanceDivision(reader: TradeReader, from: string, to: 'BEC4' | 'SITC2'): Promise<Division> {
  if (from === to) return (code) => [[code, 1]];
  const found = await reader.links(from, to, to === 'SITC2' ? { fromDigits: 4, toDigits: 4 } : { fromDigits: 4 });
  if (found === null) throw new Problem('concordance-not-loaded', { from, to });
  const shares = new Map<string, [string, number][]>();
  for (const { from: code, to: group, weight } of found.links)
    shares.set(code, [...(shares.get(code) ?? []), [group, weight]]);
  return (code) => shares.get(code) ?? shares.get(code.slice(0, 4)) ?? [[null, 1]];
}
