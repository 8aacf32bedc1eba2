import { compareCodePoints, type TradeMatrix } from '@industry/economic-complexity';
import type { Origin, SumsAnswer } from '../types.ts';
import { GOOD_DIGITS, type ReadOptions } from './lake-reader.ts';
import { ReferenceReader } from './reference-reader.ts';

export { GOOD_DIGITS, type ReadOptions } from './lake-reader.ts';

/** Datasets of trade, the most reliable first: the first that has a year is chosen for it. */
export const TRADE_DATASETS = ['baci', 'atlas-tables', 'atlas-exports', 'trade', 'comtrade'] as const;
export type TradeDataset = (typeof TRADE_DATASETS)[number];

/** All partners together. */
export const ALL_PARTNERS = 'WLD';

/** One year of one source in one classification. */
export interface TradeYear {
  readonly year: number;
  readonly source: TradeDataset;
  readonly classification: string;
  readonly countries: number;
  readonly goods: number;
  readonly partners: boolean;
  readonly imports: boolean;
}

/** A matrix of exports with the batches that it comes from. */
export interface ExportsOfYear {
  readonly trade: TradeMatrix;
  readonly origins: readonly Origin[];
}

/**
 * Reads trade from the lake, and everything that stands beside it, and remembers what it read until `clear` (call it when a
 * batch is published).
 *
 * Example: `const { trade } = await new TradeReader(facts).exports({ year: 2017, source: 'trade', classification: 'HS2017' })`
 */
export class TradeReader extends ReferenceReader {
  /** Every year that is loaded, newest first; of one year the most reliable source first, its newest classification first. */
  years(options: ReadOptions = {}): Promise<readonly TradeYear[]> {
    return this.once(['years', options], async () => {
      const all = await Promise.all(TRADE_DATASETS.map((dataset) => this.#yearsOf(dataset, options)));
      const order = (one: TradeYear) => TRADE_DATASETS.indexOf(one.source);
      return all
        .flat()
        .sort((a, b) => b.year - a.year || order(a) - order(b) || (a.classification < b.classification ? 1 : -1));
    });
  }

  async #yearsOf(source: TradeDataset, options: ReadOptions): Promise<TradeYear[]> {
    // Counted by parts of the key: reporters, partners and goods together would be every row.
    const part = async (name: 'reporter' | 'flow' | 'partner' | 'product') => {
      const by = ['year', 'product_scheme', name];
      const { rows, columns } = await this.sums({
        dataset: source,
        by,
        sum: [],
        ...(name === 'product' ? { cut: { product: GOOD_DIGITS } } : {}),
        ...options,
      });
      const found = new Map<string, Set<string>>();
      for (let row = 0; row < rows; row++) {
        const key = `${columns['year']![row]} ${columns['product_scheme']![row]}`;
        found.set(key, (found.get(key) ?? new Set()).add(columns[name]![row]!));
      }
      return found;
    };
    const [reporters, flows, partners, goods] = [
      await part('reporter'),
      await part('flow'),
      await part('partner'),
      await part('product'),
    ];
    return [...reporters].map(([key, countries]) => {
      const [year, classification] = key.split(' ') as [string, string];
      return {
        year: Number(year),
        source,
        classification,
        countries: countries.size,
        goods: goods.get(key)?.size ?? 0,
        partners: [...(partners.get(key) ?? [])].some((partner) => partner !== ALL_PARTNERS),
        imports: flows.get(key)?.has('import') === true || source === 'baci',
      };
    });
  }

  /** Exports (or another flow) of all countries by good, over all partners. */
  exports(
    { year, source, classification }: Pick<TradeYear, 'year' | 'source' | 'classification'>,
    options: ReadOptions & { readonly flow?: 'export' | 're-export' } = {},
  ): Promise<ExportsOfYear> {
    const { flow = 'export', ...times } = options;
    return this.once(['exports', year, source, classification, flow, times], async () => {
      const where = { year: String(year), product_scheme: classification, flow };
      // Comtrade tells partners and their total side by side: only the total counts.
      const whole = source === 'comtrade' ? { ...where, partner: ALL_PARTNERS } : where;
      const answer = await this.sums({
        dataset: source,
        by: ['reporter', 'product'],
        cut: { product: GOOD_DIGITS },
        sum: ['value'],
        where: whole,
        ...times,
      });
      return { trade: matrixOf(answer), origins: [...answer.origins.values()] };
    });
  }

  /** Imports of a country by partner and good as it reports them, else as its partners do; null when none are loaded. */
  bilateral(
    country: string,
    year: number,
    classification: string,
  ): Promise<{
    readonly flows: readonly { readonly partner: string; readonly product: string; readonly value: number }[];
    readonly origins: readonly Origin[];
  } | null> {
    return this.once(['bilateral', country, year, classification], async () => {
      const read = async (dataset: TradeDataset, own: 'reporter' | 'partner', flow: string) => {
        const other = own === 'reporter' ? 'partner' : 'reporter';
        const { rows, columns, origins } = await this.sums({
          dataset,
          by: [other, 'product'],
          cut: { product: GOOD_DIGITS },
          sum: ['value'],
          where: { [own]: country, year: String(year), product_scheme: classification, flow },
        });
        const flows = Array.from({ length: rows }, (_, row) => ({
          partner: columns[other]![row]!,
          product: columns['product']![row]!,
          value: Number(columns['value']![row]),
        }));
        return { flows: flows.filter(({ partner }) => partner !== ALL_PARTNERS), origins: [...origins.values()] };
      };
      const reported = await read('comtrade', 'reporter', 'import');
      if (reported.flows.length > 0) return reported;
      const mirrored = await read('baci', 'partner', 'export');
      return mirrored.flows.length > 0 ? mirrored : null;
    });
  }

  /** Value of a country's flow with each partner; empty where the source has no partners. */
  async partners(
    { year, source, classification }: Pick<TradeYear, 'year' | 'source' | 'classification'>,
    country: string,
    more: { readonly flow: 'export' | 'import'; readonly good?: string },
  ): Promise<{
    readonly partners: readonly { readonly country: string; readonly value: number }[];
    readonly origins: readonly Origin[];
  }> {
    // BACI has each flow once, as its exporter's: a country's imports are the exports of others to it.
    const mirrored = source === 'baci' && more.flow === 'import';
    const [own, other] = mirrored ? ['partner', 'reporter'] : ['reporter', 'partner'];
    const { rows, columns, origins } = await this.sums({
      dataset: source,
      by: more.good === undefined ? [other!] : [other!, 'product'],
      ...(more.good === undefined ? {} : { cut: { product: more.good.length } }),
      sum: ['value'],
      where: {
        [own!]: country,
        year: String(year),
        product_scheme: classification,
        flow: mirrored ? 'export' : more.flow,
      },
    });
    const values = Array.from({ length: rows }, (_, row) => ({
      country: columns[other!]![row]!,
      product: columns['product']?.[row] ?? null,
      value: Number(columns['value']![row]),
    }));
    return {
      partners: values
        .filter((one) => one.country !== ALL_PARTNERS && (more.good === undefined || one.product === more.good))
        .map(({ country: partner, value }) => ({ country: partner, value })),
      origins: [...origins.values()],
    };
  }

  /** Exports that a country reports to each partner, and imports that each partner reports from it. */
  async mirror(
    { year, source, classification }: Pick<TradeYear, 'year' | 'source' | 'classification'>,
    country: string,
    good?: string,
  ): Promise<{
    readonly exported: ReadonlyMap<string, number>;
    readonly mirrored: ReadonlyMap<string, number>;
    readonly origins: readonly Origin[];
  }> {
    const side = async (own: 'reporter' | 'partner', flow: 'export' | 'import') => {
      const other = own === 'reporter' ? 'partner' : 'reporter';
      const { rows, columns, origins } = await this.sums({
        dataset: source,
        by: [other, 'product'],
        cut: { product: good?.length ?? 2 },
        sum: ['value'],
        where: { [own]: country, year: String(year), product_scheme: classification, flow },
      });
      const sums = new Map<string, number>();
      for (let row = 0; row < rows; row++) {
        const [code, product] = [columns[other]![row]!, columns['product']![row]!];
        if (code === ALL_PARTNERS || (good !== undefined && product !== good)) continue;
        sums.set(code, (sums.get(code) ?? 0) + Number(columns['value']![row]));
      }
      return { sums, origins: [...origins.values()] };
    };
    const [exported, mirrored] = [await side('reporter', 'export'), await side('partner', 'import')];
    const origins = new Map([...exported.origins, ...mirrored.origins].map((origin) => [origin.batch, origin]));
    return { exported: exported.sums, mirrored: mirrored.sums, origins: [...origins.values()] };
  }
}

function matrixOf({ rows, columns }: SumsAnswer): TradeMatrix {
  const reporters = rows === 0 ? [] : (columns['reporter'] as readonly string[]);
  const goods = rows === 0 ? [] : (columns['product'] as readonly string[]);
  const sorted = (codes: readonly string[]) => [...new Set(codes)].sort(compareCodePoints);
  const [countries, products] = [sorted(reporters), sorted(goods)];
  const at = (codes: readonly string[]) => new Map(codes.map((code, index) => [code, index]));
  const [row, column] = [at(countries), at(products)];
  const values = new Float64Array(countries.length * products.length);
  for (let i = 0; i < rows; i++)
    values[row.get(reporters[i]!)! * products.length + column.get(goods[i]!)!] = Number(columns['value']![i] ?? 0);
  return { countries, products, values };
}
