import type { Facts, Origin } from '@industry/facts/types.ts';

/** Dataset of the published rankings that ours are compared with. */
export const VINTAGE_DATASET = 'harvard-eci';

/** Published figures of one delivery in one list of goods, by year and country; vintages are never mixed. */
export interface Vintage {
  readonly publishedOn: string | null;
  /** `eci_hs92`, `eci_hs12`, `eci_sitc`. */
  readonly fact: string;
  readonly years: ReadonlyMap<number, ReadonlyMap<string, PublishedFigure>>;
}

export interface PublishedFigure {
  readonly eci: string;
  readonly rank: number | null;
  readonly origin: Origin;
}

/** Every vintage that is loaded, each delivery by itself. */
export async function readVintages(facts: Facts): Promise<readonly Vintage[]> {
  const dataset = facts.dataset(VINTAGE_DATASET);
  if (dataset === undefined) return [];
  const series = dataset.facts.map(({ id }) => id).filter((id) => id.startsWith('eci_'));
  const vintages: Vintage[] = [];
  for (const { id, publishedOn } of await facts.batches(VINTAGE_DATASET)) {
    const found = await facts.observations({
      dataset: VINTAGE_DATASET,
      batches: [id],
      facts: series.flatMap((fact) => [fact, fact.replace('eci_', 'rank_')]),
    });
    const at = (fact: string, start: string, country: string) => `${fact} ${start} ${country}`;
    const ranks = new Map(
      found.map(({ fact, periodStart, keys, value }) => [at(fact, periodStart, keys['country']!), value] as const),
    );
    for (const fact of series) {
      const years = new Map<number, Map<string, PublishedFigure>>();
      for (const { fact: own, periodStart, keys, value, origin } of found) {
        const country = keys['country'];
        if (own !== fact || value === null || country === undefined) continue;
        const rank = ranks.get(at(fact.replace('eci_', 'rank_'), periodStart, country)) ?? null;
        const year = Number(periodStart.slice(0, 4));
        const ofYear = years.get(year) ?? new Map<string, PublishedFigure>();
        years.set(year, ofYear.set(country, { eci: value, rank: rank === null ? null : Number(rank), origin }));
      }
      if (years.size > 0) vintages.push({ publishedOn, fact, years });
    }
  }
  return vintages;
}
