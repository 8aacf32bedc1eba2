import type { ImportableDataset } from '@industry/facts/importer.ts';
import { CHOSEN_SCHEME } from './trade-table.ts';

/** Names of goods by classification and language; whole classifiers are imported, never shipped. */
export const goodsNames: ImportableDataset = {
  id: 'goods-names',
  title: {
    kk: 'Тауарлардың атаулары',
    ru: 'Наименования товаров',
    en: 'Names of goods',
    ja: '品目の名称',
  },
  description: {
    kk: 'Жіктеуіштер бойынша кодтар мен атаулар; әр тіл мен жіктеуіш бөлек жеткізіледі.',
    ru: 'Коды и наименования по классификаторам; каждый язык и классификатор поставляется отдельно.',
    en: 'Codes and names by classification; each language and classification is delivered by itself.',
    ja: '分類ごとのコードと名称。言語と分類ごとに納品する。',
  },
  keys: [{ name: 'product', classification: 'HS' }, { name: 'language' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'As the source of each file says (--licence)',
  owner: 'miid',
  expects: {
    kk: 'CSV: code, desc; code, description (BACI); hs92_4, name_short_*; hscode, description; немесе ТН ВЭД: code, name_ru; --classification пен --language',
    ru: 'CSV: code, desc; code, description (BACI); hs92_4, name_short_*; hscode, description; или ТН ВЭД: code, name_ru; --classification и --language',
    en: 'CSV: code, desc; code, description (BACI); hs92_4, name_short_*; hscode, description; or TN VED: code, name_ru; --classification and --language',
    ja: 'CSV：code, desc／code, description（BACI）／hs92_4, name_short_*／hscode, description／TN VED：code, name_ru。--classification と --language',
  },
  importer: {
    version: '1',
    source: 'Classifiers of goods (UN, WITS, EAEU)',
    sourceText: {
      kk: 'Тауарлар жіктеуіштері (БҰҰ, WITS, ЕАЭО)',
      ru: 'Классификаторы товаров (ООН, WITS, ЕАЭС)',
      en: 'Classifiers of goods (UN, WITS, EAEU)',
      ja: '品目分類（国連・WITS・EAEU）',
    },
    keyRules: CHOSEN_SCHEME,
    slice: ['product_scheme', 'language'],
    layouts: [
      {
        kind: 'wide',
        id: 'short-names',
        columns: {
          product: 'hs92_4',
          language: { option: 'language' },
          // A spreadsheet's mark where the source has no translation.
          name: { column: 'name_short_{language}', replace: { '#N/A': '' } },
        },
        ignore: ['name', 'name_short_en', 'name_short_ru', 'community_id', 'ps_x', 'ps_y'],
        skipEmpty: 'name',
      },
      {
        kind: 'wide',
        id: 'tn-ved',
        columns: { product: 'code', language: { option: 'language' }, name: 'name_{language}' },
        ignore: ['seq', 'depth', 'unit', 'duty_rate', 'parsed_ok', 'path_ru'],
        skipEmpty: 'product',
      },
      {
        kind: 'wide',
        id: 'descriptions',
        columns: { product: 'code', language: { option: 'language' }, name: 'desc' },
        skipEmpty: 'name',
      },
      {
        kind: 'wide',
        id: 'baci-products',
        columns: { product: 'code', language: { option: 'language' }, name: 'description' },
        skipEmpty: 'name',
      },
      {
        kind: 'wide',
        id: 'hs-list',
        columns: { product: 'hscode', language: { option: 'language' }, name: 'description' },
        ignore: ['section', 'parent', 'level'],
        skipEmpty: 'name',
      },
    ],
    maximumRejectedShare: 0.05,
    wide: {
      table: 'names',
      period: 'none',
      fields: [
        { name: 'product', type: 'text', required: true, pattern: '[0-9A-Z]{1,10}(\\+[0-9]{4})?' },
        { name: 'language', type: 'text', required: true, pattern: 'kk|ru|en|ja' },
        { name: 'name', type: 'text', required: true, maximumLength: 4000 },
      ],
    },
  },
};
