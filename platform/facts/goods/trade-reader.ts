import {
  type ConcordanceLink,
  concordanceWeights,
  compareCodePoints,
  type TradeMatrix,
} from '@industry/economic-complexity';
import { LANGUAGES, type CivilDate, type Language } from '@industry/values';
import type { Facts, Origin, SumsAnswer, SumsQuery } from '../types.ts';

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

export interface ReadOptions {
  readonly knownAt?: CivilDate;
  /** Only these batches. */
  readonly batches?: readonly string[];
}

export type GoodNames = Readonly<Record<Language, string | null>>;

const NO_NAMES: GoodNames = { kk: null, ru: null, en: null, ja: null };
/** Length of the codes that are computed with: headings of HS, groups of SITC. */
export const GOOD_DIGITS = 4;

/**
 * Reads trade, names of goods, concordances and series of the World Bank from the lake, and remembers what it read until
 * `clear` (call it when a batch is published).
 *
 * Example: `const { trade } = await new TradeReader(facts).exports({ year: 2017, source: 'trade', classification: 'HS2017' })`
 */
export class TradeReader {
  readonly #facts: Facts;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  clear(): void {
    this.#known.clear();
  }

  /** Asks once, until `clear`: for readers of other tables beside these. */
  once<Answer>(key: unknown, ask: () => Promise<Answer>): Promise<Answer> {
    const text = JSON.stringify(key);
    const known = this.#known.get(text) as Promise<Answer> | undefined;
    if (known !== undefined) return known;
    if (this.#known.size >= 60) this.#known.delete(this.#known.keys().next().value!);
    const asked = ask();
    this.#known.set(text, asked);
    asked.catch(() => this.#known.delete(text));
    return asked;
  }

  /** Sums of a dataset; none where this composition has no such dataset. */
  async sums(query: SumsQuery): Promise<SumsAnswer> {
    if (this.#facts.dataset(query.dataset) === undefined) return { rows: 0, columns: {}, origins: new Map() };
    return this.#facts.sums(query);
  }

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

  /** Names of goods of a classification by code, in the languages that are loaded. */
  names(
    classification: string,
  ): Promise<{ readonly names: ReadonlyMap<string, GoodNames>; readonly origins: readonly Origin[] }> {
    return this.once(['names', classification], async () => {
      const { rows, columns, origins } = await this.sums({
        dataset: 'goods-names',
        by: ['product', 'language', 'name'],
        sum: [],
        where: { product_scheme: classification },
      });
      const names = new Map<string, GoodNames>();
      for (let row = 0; row < rows; row++) {
        const code = columns['product']![row]!;
        const language = columns['language']![row] as Language;
        names.set(code, { ...(names.get(code) ?? NO_NAMES), [language]: tidy(columns['name']![row]!) });
      }
      return { names, origins: [...origins.values()] };
    });
  }

  /**
   * A name for a code: its own; where a language has none, that of its only subheading (`2709` is listed as `270900`), of
   * its two joined headings, or of the same heading in the other editions of HS that are loaded.
   */
  async namesOf(classification: string): Promise<(code: string) => GoodNames> {
    const editions = classification.startsWith('HS')
      ? [classification, ...['HS2017', 'HS2022', 'HS2012', 'HS2007', 'HS1992'].filter((one) => one !== classification)]
      : [classification];
    const all = await Promise.all(editions.map((one) => this.names(one)));
    const find = (code: string, language: Language): string | null => {
      for (const { names } of all) {
        const name = names.get(code)?.[language] ?? names.get(`${code}00`)?.[language];
        if (name) return name;
      }
      return null;
    };
    return (code) =>
      Object.fromEntries(
        LANGUAGES.map((language) => {
          const parts = code.split('+').map((one) => find(one, language));
          return [language, parts.some((part) => part === null) ? find(code, language) : parts.join('; ')];
        }),
      ) as unknown as GoodNames;
  }

  /** Shares by which the codes of one list stand for those of another; null when their concordance is not loaded. */
  links(
    from: string,
    to: string,
    digits: { readonly fromDigits?: number; readonly toDigits?: number } = {},
  ): Promise<{
    readonly links: readonly ConcordanceLink[];
    readonly declared: boolean;
    readonly origins: readonly Origin[];
  } | null> {
    return this.once(['links', from, to, digits], async () => {
      const { rows, columns, origins } = await this.sums({
        dataset: 'concordances',
        by: ['from_code', 'to_code'],
        sum: ['weight'],
        where: { from_scheme: from, to_scheme: to },
      });
      if (rows === 0) return null;
      const pairs = Array.from({ length: rows }, (_, row) => {
        const weight = columns['weight']![row];
        return {
          from: columns['from_code']![row]!,
          to: columns['to_code']![row]!,
          weight: weight === null || weight === undefined ? null : Number(weight),
        };
      });
      return {
        links: concordanceWeights(pairs, digits),
        declared: pairs.every(({ weight }) => weight !== null),
        origins: [...origins.values()],
      };
    });
  }

  /** An indicator of the World Bank by country; the year asked for, or the last before it within five years. */
  indicator(
    indicator: string,
    year: number,
    options: ReadOptions = {},
  ): Promise<{
    readonly year: number;
    readonly values: ReadonlyMap<string, number>;
    readonly origins: readonly Origin[];
  } | null> {
    return this.once(['indicator', indicator, year, options], async () => {
      for (let at = year; at > year - 6; at--) {
        const { rows, columns, origins } = await this.sums({
          dataset: 'world-development-indicators',
          by: ['country'],
          sum: ['value'],
          where: { indicator, year: String(at) },
          ...options,
        });
        if (rows === 0) continue;
        const values = new Map(columns['country']!.map((code, row) => [code!, Number(columns['value']![row])]));
        return { year: at, values, origins: [...origins.values()] };
      }
      return null;
    });
  }

  /** Lines of the newest tariff that is loaded, by heading (four digits). */
  duties(): Promise<{
    readonly lines: ReadonlyMap<
      string,
      readonly { readonly code: string; readonly rate: string; readonly year: number }[]
    >;
    readonly origins: readonly Origin[];
  }> {
    return this.once(['duties'], async () => {
      const { rows, columns, origins } = await this.sums({
        dataset: 'eaeu-duty-rates',
        by: ['year', 'product', 'rate'],
        sum: [],
      });
      const newest = Math.max(0, ...(columns['year'] ?? []).map(Number));
      const lines = new Map<string, { code: string; rate: string; year: number }[]>();
      for (let row = 0; row < rows; row++) {
        if (Number(columns['year']![row]) !== newest) continue;
        const code = columns['product']![row]!;
        const heading = lines.get(code.slice(0, GOOD_DIGITS)) ?? [];
        heading.push({ code, rate: columns['rate']![row]!, year: newest });
        lines.set(code.slice(0, GOOD_DIGITS), heading);
      }
      return { lines, origins: [...origins.values()] };
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

  /** Rauch's class of each SITC 2 group: w, r or n; null when not loaded. */
  rauch(
    reading: 'conservative' | 'liberal',
  ): Promise<{ readonly classes: ReadonlyMap<string, 'w' | 'r' | 'n'>; readonly origins: readonly Origin[] } | null> {
    return this.once(['rauch', reading], async () => {
      const { rows, columns, origins } = await this.sums({
        dataset: 'rauch-classification',
        by: ['product', reading],
        sum: [],
      });
      if (rows === 0) return null;
      const classes = new Map(
        columns['product']!.map((code, row) => [code!, columns[reading]![row] as 'w' | 'r' | 'n']),
      );
      return { classes, origins: [...origins.values()] };
    });
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

/** TN VED ends a heading with a colon and notes like `<9>`. */
function tidy(name: string): string {
  return name
    .replace(/\s*<\d+>/g, '')
    .replace(/[:\s]+$/, '')
    .trim();
}
