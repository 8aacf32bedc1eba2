import type { ImportableDataset } from '@industry/facts/importer.ts';
import { CHOSEN_SCHEME, TRADE_KEYS, TRADE_TABLE, WORLD } from './trade-table.ts';

const world = { constant: WORLD } as const;
const exports = { constant: 'export' } as const;

/** Tables of exports by country and good of one year: Open Trade Statistics, the means of 1998-2000, or one's own. */
export const trade: ImportableDataset = {
  id: 'trade',
  title: {
    kk: 'Әлемдік экспорт: елдер мен тауарлар',
    ru: 'Мировой экспорт по странам и товарам',
    en: 'World exports by country and good',
    ja: '世界の輸出（国・品目別）',
  },
  description: {
    kk: 'Бір жылдың экспорты, АҚШ доллары. Әр жеткізу өз жылы мен жіктеуішін ауыстырады.',
    ru: 'Экспорт за один год, доллары США. Поставка заменяет свой год в своей классификации.',
    en: 'Exports of one year, US dollars. A delivery replaces its year in its classification.',
    ja: '一年分の輸出（米ドル）。納品は同じ年・同じ分類の分を置き換える。',
  },
  keys: TRADE_KEYS,
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Apache-2.0 (pachadotdev/economiccomplexity); UN Comtrade through Open Trade Statistics',
  owner: 'miid',
  expects: {
    kk: 'CSV: reporter_iso, product_code, export_value_usd; немесе country, product, value; --year мен --classification міндетті',
    ru: 'CSV: reporter_iso, product_code, export_value_usd; или country, product, value; нужны --year и --classification',
    en: 'CSV: reporter_iso, product_code, export_value_usd; or country, product, value; --year and --classification are required',
    ja: 'CSV：reporter_iso, product_code, export_value_usd。または country, product, value。--year と --classification 必須',
  },
  sourceUrl: 'https://tradestatistics.io',
  importer: {
    version: '1',
    source: 'Open Trade Statistics, from UN Comtrade (mirrored flows)',
    sourceText: {
      kk: 'Open Trade Statistics, UN Comtrade деректері (айналық ағындар)',
      ru: 'Open Trade Statistics по данным UN Comtrade (зеркальные потоки)',
      en: 'Open Trade Statistics, from UN Comtrade (mirrored flows)',
      ja: 'Open Trade Statistics（UN Comtrade、ミラー推計）',
    },
    keyRules: CHOSEN_SCHEME,
    slice: ['year', 'product_scheme'],
    layouts: [
      {
        kind: 'wide',
        id: 'open-trade-statistics',
        columns: {
          year: { option: 'year' },
          reporter: { column: 'reporter_iso', upper: true },
          partner: world,
          flow: exports,
          product: 'product_code',
          value: 'export_value_usd',
        },
        skipEmpty: 'value',
      },
      {
        kind: 'wide',
        id: 'years',
        columns: {
          year: 'year',
          reporter: { column: 'country', upper: true },
          partner: world,
          flow: exports,
          product: 'product',
          value: 'value',
        },
        skipEmpty: 'value',
      },
      {
        kind: 'wide',
        id: 'one-year',
        columns: {
          year: { option: 'year' },
          reporter: { column: 'country', upper: true },
          partner: world,
          flow: exports,
          product: 'product',
          value: 'value',
        },
        skipEmpty: 'value',
      },
    ],
    wide: TRADE_TABLE,
  },
};
