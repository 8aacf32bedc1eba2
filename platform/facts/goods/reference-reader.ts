import { type ConcordanceLink, concordanceWeights } from '@industry/economic-complexity';
import { LANGUAGES, type Language } from '@industry/values';
import type { Origin } from '../types.ts';
import { type GoodNames, listedName } from './good-names.ts';
import { GOOD_DIGITS, LakeReader, type ReadOptions } from './lake-reader.ts';

const NO_NAMES: GoodNames = { kk: null, ru: null, en: null, ja: null };
/** Reads what is said of goods and countries beside trade: names, concordances, the tariff, Rauch's classes, series of the World Bank. */
export class ReferenceReader extends LakeReader {
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
   * A name for a code: its own; where a language has none, that of its only subheading (`2709` is listed as `270900`) or
   * only line of the tariff (`2603` as `2603000000`), of its two joined headings, or of the same heading in the other
   * editions of HS that are loaded.
   */
  async namesOf(classification: string): Promise<(code: string) => GoodNames> {
    const editions = classification.startsWith('HS')
      ? [classification, ...['HS2017', 'HS2022', 'HS2012', 'HS2007', 'HS1992'].filter((one) => one !== classification)]
      : [classification];
    const all = await Promise.all(editions.map((one) => this.names(one)));
    const find = (code: string, language: Language): string | null => {
      for (const { names } of all) {
        const name = listedName(names, code, language);
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

/** TN VED ends a heading with a colon and notes like `<9>`. */
function tidy(name: string): string {
  return name
    .replace(/\s*<\d+>/g, '')
    .replace(/[:\s]+$/, '')
    .trim();
}
