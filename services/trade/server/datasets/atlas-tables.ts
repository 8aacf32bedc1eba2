import type { ImportableDataset, WideLayout } from '@industry/facts/importer.ts';
import { CHOSEN_SCHEME, TRADE_KEYS, TRADE_TABLE, WORLD } from './trade-table.ts';

const RESULTS = ['export_rca', 'eci', 'coi', 'pci', 'distance', 'cog', 'normalized_distance', 'normalized_cog'];
const IDS = [
  'location_id',
  'country_id',
  'product_id',
  'partner_id',
  'location_name_short_en',
  'product_level',
  'normalized_pci',
];

const layout = (id: string, place: string, product: string, value: string): WideLayout => ({
  kind: 'wide',
  id,
  columns: {
    year: 'year',
    reporter: { column: place, upper: true },
    partner: { constant: WORLD },
    flow: { constant: 'export' },
    product,
    value,
  },
  ignore: [...RESULTS, ...IDS, 'import_value', 'export_value', 'sitc_eci', 'hs_eci', 'sitc_coi', 'hs_coi', 'pci'],
  skipEmpty: 'value',
});

/** Growth Lab tables as Dataverse gives them: country x product x year, the results of the Growth Lab beside, not read. */
export const atlasTables: ImportableDataset = {
  id: 'atlas-tables',
  title: {
    kk: 'Атлас кестелері: ел, тауар, жыл',
    ru: 'Таблицы «Атласа»: страна, товар, год',
    en: 'Tables of the Atlas: country, product, year',
    ja: 'アトラスの表（国・品目・年）',
  },
  description: {
    kk: 'Growth Lab-тың country–product–year кестелері, HS немесе SITC.',
    ru: 'Таблицы country–product–year Growth Lab, HS или SITC.',
    en: 'The Growth Lab’s country–product–year tables, HS or SITC.',
    ja: 'グロースラボの country–product–year 表（HS または SITC）。',
  },
  keys: TRADE_KEYS,
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Growth Lab at Harvard University: attribution',
  owner: 'harvard-growth-lab',
  expects: {
    kk: 'CSV: year, location_code, hs_product_code немесе sitc_product_code, export_value; --classification міндетті',
    ru: 'CSV: year, location_code, hs_product_code или sitc_product_code, export_value; нужен --classification',
    en: 'CSV: year, location_code, hs_product_code or sitc_product_code, export_value; --classification is required',
    ja: 'CSV：year, location_code, hs_product_code または sitc_product_code, export_value。--classification 必須',
  },
  sourceUrl: 'https://dataverse.harvard.edu/dataverse/atlas',
  importer: {
    version: '1',
    source: 'Growth Lab at Harvard University, International Trade Data',
    keyRules: CHOSEN_SCHEME,
    slice: ['year', 'product_scheme'],
    layouts: [
      layout('hs', 'location_code', 'hs_product_code', 'export_value'),
      layout('sitc', 'location_code', 'sitc_product_code', 'export_value'),
      layout('hs-new', 'country_iso3_code', 'product_hs92_code', 'export_value'),
      layout('hs12-new', 'country_iso3_code', 'product_hs12_code', 'export_value'),
      layout('sitc-new', 'country_iso3_code', 'product_sitc_code', 'export_value'),
    ],
    wide: TRADE_TABLE,
  },
};
