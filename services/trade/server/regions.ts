import { sectionOf, type RegionTrade, type TradedGood } from '@industry/trade/contract';
import { GOOD_DIGITS, type ReadOptions, type TradeReader, type TradeYear } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { concentrationAnswer, concentrationOf, plain, share, timesOf, type TradeLake } from './chosen.ts';
import { dutiesOf } from './duties.ts';
import { worldByYear } from './series.ts';

const COMMAND = 'npx industry import regional-exports FILE --classification HS2017 --scheme KATO-2022';

interface RegionYear {
  readonly year: number;
  readonly classification: string;
  readonly scheme: string;
  readonly goods: ReadonlyMap<string, number>;
}

/** Exports by region, where a file with a region key is loaded; without one it says so and how to bring it. */
export async function regionAnswer(
  { reader }: TradeLake,
  region: string,
  question: { readonly year?: number; readonly classification?: string; readonly knownAt?: string },
): Promise<RegionTrade> {
  const times = timesOf(question);
  const { all, origins } = await regionYears(reader, region, times);
  const chosen = all.find(
    (one) =>
      (question.year === undefined || one.year === question.year) &&
      (question.classification === undefined || one.classification === question.classification),
  );
  const answer = {
    region,
    years: all.map(({ year, classification, goods }) => ({ year, classification, total: plain(sumOf(goods)) })),
    command: COMMAND,
  };
  if (chosen === undefined) return { ...answer, profile: null, origins: [], further: [] };
  const { year, classification, scheme, goods } = chosen;
  const world = await worldOfYear(reader, chosen, times);
  const { shown, further } = await goodsOf(reader, chosen, world.goods);
  return {
    ...answer,
    profile: {
      year,
      classification,
      scheme,
      total: plain(sumOf(goods)),
      shareOfRegions: plain(share(sumOf(goods), await allRegions(reader, chosen, times))),
      concentration: concentrationAnswer(concentrationOf(Float64Array.from(goods.values()))),
      diversity: world.goods === null ? null : shown.filter(({ rca }) => Number(rca) >= 1).length,
      goods: shown,
    },
    origins: [...origins],
    further: [...further, ...world.origins],
  };
}

const sumOf = (goods: ReadonlyMap<string, number>): number =>
  [...goods.values()].reduce((sum, value) => sum + value, 0);

async function regionYears(reader: TradeReader, region: string, times: ReadOptions) {
  const { rows, columns, origins } = await reader.sums({
    dataset: 'regional-exports',
    by: ['year', 'product_scheme', 'region_scheme', 'product'],
    cut: { product: GOOD_DIGITS },
    sum: ['value'],
    where: { region },
    ...times,
  });
  const years = new Map<string, RegionYear & { readonly goods: Map<string, number> }>();
  for (let row = 0; row < rows; row++) {
    const [year, classification, scheme] = ['year', 'product_scheme', 'region_scheme'].map(
      (name) => columns[name]![row]!,
    );
    const key = `${year} ${classification} ${scheme}`;
    const found = years.get(key) ?? {
      year: Number(year),
      classification: classification!,
      scheme: scheme!,
      goods: new Map<string, number>(),
    };
    found.goods.set(columns['product']![row]!, Number(columns['value']![row] ?? 0));
    years.set(key, found);
  }
  return { all: [...years.values()].sort((a, b) => b.year - a.year), origins: [...origins.values()] };
}

async function allRegions(reader: TradeReader, at: RegionYear, times: ReadOptions): Promise<number> {
  const { columns } = await reader.sums({
    dataset: 'regional-exports',
    by: [],
    sum: ['value'],
    where: { year: String(at.year), product_scheme: at.classification, region_scheme: at.scheme },
    ...times,
  });
  return Number(columns['value']?.[0] ?? 0);
}

/** World exports of the same year in the same edition, from the most reliable source that has it; null: not loaded. */
async function worldOfYear(reader: TradeReader, { year, classification }: RegionYear, times: ReadOptions) {
  const at = (await reader.years(times)).find(
    (one: TradeYear) => one.year === year && one.classification === classification,
  );
  if (at === undefined) return { goods: null, origins: [] as readonly Origin[] };
  const { goods, origins } = await worldByYear(reader, at, times);
  const ofYear = new Map([...goods].flatMap(([code, years]) => (years.has(year) ? [[code, years.get(year)!]] : [])));
  return { goods: ofYear as ReadonlyMap<string, number>, origins };
}

async function goodsOf(reader: TradeReader, at: RegionYear, world: ReadonlyMap<string, number> | null) {
  const names = await reader.namesOf(at.classification);
  const duties = await dutiesOf(reader);
  const total = sumOf(at.goods);
  const worldTotal = world === null ? 0 : sumOf(world);
  const shown: TradedGood[] = [...at.goods]
    .filter(([, value]) => value > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([code, value]) => {
      const all = world?.get(code);
      return {
        code,
        names: names(code),
        section: sectionOf(code, at.classification),
        value: plain(value),
        share: plain(share(value, total)),
        worldShare: all === undefined ? null : plain(share(value, all)),
        // Balassa's index of the region against the world: its share of the good over the good's share of world trade.
        rca: all === undefined || all === 0 ? null : plain(share(value, total) / (all / worldTotal)),
        duties: duties.of(code).rates,
      };
    });
  return { shown, further: [...(await reader.names(at.classification)).origins, ...duties.origins] };
}
