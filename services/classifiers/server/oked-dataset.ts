import type { ImportableDataset } from '@industry/facts/importer.ts';

/** The country's classifier of economic activities as the Bureau publishes it, in Kazakh and Russian. */
export const oked: ImportableDataset = {
  id: 'oked',
  title: {
    kk: 'Экономикалық қызмет түрлерінің жіктеуіші (ЭҚЖЖ)',
    ru: 'Классификатор видов экономической деятельности (ОКЭД)',
    en: 'Classifier of economic activities (OKED)',
    ja: '経済活動分類（OKED）',
  },
  description: {
    kk: 'Кодтар мен атаулар; төрт таңбалы кодтар NACE 2-ред. кластарына сәйкес.',
    ru: 'Коды и наименования; четырёхзначные коды – классы NACE ред. 2.',
    en: 'Codes and names; the codes of four digits are the classes of NACE rev. 2.',
    ja: 'コードと名称。4桁のコードはNACE改訂2版の細分類に当たる。',
  },
  keys: [{ name: 'code', classification: 'OKED' }],
  facts: [],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Bureau of National Statistics: free use with attribution',
  owner: 'bns',
  sourceUrl: 'https://stat.gov.kz',
  expects: {
    kk: 'CSV: CODE, NAME_KZ, NAME_RU',
    ru: 'CSV: CODE, NAME_KZ, NAME_RU',
    en: 'CSV: CODE, NAME_KZ, NAME_RU',
    ja: 'CSV：CODE, NAME_KZ, NAME_RU',
  },
  importer: {
    version: '1',
    source: 'Bureau of National Statistics of the Republic of Kazakhstan',
    sourceText: {
      kk: 'Қазақстан Республикасының Ұлттық статистика бюросы',
      ru: 'Бюро национальной статистики Республики Казахстан',
      en: 'Bureau of National Statistics of the Republic of Kazakhstan',
      ja: 'カザフスタン共和国国家統計局',
    },
    keyRules: { code: { scheme: 'OKED' } },
    slice: [],
    layouts: [{ kind: 'wide', id: 'bns', columns: { code: 'CODE', name_kk: 'NAME_KZ', name_ru: 'NAME_RU' } }],
    wide: {
      table: 'classes',
      period: 'none',
      fields: [
        { name: 'code', type: 'text', required: true, pattern: '[A-U]|[0-9]{1,5}' },
        { name: 'name_kk', type: 'text', required: true, maximumLength: 1000 },
        { name: 'name_ru', type: 'text', required: true, maximumLength: 1000 },
      ],
    },
  },
};
