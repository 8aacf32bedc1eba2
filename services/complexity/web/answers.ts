import type { Static } from 'typebox';
import type {
  explainDifferences,
  getComplexGood,
  getComplexityHistory,
  getComplexityOfCountry,
  getComplexityRanking,
  getProductSpace,
  getSophistication,
  listComplexGoods,
  listOpportunities,
  whatIf,
} from '@industry/complexity/contract';

/** What the routes answer, by the words of the screens. */
export type Ranking = Static<typeof getComplexityRanking.response>;
export type History = Static<typeof getComplexityHistory.response>;
export type CountryProfile = Static<typeof getComplexityOfCountry.response>;
export type Differences = Static<typeof explainDifferences.response>;
export type Opportunities = Static<typeof listOpportunities.response>;
export type WhatIf = Static<typeof whatIf.response>;
export type ProductSpace = Static<typeof getProductSpace.response>;
export type ComplexGoods = Static<typeof listComplexGoods.response>;
export type ComplexGoodAnswer = Static<typeof getComplexGood.response>;
export type Sophistication = Static<typeof getSophistication.response>;
