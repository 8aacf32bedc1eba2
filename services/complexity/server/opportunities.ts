import type { listOpportunities, Opportunity } from '@industry/complexity/contract';
import { opportunityScore, percentiles } from '@industry/economic-complexity';
import { sectionOf } from '@industry/trade/contract';
import type { Static } from 'typebox';
import { countryAt, demandOf, prodyOf, tradeOf } from './country-at.ts';
import { exchangeTradedShares } from './exchange-traded.ts';
import { figure } from './figure.ts';
import { growthChoices, growthOf, type GrowthQuestion } from './growth.ts';
import type { Question, Studies } from './studies.ts';
import { NOTES } from './words.ts';

export const DEFAULT_WEIGHTS = { density: 1, pci: 1, cog: 1, demand: 0.5, growth: 0.5 };
type Weights = typeof DEFAULT_WEIGHTS;

export interface OpportunityQuery extends Question, Partial<Weights>, GrowthQuestion {
  readonly limit?: number;
  readonly section?: string;
  readonly minimumDensity?: number;
  readonly minimumPci?: number;
  readonly minimumDemand?: number;
  readonly maximumRca?: number;
  readonly withoutExchangeTraded?: boolean;
  readonly all?: boolean;
}

/** Goods that a country lacks, best score first: the weighted mean of the percentiles of what is known of a good. */
export async function opportunitiesAnswer(
  studies: Studies,
  country: string,
  query: OpportunityQuery,
): Promise<Static<typeof listOpportunities.response>> {
  const study = await studies.study(query);
  const at = countryAt(study, country);
  const { products, density, cog, rca, pci, presence } = study.complexity;
  const width = products.length;
  const row = (cells: Float64Array) => cells.subarray(at * width, (at + 1) * width);
  const [own, demand, prody] = [tradeOf(study, country).values, demandOf(study), prodyOf(study)];
  const { rates: growth, years, reason } = await growthOf(studies.reader, study, query);
  const weights: Weights = {
    density: query.density ?? DEFAULT_WEIGHTS.density,
    pci: query.pci ?? DEFAULT_WEIGHTS.pci,
    cog: query.cog ?? DEFAULT_WEIGHTS.cog,
    demand: query.demand ?? DEFAULT_WEIGHTS.demand,
    growth: query.growth ?? DEFAULT_WEIGHTS.growth,
  };
  const lacking = products.map((_, good) => good).filter((good) => query.all || presence[at * width + good] === 0);
  const measures = { density: row(density), pci, cog: row(cog), demand };
  const places = Object.fromEntries(
    Object.entries(measures).map(([name, values]) => [name, percentiles(lacking, (good) => values[good]!)]),
  ) as Record<keyof typeof measures, ReadonlyMap<number, number>>;
  const growing = percentiles(
    lacking.filter((good) => growth?.has(products[good]!)),
    (good) => growth!.get(products[good]!)!,
  );
  const exchange = query.withoutExchangeTraded ? await exchangeTradedShares(studies, study.classification) : null;
  const names = await studies.reader.namesOf(study.classification);
  const passes = (good: number) =>
    (query.section === undefined || sectionOf(products[good]!, study.classification) === query.section) &&
    row(density)[good]! >= (query.minimumDensity ?? -Infinity) &&
    pci[good]! >= (query.minimumPci ?? -Infinity) &&
    demand[good]! >= (query.minimumDemand ?? -Infinity) &&
    row(rca)[good]! <= (query.maximumRca ?? Infinity) &&
    (exchange === null || (exchange.get(products[good]!) ?? 0) < 0.5);
  const score = (good: number) => {
    const known = Object.entries(places).map(([name, place]) => ({
      weight: weights[name as keyof Weights],
      percentile: place.get(good)!,
    }));
    return opportunityScore([...known, { weight: weights.growth, percentile: growing.get(good) ?? null }]);
  };
  const found = lacking
    .filter(passes)
    .map((good) => ({ good, score: score(good) }))
    .sort((a, b) => b.score - a.score || a.good - b.good);
  const answer = ({ good, score: value }: { readonly good: number; readonly score: number }): Opportunity => {
    const code = products[good]!;
    const grown = growth?.get(code);
    const place = growing.get(good);
    return {
      code,
      names: names(code),
      section: sectionOf(code, study.classification),
      score: figure(value),
      density: figure(row(density)[good]!),
      distance: figure(1 - row(density)[good]!),
      pci: figure(pci[good]!),
      cog: figure(row(cog)[good]!),
      rca: figure(row(rca)[good]!),
      prody: prody[good] === null ? null : figure(prody[good]!),
      value: figure(own[good]!),
      demand: figure(demand[good]!),
      growth: grown === undefined ? null : figure(grown),
      percentiles: {
        density: figure(places.density.get(good)!),
        pci: figure(places.pci.get(good)!),
        cog: figure(places.cog.get(good)!),
        demand: figure(places.demand.get(good)!),
        growth: place === undefined ? null : figure(place),
      },
    };
  };
  return {
    result: studies.identity(study),
    country,
    weights,
    found: found.length,
    opportunities: found.slice(0, query.limit ?? 50).map(answer),
    growth: years,
    growthChoices: await growthChoices(studies.reader),
    notes: [...(reason === null ? [] : [reason]), ...(study.sophistication ? [] : [NOTES.noPrody])],
  };
}
