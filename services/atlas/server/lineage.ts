import type { ProgrammePack } from '@industry/pack/schema.ts';
import { grossRegionalProduct } from './datasets/gross-regional-product.ts';
import { regionalIndicators } from './datasets/regional-indicators.ts';

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

/** Pages that show a dataset. */
export function lineageOf(dataset: string, pack: ProgrammePack) {
  if (dataset === MACRO_QUARTERLY) return [ECONOMY];
  const regional = [pack.passport.regionalSeries.dataset, grossRegionalProduct.id, regionalIndicators.id];
  return regional.includes(dataset) ? [REGIONS] : [];
}
