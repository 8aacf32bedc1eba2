import { type ImportableDataset, NATION } from '@industry/facts/importer.ts';
import { BNS, BNS_SOURCE } from './bns.ts';
import { DECENT_WORK } from './decent-work-facts.ts';

/** The Bureau's words for whom a figure is of; the first letter of one of them is Latin. What names no sex is of all. */
const SEX: Readonly<Record<string, string>> = {
  Всего: 'total',
  Мужчины: 'male',
  'Мужчины (%)': 'male',
  Mальчики: 'male',
  Мальчики: 'male',
  Женщины: 'female',
  'Женщины (%)': 'female',
  Девочки: 'female',
};
const SEGMENT = 'segment';

/** Indicators of decent work of the whole country, some by sex, as the Bureau's open-data table gives them. */
export const decentWork: ImportableDataset = {
  ...BNS,
  id: 'bns-decent-work',
  title: { kk: 'Лайықты еңбек', ru: 'Достойный труд', en: 'Decent work', ja: 'ディーセント・ワーク' },
  description: {
    kk: 'Ел бойынша, 2001 жылдан бері: жұмыспен қамту, жұмыссыздық, жұмыс уақыты, қауіпсіздік, табыс; кейбірі жынысы бойынша.',
    ru: 'По стране с 2001 года: занятость, безработица, рабочее время, безопасность, доходы; часть по полу.',
    en: 'Of the country since 2001: employment, unemployment, hours, safety, incomes; some by sex.',
    ja: '全国、2001年以降：就業、失業、労働時間、安全、所得。一部は男女別。',
  },
  keys: [{ name: 'region', classification: 'KATO' }, { name: 'sex' }],
  facts: DECENT_WORK.map(([, id, unit, kk, ru, en, ja]) => ({ id, unit, title: { kk, ru, en, ja }, minimum: '0' })),
  periodKind: 'interval',
  delivery: 'full',
  expects: {
    kk: 'CSV: segment, indicators, year, value (ашық деректердің «Лайықты еңбек» кестесі)',
    ru: 'CSV: segment, indicators, year, value (таблица открытых данных «Достойный труд»)',
    en: 'CSV: segment, indicators, year, value (open-data table of decent work)',
    ja: 'CSV：segment, indicators, year, value（オープンデータの表「ディーセント・ワーク」）',
  },
  importer: {
    ...BNS_SOURCE,
    version: '1',
    keyRules: { sex: { pattern: 'total|male|female' } },
    layouts: [
      {
        kind: 'long',
        id: 'decent-work',
        keys: { region: { constant: NATION }, sex: { columns: [SEGMENT], replace: SEX, otherwise: 'total' } },
        period: { year: 'year' },
        facts: {
          fact: {
            columns: [SEGMENT, 'indicators'],
            labels: Object.fromEntries(DECENT_WORK.map(([label, fact]) => [label, fact])),
          },
          value: 'value',
        },
        emptyValue: 'skip',
        noValue: '…',
        typedByHand: true,
      },
    ],
  },
};
