import type { ImportableDataset } from '@industry/facts/importer.ts';
import { CHOSEN_SCHEME, TRADE_TABLE } from './trade-table.ts';

const sameAsTrade = TRADE_TABLE.fields.filter(({ name }) => ['product', 'year', 'value'].includes(name));

/** Exports by region of origin, as a country's customs or statistics deliver them. */
export const regionalExports: ImportableDataset = {
  id: 'regional-exports',
  title: {
    kk: 'Өңірлер экспорты тауарлар бойынша',
    ru: 'Экспорт регионов по товарам',
    en: 'Exports of regions by good',
    ja: '地域別・品目別の輸出',
  },
  description: {
    kk: 'Бір жылдың өңірлер экспорты, АҚШ доллары. Жеткізілім өз жылын өз жіктеуішінде және өңірлер тізімінде ауыстырады.',
    ru: 'Экспорт регионов за год, доллары США. Поставка заменяет свой год в своей классификации и своём перечне регионов.',
    en: 'Exports of regions in a year, US dollars. A delivery replaces its year in its classification and list of regions.',
    ja: '一年分の地域別輸出（米ドル）。納品は同じ年・分類・地域一覧の分を置き換えます。',
  },
  keys: [{ name: 'region', classification: 'KATO' }, { name: 'product', classification: 'HS' }, { name: 'year' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'As the source of each file says (--licence)',
  owner: 'bns',
  expects: {
    kk: 'CSV: region (КАТО), product, year, value (АҚШ доллары); --classification мен --scheme міндетті',
    ru: 'CSV: region (КАТО), product, year, value (доллары США); нужны --classification и --scheme',
    en: 'CSV: region (KATO), product, year, value (US dollars); --classification and --scheme are required',
    ja: 'CSV：region（KATO）, product, year, value（米ドル）。--classification と --scheme が必須です',
  },
  importer: {
    version: '1',
    source: 'Exports by region',
    sourceText: { kk: 'Өңірлер экспорты', ru: 'Экспорт по регионам', en: 'Exports by region', ja: '地域別輸出' },
    keyRules: CHOSEN_SCHEME,
    slice: ['year', 'product_scheme', 'region_scheme'],
    layouts: [
      {
        kind: 'wide',
        id: 'regions',
        columns: { region: 'region', product: 'product', year: 'year', value: 'value' },
        skipEmpty: 'value',
      },
    ],
    wide: {
      table: 'flows',
      period: { year: 'year' },
      unit: 'usd',
      fields: [{ name: 'region', type: 'text', required: true, maximumLength: 20 }, ...sameAsTrade],
    },
  },
};
