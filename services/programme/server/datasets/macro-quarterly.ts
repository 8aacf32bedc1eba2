import { type ImportableDataset, NATION } from '@industry/facts/importer.ts';
import { HYPOTHETICAL, MACRO_SERIES } from './macro-series.ts';

/**
 * Quarterly series that the financial regulator publishes with its AFR package. Its last rows are computed: real GDP in
 * them has more digits than the four that are published, and they are kept as forecasts. Ten columns are hypothetical by
 * the package's own word and are not read.
 */
export const macroQuarterly: ImportableDataset = {
  id: 'kz-macro-quarterly',
  title: {
    kk: 'Тоқсандық макроэкономикалық қатарлар',
    ru: 'Квартальные макроэкономические ряды',
    en: 'Quarterly macroeconomic series',
    ja: '四半期マクロ経済系列',
  },
  description: {
    kk: 'Салалар бойынша нақты ЖҚҚ, баға, табыс, сауда, бағам, мөлшерлемелер; тұрақты баға жылы мен өлшем бірлігі дереккөзде көрсетілмеген.',
    ru: 'Реальная ВДС по отраслям, цены, доходы, торговля, курсы, ставки; год постоянных цен и единицы в источнике не указаны.',
    en: 'Real GVA by sector, prices, incomes, trade, rates; the source states neither the year of constant prices nor units.',
    ja: '部門別実質粗付加価値、物価、所得、貿易、為替、金利。不変価格の基準年と単位は出典に記載がない。',
  },
  keys: [{ name: 'region', classification: 'KATO' }],
  facts: MACRO_SERIES.map(([, id, unit, kk, ru, en, ja]) => ({ id, unit, title: { kk, ru, en, ja } })),
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'GPL-2 (data of the R and Python package AFR)',
  owner: 'ardfm',
  sourceUrl: 'https://pypi.org/project/AFR/',
  expects: {
    kk: 'CSV: time (2010, 2010.25 …), real_gdp, GDD_*_R … (AFR пакетінің macroKZ кестесі)',
    ru: 'CSV: time (2010, 2010.25 …), real_gdp, GDD_*_R … (таблица macroKZ пакета AFR)',
    en: 'CSV: time (2010, 2010.25 …), real_gdp, GDD_*_R … (table macroKZ of the package AFR)',
    ja: 'CSV：time（2010, 2010.25 …）, real_gdp, GDD_*_R …（AFRパッケージの表 macroKZ）',
  },
  importer: {
    version: '1',
    source:
      'Agency for Regulation and Development of the Financial Market, package AFR (macroKZ), after the Bureau of National Statistics',
    sourceText: {
      kk: 'Қаржы нарығын реттеу және дамыту агенттігі, AFR пакеті (macroKZ), Ұлттық статистика бюросының деректері бойынша',
      ru: 'Агентство по регулированию и развитию финансового рынка, пакет AFR (macroKZ), по данным Бюро национальной статистики',
      en: 'Agency for Regulation and Development of the Financial Market, package AFR (macroKZ), after the Bureau of National Statistics',
      ja: '金融市場規制・発展庁、AFRパッケージ（macroKZ）、国家統計局のデータによる',
    },
    layouts: [
      {
        kind: 'long',
        id: 'macro-kz',
        keys: { region: { constant: NATION } },
        period: { quarter: 'time' },
        facts: { columns: Object.fromEntries(MACRO_SERIES.map(([column, fact]) => [fact, column])) },
        emptyValue: 'skip',
        noValue: 'NA',
        forecast: { column: 'real_gdp', matches: '\\d+\\.\\d{5,}' },
        invented: HYPOTHETICAL,
      },
    ],
  },
};
