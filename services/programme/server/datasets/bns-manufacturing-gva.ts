import { type ImportableDataset, NATION } from '@industry/facts/importer.ts';

/*
 * The file holds three lists of regions. Which one a row is read in follows from the regions that stand in its year, not
 * from the year: figures of 2021 exist for regions created in June 2022, and South Kazakhstan (abolished 2018) stands
 * beside its two successors until 2017 (platform/facts/schemes.ts).
 */
export const bnsManufacturingGva: ImportableDataset = {
  id: 'bns-manufacturing-gva',
  title: {
    kk: 'Өңдеу өнеркәсібінің жалпы қосылған құны, өңірлер бойынша',
    ru: 'Валовая добавленная стоимость обрабатывающей промышленности по регионам',
    en: 'Gross value added of manufacturing by region',
    ja: '地域別の製造業粗付加価値',
  },
  description: {
    kk: 'Ағымдағы бағамен жылдық сандар, миллион теңге; ел бойынша және өңірлер бойынша.',
    ru: 'Годовые данные в текущих ценах, миллионов тенге; по стране и по регионам.',
    en: 'Annual figures at current prices, million tenge; the nation and its regions.',
    ja: '名目値の年次データ（百万テンゲ）。全国および地域別。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [
    {
      id: 'gva_manufacturing',
      title: {
        kk: 'Өңдеу өнеркәсібінің жалпы қосылған құны',
        ru: 'Валовая добавленная стоимость обрабатывающей промышленности',
        en: 'Gross value added of manufacturing',
        ja: '製造業の粗付加価値',
      },
      unit: 'mln-kzt',
      minimum: '0',
      maximum: '1000000000',
    },
  ],
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Bureau of National Statistics: free use with attribution',
  owner: 'bns',
  expects: {
    kk: 'CSV: region_code_src (national = ел), kato, region, year, gva_manufacturing_mln_kzt',
    ru: 'CSV: region_code_src (national = страна), kato, region, year, gva_manufacturing_mln_kzt',
    en: 'CSV: region_code_src (national = the nation), kato, region, year, gva_manufacturing_mln_kzt',
    ja: 'CSV：region_code_src（national = 全国）, kato, region, year, gva_manufacturing_mln_kzt',
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
        id: 'region-years',
        keys: { region: { columns: ['kato', 'region_code_src'], replace: { national: NATION } } },
        period: { year: 'year' },
        facts: { columns: { gva_manufacturing: 'gva_manufacturing_mln_kzt' } },
        emptyValue: 'reject',
        ignore: ['region'],
      },
    ],
    additive: { key: 'region', facts: ['gva_manufacturing'] },
  },
};
