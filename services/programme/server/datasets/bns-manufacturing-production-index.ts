import { type ImportableDataset, NATION } from '@industry/facts/importer.ts';

export const bnsManufacturingProductionIndex: ImportableDataset = {
  id: 'bns-manufacturing-production-index',
  title: {
    kk: 'Өңдеу өнеркәсібі өндірісінің нақты көлем индексі',
    ru: 'Индекс физического объёма обрабатывающей промышленности',
    en: 'Production index of manufacturing',
    ja: '製造業の生産指数',
  },
  description: {
    kk: 'Ел бойынша жылдық индекс, өткен жылға пайызбен.',
    ru: 'Годовой индекс по стране, в процентах к предыдущему году.',
    en: 'Annual index of the nation, per cent of the previous year.',
    ja: '全国の年次指数（前年＝100）。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [
    {
      id: 'production_index_manufacturing',
      title: {
        kk: 'Өңдеу өнеркәсібінің өндіріс индексі',
        ru: 'Индекс производства обрабатывающей промышленности',
        en: 'Production index of manufacturing',
        ja: '製造業の生産指数',
      },
      unit: 'percent-of-previous-year',
      minimum: '10',
      maximum: '500',
    },
  ],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Bureau of National Statistics: free use with attribution',
  owner: 'bns',
  expects: {
    kk: 'CSV: year, ipi_manufacturing_pct_prev_year',
    ru: 'CSV: year, ipi_manufacturing_pct_prev_year',
    en: 'CSV: year, ipi_manufacturing_pct_prev_year',
    ja: 'CSV：year, ipi_manufacturing_pct_prev_year',
  },
  sourceUrl: 'https://stat.gov.kz',
  importer: {
    version: '1',
    source: 'Bureau of National Statistics of the Republic of Kazakhstan',
    sourceText: {
      kk: 'Қазақстан Республикасының Ұлттық статистика бюросы',
      ru: 'Бюро национальной статистики Республики Казахстан',
      en: 'Bureau of National Statistics of the Republic of Kazakhstan',
      ja: 'カザフスタン共和国国家統計局',
    },
    layouts: [
      {
        kind: 'long',
        id: 'nation-years',
        keys: { region: { constant: NATION } },
        period: { year: 'year' },
        facts: { columns: { production_index_manufacturing: 'ipi_manufacturing_pct_prev_year' } },
        emptyValue: 'reject',
      },
    ],
  },
};
