import type { LongLayout, ImportableDataset } from '@industry/facts/importer.ts';
import type { FactDeclaration } from '@industry/facts/types.ts';
import type { LocalisedText } from '@industry/values';
import { BNS, BNS_SOURCE } from './bns.ts';

function fact(id: string, unit: string, title: LocalisedText): FactDeclaration {
  return { id, unit, title, minimum: '0' };
}

const INCOME = 'cash_income';
const SALARY = 'salary';

/** Open-data tables of the Bureau about regions, each with its own columns; names of regions, no codes. */
const region = (column: string) => ({ region: { columns: [column], names: 'regions' as const } });
const layout = (more: Pick<LongLayout, 'id' | 'keys' | 'period' | 'facts'> & Partial<LongLayout>): LongLayout => ({
  kind: 'long',
  emptyValue: 'skip',
  ...more,
});

/** Facts by column of the table of many indicators of one year; GRP per head repeats another table and other columns have no definition. */
const MANY = {
  salary: 'avg_salary',
  household_spending: 'household_spending_per_month',
  life_expectancy: 'life_expectancy',
  unemployment: 'unemployment_rate',
};

export const regionalIndicators: ImportableDataset = {
  ...BNS,
  id: 'bns-regional-indicators',
  title: {
    kk: 'Өңірлердің әлеуметтік-экономикалық көрсеткіштері',
    ru: 'Социально-экономические показатели регионов',
    en: 'Social and economic indicators of the regions',
    ja: '地域の社会経済指標',
  },
  description: {
    kk: 'Ашық деректер кестелері: табыс, жалақы, жұмыссыздық, жан басына шаққандағы ЖӨӨ, халық.',
    ru: 'Таблицы открытых данных: доходы, заработная плата, безработица, ВРП на душу населения, население.',
    en: 'Tables of open data: income, salary, unemployment, GRP per head, population.',
    ja: 'オープンデータの表：所得、賃金、失業率、一人当たり地域内総生産、人口。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: [
    fact('grp_per_capita', 'thousand-kzt', {
      kk: 'Жан басына шаққандағы ЖӨӨ',
      ru: 'ВРП на душу населения',
      en: 'GRP per head',
      ja: '一人当たり地域内総生産',
    }),
    fact('grp_per_capita_usd', 'usd', {
      kk: 'Жан басына шаққандағы ЖӨӨ, доллар',
      ru: 'ВРП на душу населения, доллары',
      en: 'GRP per head, dollars',
      ja: '一人当たり地域内総生産（ドル）',
    }),
    fact(INCOME, 'kzt', {
      kk: 'Халықтың орташа атаулы ақшалай табысы, айына',
      ru: 'Среднедушевые номинальные денежные доходы в месяц',
      en: 'Average nominal cash income a month',
      ja: '一人当たり名目貨幣所得（月）',
    }),
    fact(SALARY, 'kzt', {
      kk: 'Орташа айлық атаулы жалақы',
      ru: 'Среднемесячная номинальная заработная плата',
      en: 'Average nominal monthly salary',
      ja: '平均名目月給',
    }),
    fact('household_spending', 'kzt', {
      kk: 'Үй шаруашылықтарының айлық шығысы',
      ru: 'Расходы домашних хозяйств в месяц',
      en: 'Spending of households a month',
      ja: '家計支出（月）',
    }),
    {
      ...fact('unemployment', 'percent', {
        kk: 'Жұмыссыздық деңгейі',
        ru: 'Уровень безработицы',
        en: 'Unemployment rate',
        ja: '失業率',
      }),
      maximum: '100',
    },
    fact('life_expectancy', 'years', {
      kk: 'Күтілетін өмір сүру ұзақтығы',
      ru: 'Ожидаемая продолжительность жизни',
      en: 'Life expectancy',
      ja: '平均余命',
    }),
    fact('population', 'persons', { kk: 'Халық саны', ru: 'Численность населения', en: 'Population', ja: '人口' }),
  ],
  periodKind: 'interval',
  // Each table brings some facts of some years and withdraws none.
  delivery: 'delta',
  expects: {
    kk: 'CSV: region, date, value (табыс); regions, avg_salary; regions, Year 2022 ₸; Region, rate, year; region, value (халық). Жыл файл атауынан немесе --year',
    ru: 'CSV: region, date, value (доходы); regions, avg_salary; regions, Year 2022 ₸; Region, rate, year; region, value (население). Год – из имени файла или --year',
    en: 'CSV: region, date, value (income); regions, avg_salary; regions, Year 2022 ₸; Region, rate, year; region, value (population). The year from the name of the file, or --year',
    ja: 'CSV：region, date, value（所得）／regions, avg_salary／regions, Year 2022 ₸／Region, rate, year／region, value（人口）。年はファイル名または --year',
  },
  importer: {
    ...BNS_SOURCE,
    version: '1',
    fromFileName: { year: [{ matches: '_((?:19|20)\\d{2})(?:_|\\.)' }] },
    layouts: [
      layout({
        id: 'many',
        keys: region('Region'),
        period: { option: 'year' },
        facts: { columns: MANY },
      }),
      layout({
        id: 'unemployment',
        keys: region('Region'),
        period: { year: 'year' },
        facts: { columns: { unemployment: 'rate' } },
      }),
      layout({
        id: 'salary',
        keys: region('regions'),
        period: { option: 'year' },
        facts: { columns: { salary: 'avg_salary' } },
      }),
      layout({
        id: 'grp-per-capita',
        keys: region('regions'),
        period: 'in-column-names',
        facts: { columns: { grp_per_capita: 'Year {year} ₸', grp_per_capita_usd: 'Year {year} $' } },
      }),
      layout({
        id: 'income',
        keys: region('region'),
        period: { lastDay: 'date', months: 12 },
        facts: { columns: { cash_income: 'value' } },
      }),
      layout({
        id: 'population',
        keys: region('region'),
        period: { option: 'year' },
        facts: { columns: { population: 'value' } },
      }),
    ],
  },
};
