import type { RegionComplexity } from '@industry/complexity/contract';
import { opportunityScore, percentiles, tradeMatrix } from '@industry/economic-complexity';
import { GOOD_DIGITS } from '@industry/facts/goods/trade-reader.ts';
import type { Origin } from '@industry/facts/types.ts';
import { demandOf } from './country-at.ts';
import { figure } from './figure.ts';
import type { Studies } from './studies.ts';

/** A region among the others of its file: ECI with the world's PCI, and the goods that lie nearest to what it sells. */
export async function regionAnswer(studies: Studies, region: string, limit: number): Promise<RegionComplexity> {
  const read = await regionsOf(studies, region);
  if (read === null) return { region, complexity: null };
  const study = await studies.study({ year: read.year, classification: read.classification });
  const { countries, products, pci, presence } = study.complexity;
  const demand = demandOf(study);
  const { places, eci, diversity, density, rca, ...made } = await studies.pool.run('regionalComplexity', {
    regions: read.trade,
    world: { products, pci, presence, countryCount: countries.length, worldExports: demand },
  });
  const at = places.indexOf(region);
  const width = products.length;
  const cell = (good: number) => at * width + good;
  const lacking = products.flatMap((_, good) => (made.presence[cell(good)] === 0 ? [good] : []));
  const [near, complex] = [
    percentiles(lacking, (good) => density[cell(good)]!),
    percentiles(lacking, (good) => pci[good]!),
  ];
  const names = await studies.reader.namesOf(study.classification);
  const own = eci[at];
  const others = eci.filter((one) => one !== undefined);
  return {
    region,
    complexity: {
      result: studies.identity(study),
      eci: own === undefined ? null : figure(own),
      rank: own === undefined ? null : 1 + others.filter((one) => one > own).length,
      of: others.length,
      diversity: diversity[at]!,
      nearest: lacking
        .map((good) => ({
          good,
          score: opportunityScore([
            { weight: 1, percentile: near.get(good)! },
            { weight: 1, percentile: complex.get(good)! },
          ]),
        }))
        .sort((a, b) => b.score - a.score || a.good - b.good)
        .slice(0, limit)
        .map(({ good, score }) => ({
          code: products[good]!,
          names: names(products[good]!),
          score: figure(score),
          density: figure(density[cell(good)]!),
          pci: figure(pci[good]!),
          rca: figure(rca[cell(good)]!),
          demand: figure(demand[good]!),
        })),
      origins: [...read.origins],
    },
  };
}

/** Exports by region of the newest year in which this region and, in the same list of goods, the world are loaded. */
async function regionsOf({ reader }: Studies, region: string) {
  const dataset = 'regional-exports';
  const part = ['year', 'product_scheme', 'region_scheme'];
  const own = await reader.sums({ dataset, by: part, sum: [], where: { region } });
  const world = await reader.years();
  const found = Array.from({ length: own.rows }, (_, row) => ({
    year: Number(own.columns['year']![row]),
    classification: own.columns['product_scheme']![row]!,
    scheme: own.columns['region_scheme']![row]!,
  }))
    .sort((a, b) => b.year - a.year)
    .find((one) =>
      world.some(({ year, classification }) => year === one.year && classification === one.classification),
    );
  if (found === undefined) return null;
  const where = { year: String(found.year), product_scheme: found.classification, region_scheme: found.scheme };
  return reader.once(['regions', found], async () => {
    const { rows, columns, origins } = await reader.sums({
      dataset,
      by: ['region', 'product'],
      cut: { product: GOOD_DIGITS },
      sum: ['value'],
      where,
    });
    const records = Array.from({ length: rows }, (_, row) => ({
      country: columns['region']![row]!,
      product: columns['product']![row]!,
      value: Number(columns['value']![row] ?? 0),
    }));
    return { ...found, trade: tradeMatrix(records), origins: [...origins.values()] as readonly Origin[] };
  });
}
