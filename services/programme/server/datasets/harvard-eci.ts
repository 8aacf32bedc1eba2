import type { ImportableDataset } from '@industry/facts/importer.ts';
import { COUNTRY_CODES } from './country-codes.ts';

/*
 * Two publications of the Growth Lab's rankings: the one of 2021 has a column for each year and names countries in
 * words, the later one is long with ISO codes. Each import is a vintage; its day of publication is declared by the
 * data officer (--published-on).
 */

const rank = (classification: string) => ({
  kk: `Экономикалық күрделілік рейтингі (${classification})`,
  ru: `Место по экономической сложности (${classification})`,
  en: `Rank by economic complexity (${classification})`,
  ja: `経済複雑性の順位（${classification}）`,
});
const index = (classification: string) => ({
  kk: `Экономикалық күрделілік индексі (${classification})`,
  ru: `Индекс экономической сложности (${classification})`,
  en: `Economic Complexity Index (${classification})`,
  ja: `経済複雑性指数（${classification}）`,
});
const CLASSIFICATIONS = { hs92: 'HS 1992', hs12: 'HS 2012', sitc: 'SITC rev. 2' } as const;

export const harvardEci: ImportableDataset = {
  id: 'harvard-eci',
  title: {
    kk: 'Гарвард: экономикалық күрделілік индексі',
    ru: 'Гарвард: индекс экономической сложности',
    en: 'Harvard: Economic Complexity Index',
    ja: 'ハーバード大学：経済複雑性指数',
  },
  description: {
    kk: 'Гарвардтың Growth Lab зертханасы есептеген елдердің экономикалық күрделілік индексі мен орны, жыл сайын. Әр шығарылым барлық жылдарды қайта есептейді: шығарылымдарды араластыруға болмайды.',
    ru: 'Индекс экономической сложности стран и место по нему, по годам, расчёт Growth Lab Гарвардского университета. Каждый выпуск пересчитывает все годы: выпуски нельзя смешивать.',
    en: 'Economic Complexity Index of countries and their rank, by year, computed by the Growth Lab at Harvard. Each vintage recomputes all years: vintages must not be mixed.',
    ja: 'ハーバード大学グロースラボが算出する各国の経済複雑性指数と順位（年次）。公表版ごとに全年が再計算されるため、版を混ぜてはならない。',
  },
  keys: [{ name: 'country' }],
  facts: Object.entries(CLASSIFICATIONS).flatMap(([id, name]) => [
    { id: `eci_${id}`, title: index(name), unit: 'eci', minimum: '-10', maximum: '10' },
    { id: `rank_${id}`, title: rank(name), unit: 'rank', minimum: '1', maximum: '300' },
  ]),
  periodKind: 'interval',
  delivery: 'full',
  secrecy: 'public',
  licence: 'Growth Lab at Harvard University: attribution',
  owner: 'harvard-growth-lab',
  expects: {
    kk: 'CSV: country_iso3_code, year, eci_hs92, eci_rank_hs92, eci_hs12, eci_rank_hs12, eci_sitc, eci_rank_sitc; немесе 2021 жылғы шығарылым: Country, ECI 1995, ECI Rank 1995, ...',
    ru: 'CSV: country_iso3_code, year, eci_hs92, eci_rank_hs92, eci_hs12, eci_rank_hs12, eci_sitc, eci_rank_sitc; или выпуск 2021 года: Country, ECI 1995, ECI Rank 1995, ...',
    en: 'CSV: country_iso3_code, year, eci_hs92, eci_rank_hs92, eci_hs12, eci_rank_hs12, eci_sitc, eci_rank_sitc; or the vintage of 2021: Country, ECI 1995, ECI Rank 1995, ...',
    ja: 'CSV：country_iso3_code, year, eci_hs92, eci_rank_hs92, eci_hs12, eci_rank_hs12, eci_sitc, eci_rank_sitc。または2021年版：Country, ECI 1995, ECI Rank 1995, ...',
  },
  sourceUrl: 'https://atlas.hks.harvard.edu/rankings',
  importer: {
    version: '1',
    source: 'Growth Lab at Harvard University, Atlas of Economic Complexity, country rankings',
    sourceText: {
      kk: 'Гарвард университетінің Growth Lab зертханасы, Atlas of Economic Complexity, елдер рейтингі',
      ru: 'Growth Lab Гарвардского университета, Atlas of Economic Complexity, рейтинг стран',
      en: 'Growth Lab at Harvard University, Atlas of Economic Complexity, country rankings',
      ja: 'ハーバード大学グロースラボ、Atlas of Economic Complexity 国別ランキング',
    },
    keyRules: { country: { pattern: '[A-Z]{3}' } },
    layouts: [
      {
        kind: 'long',
        id: 'country-years',
        keys: { country: 'country_iso3_code' },
        period: { year: 'year' },
        facts: {
          columns: Object.fromEntries(
            Object.keys(CLASSIFICATIONS).flatMap((id) => [
              [`eci_${id}`, `eci_${id}`],
              [`rank_${id}`, `eci_rank_${id}`],
            ]),
          ),
        },
        emptyValue: 'skip',
        ignore: ['country_id', 'growth_proj', 'in_rankings'],
      },
      {
        kind: 'long',
        id: 'vintage-2021',
        keys: { country: { columns: ['Country'], replace: COUNTRY_CODES } },
        period: 'in-column-names',
        facts: { columns: { eci_hs92: 'ECI {year}', rank_hs92: 'ECI Rank {year}' } },
        emptyValue: 'skip',
        ignore: ['COI {year}', 'COI Rank {year}'],
      },
    ],
  },
};
