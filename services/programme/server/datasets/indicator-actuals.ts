import type { ImportableDataset } from '@industry/facts/importer.ts';

/** Id of the dataset by which every indicator without a source file of its own gets its actuals. */
export const INDICATOR_ACTUALS = 'indicator-actuals';

/** Unit of rows that were imported before each row got that of its indicator; they are in it all the same. */
export const UNIT_OF_INDICATOR = 'unit-of-indicator';

/** Actuals as the responsible bodies deliver them, one row an indicator, region and year; the nation stands under its own code. */
export const indicatorActuals: ImportableDataset = {
  id: INDICATOR_ACTUALS,
  title: {
    kk: 'Бағдарлама көрсеткіштерінің нақты мәндері',
    ru: 'Фактические значения показателей программы',
    en: "Actuals of the programme's indicators",
    ja: '計画指標の実績値',
  },
  description: {
    kk: 'Жеке файлы жоқ көрсеткіштер үшін: жауапты орган жыл бойынша ел және, қосынды болса, өңірлер бойынша мәндерді береді.',
    ru: 'Для показателей без собственного файла: ответственный орган передаёт значения по годам по стране и, если это сумма, по регионам.',
    en: 'For indicators without a file of their own: the body in charge delivers figures by year for the nation and, where they are a sum, for its regions.',
    ja: '独自のファイルを持たない指標のための表。担当機関が国全体と、合計である場合は地域別の値を年ごとに提出する。',
  },
  keys: [{ name: 'indicator' }, { name: 'region', classification: 'KATO' }],
  facts: [
    {
      id: 'actual',
      title: { kk: 'Нақты мән', ru: 'Фактическое значение', en: 'Actual', ja: '実績値' },
      unit: UNIT_OF_INDICATOR,
    },
  ],
  unitBy: {
    key: 'indicator',
    units: ({ indicators }) => new Map([...indicators.values()].map(({ id, unit }) => [id, unit])),
  },
  periodKind: 'interval',
  delivery: 'delta',
  secrecy: 'public',
  licence: 'declared with each file',
  owner: 'miid',
  expects: {
    kk: 'CSV, UTF-8: indicator, region, year, value, status, unit. indicator – көрсеткіш нөмірі (ind.r1.1); region – KATO коды немесе ел коды; value – көрсеткіштің өз бірлігінде, нүктемен; status – A, E, P, F немесе M (міндетті емес); unit – бірлік нөмірі, басқа болса, жол қабылданбайды (міндетті емес).',
    ru: 'CSV, UTF-8: indicator, region, year, value, status, unit. indicator – номер показателя (ind.r1.1); region – код КАТО или код страны; value – в единице самого показателя, с точкой; status – A, E, P, F или M (необязательно); unit – код единицы, строка в другой единице отклоняется (необязательно).',
    en: 'CSV, UTF-8: indicator, region, year, value, status, unit. indicator: its id (ind.r1.1); region: KATO code, or the code of the nation; value: in the indicator’s own unit, with a point; status: A, E, P, F or M (optional); unit: id of the unit, a row in another one is refused (optional).',
    ja: 'CSV（UTF-8）：indicator, region, year, value, status, unit。indicatorは指標番号（ind.r1.1）、regionはKATOコードまたは国コード、valueは指標自身の単位（小数点は「.」）、statusはA・E・P・F・M（省略可）、unitは単位の識別子で、異なる単位の行は受け付けない（省略可）。',
  },
  importer: {
    version: '2',
    source: 'Body in charge of the indicator',
    sourceText: {
      kk: 'Көрсеткішке жауапты орган',
      ru: 'Орган, ответственный за показатель',
      en: 'Body in charge of the indicator',
      ja: '指標の担当機関',
    },
    layouts: [
      {
        kind: 'long',
        id: 'by-year',
        keys: { indicator: 'indicator', region: 'region' },
        period: { year: 'year' },
        facts: { columns: { actual: 'value' } },
        emptyValue: 'reject',
        // They are read when they are there; named here so that a file with them is not reported as half read.
        ignore: ['unit', 'status', 'op'],
      },
    ],
    keyRules: { indicator: { pattern: 'ind(\\.[a-z0-9]+)+' } },
  },
};
