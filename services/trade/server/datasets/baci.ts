import type { ImportableDataset } from '@industry/facts/importer.ts';
import { CHOSEN_SCHEME, TRADE_KEYS, TRADE_TABLE } from './trade-table.ts';

const countries = {
  file: 'countries',
  forms: [
    { by: 'country_code', take: 'country_iso3' },
    { by: 'country_code', take: 'iso_3digit_alpha' },
  ],
} as const;

/** BACI: bilateral flows, reconciled from both sides; numbers of countries are explained in its file of countries. */
export const baci: ImportableDataset = {
  id: 'baci',
  title: {
    kk: 'BACI: екіжақты сауда',
    ru: 'BACI: двусторонняя торговля',
    en: 'BACI: bilateral trade',
    ja: 'BACI：二国間貿易',
  },
  description: {
    kk: 'CEPII салыстырып түзеткен экспорттаушы–импорттаушы ағындар, HS 6 таңба. Файлда мың доллар, мұнда доллар.',
    ru: 'Потоки «экспортёр – импортёр», согласованные CEPII, HS 6 знаков. В файле тысячи долларов, здесь доллары.',
    en: 'Flows from exporter to importer, reconciled by CEPII, six digits of HS. Thousand dollars in the file, dollars here.',
    ja: 'CEPII が両国統計を突き合わせた輸出入フロー（HS 6桁）。ファイルは千ドル、ここではドル。',
  },
  keys: TRADE_KEYS,
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Etalab 2.0 (CEPII BACI)',
  owner: 'miid',
  expects: {
    kk: 'CSV: t, i, j, k, v, q; --countries FILE (country_code, country_iso3) мен --classification міндетті',
    ru: 'CSV: t, i, j, k, v, q; нужны --countries FILE (country_code, country_iso3) и --classification',
    en: 'CSV: t, i, j, k, v, q; --countries FILE (country_code, country_iso3) and --classification are required',
    ja: 'CSV：t, i, j, k, v, q。--countries FILE (country_code, country_iso3) と --classification 必須',
  },
  sourceUrl: 'https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37',
  importer: {
    version: '1',
    source: 'CEPII, BACI: International Trade Database at the Product-Level',
    keyRules: CHOSEN_SCHEME,
    slice: ['year', 'product_scheme'],
    layouts: [
      {
        kind: 'wide',
        id: 'year-file',
        columns: {
          year: 't',
          reporter: { column: 'i', lookup: countries },
          partner: { column: 'j', lookup: countries },
          flow: { constant: 'export' },
          product: 'k',
          value: { column: 'v', times: '1000' },
          quantity: { column: 'q', replace: { NA: '' } },
        },
      },
    ],
    wide: TRADE_TABLE,
  },
};
