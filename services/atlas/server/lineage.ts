import { FIRM_PLANTS, FIRM_REGISTRATION } from '@industry/firms';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { grossRegionalProduct } from './datasets/gross-regional-product.ts';
import { decentWork } from './datasets/decent-work.ts';
import { districtBoundaries } from './datasets/district-boundaries.ts';
import { infrastructure } from './datasets/infrastructure.ts';
import { regionAreas } from './datasets/region-areas.ts';
import { regionalIndicators } from './datasets/regional-indicators.ts';
import { towns } from './datasets/towns.ts';
import { WORLD_DEVELOPMENT } from './world-development.ts';

/** The dataset of quarterly series, which the service of the programme declares. */
export const MACRO_QUARTERLY = 'kz-macro-quarterly';

const REGIONS = {
  path: '/regions',
  kind: 'region',
  title: { kk: 'Өңірлер', ru: 'Регионы', en: 'Regions', ja: '地域' },
};
const ECONOMY = {
  path: '/economy',
  kind: 'dataset',
  title: { kk: 'Ел экономикасы', ru: 'Экономика страны', en: 'Economy of the country', ja: '国の経済' },
};

const ATLAS = {
  path: '/atlas',
  kind: 'dataset',
  title: { kk: 'Өнеркәсіп атласы', ru: 'Атлас промышленности', en: 'Industrial atlas', ja: '産業アトラス' },
};
const QUOTIENTS = {
  path: '/atlas/specialisation',
  kind: 'dataset',
  title: {
    kk: 'Өңірлердің мамандануы',
    ru: 'Специализация регионов',
    en: 'Specialisation of regions',
    ja: '地域の特化',
  },
};
const COUNTRIES = {
  path: '/economy/countries',
  kind: 'dataset',
  title: { kk: 'Елдерді салыстыру', ru: 'Сравнение стран', en: 'Comparison of countries', ja: '国際比較' },
};

/** Pages that show a dataset. */
export function lineageOf(dataset: string, pack: ProgrammePack) {
  if (dataset === MACRO_QUARTERLY || dataset === decentWork.id) return [ECONOMY];
  if (dataset === WORLD_DEVELOPMENT) return [COUNTRIES];
  if (dataset === districtBoundaries.id || dataset === infrastructure.id) return [ATLAS];
  if (dataset === FIRM_PLANTS || dataset === FIRM_REGISTRATION) return [ATLAS, QUOTIENTS];
  const regional = [
    pack.passport.regionalSeries.dataset,
    grossRegionalProduct.id,
    regionalIndicators.id,
    regionAreas.id,
    towns.id,
  ];
  return regional.includes(dataset) ? [REGIONS] : [];
}
