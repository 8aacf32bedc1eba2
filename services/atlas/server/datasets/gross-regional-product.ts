import type { ImportableDataset } from '@industry/facts/importer.ts';
import { BNS, BNS_SOURCE } from './bns.ts';

/**
 * The Bureau's workbook as it is published. Quarters, half-years and nine months are figures since the year's beginning,
 * so the whole dataset is cumulative in the year, and a whole year is its last step. Until 1992 the figures are roubles,
 * as a note says: they are a fact of their own, for no conversion is published.
 */
export const grossRegionalProduct: ImportableDataset = {
  ...BNS,
  id: 'bns-grp',
  title: {
    kk: 'Жалпы өңірлік өнім',
    ru: 'Валовой региональный продукт',
    en: 'Gross regional product',
    ja: '地域内総生産',
  },
  description: {
    kk: 'Ағымдағы бағамен, миллион теңге; жылдар, 2008 жылдан бастап тоқсандар жыл басынан бері. 1990–1992 жылдар рубльмен.',
    ru: 'В текущих ценах, миллионов тенге; годы, с 2008 года – кварталы нарастающим итогом. 1990–1992 годы – в рублях.',
    en: 'At current prices, million tenge; years, and since 2008 quarters added up within the year. 1990–1992 in roubles.',
    ja: '名目、百万テンゲ。年次、2008年からは四半期の年初来累計。1990〜1992年はルーブル。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [
    {
      id: 'grp',
      title: {
        kk: 'Жалпы өңірлік өнім',
        ru: 'Валовой региональный продукт',
        en: 'Gross regional product',
        ja: '地域内総生産',
      },
      unit: 'mln-kzt',
      minimum: '0',
      maximum: '10000000000',
    },
    {
      id: 'grp_roubles',
      title: {
        kk: 'Жалпы өңірлік өнім, рубльмен (1990–1992)',
        ru: 'Валовой региональный продукт в рублях (1990–1992)',
        en: 'Gross regional product in roubles (1990–1992)',
        ja: '地域内総生産（ルーブル、1990〜1992年）',
      },
      unit: 'mln-rub',
      minimum: '0',
      maximum: '10000000000',
    },
  ],
  periodKind: 'cumulative-in-year',
  delivery: 'full',
  expects: {
    kk: 'Бюроның XLSX кітабы: бірінші бағанда өңірлер, үстінде «2023», «1 quarter of 2023», «9 months of 2023»',
    ru: 'Книга XLSX Бюро: регионы в первом столбце, над столбцами «2023», «1 quarter of 2023», «9 months of 2023»',
    en: 'The Bureau’s XLSX workbook: regions in the first column, “2023”, “1 quarter of 2023”, “9 months of 2023” above',
    ja: '統計局のXLSXブック：第1列に地域、列見出しに「2023」「1 quarter of 2023」「9 months of 2023」',
  },
  importer: {
    ...BNS_SOURCE,
    version: '1',
    layouts: [
      {
        kind: 'workbook',
        id: 'bns-workbook',
        names: 'region',
        fact: 'grp',
        periods: [
          { pattern: '^(?<year>(19|20)\\d{2})( год| жыл)?$', months: [0, 12] },
          { pattern: '^(1|I) (quarter|квартал|тоқсан)\\D*(?<year>(19|20)\\d{2})', months: [0, 3] },
          { pattern: '^(1|I) (half-year|полугодие|жартыжылдық)\\D*(?<year>(19|20)\\d{2})', months: [0, 6] },
          { pattern: '^9 (months|месяцев|ай)\\D*(?<year>(19|20)\\d{2})', months: [0, 9] },
        ],
        notes: [
          { matches: 'mln\\. ?rub|млн\\. ?руб', fact: 'grp_roubles' },
          { matches: 'preliminary|предварительн|алдын ала', status: 'P' },
        ],
        noValue: ['-', '–', '…', '...', 'x', 'х'],
      },
    ],
    additive: { key: 'region', facts: ['grp', 'grp_roubles'] },
  },
};
