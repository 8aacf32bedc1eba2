export {
  clean,
  CLEANING_STEPS,
  NO_CLEANING,
  type Cleaned,
  type CleaningInput,
  type CleaningOptions,
  type CleaningStep,
} from './cleaning.ts';
export {
  cleaningOutcomes,
  combinations,
  ranks,
  type CleaningAlternative,
  type CleaningOutcome,
} from './cleaning-choices.ts';
export { compareCodePoints } from './code-point.ts';
export {
  complexityOfPresence,
  economicComplexity,
  type Complexity,
  type ComplexityOptions,
  type PresenceMatrix,
} from './complexity.ts';
export { concordanceWeights, convertByConcordance, type ConcordanceLink, type ConcordancePair } from './concordance.ts';
export { distance } from './distance.ts';
export type { RawComplexity } from './eigen-method.ts';
export { ComplexityError, type ComplexityErrorCode } from './errors.ts';
export { layout, type LayoutOptions } from './layout.ts';
export type { Dropped } from './measure.ts';
export { regionalStudy, type RegionalStudy, type RegionalStudyInput } from './regional-study.ts';
export { densityFromProximity, nearestDensity, nearestProducts } from './nearest-density.ts';
export {
  defaultConventions,
  eigen,
  fitness,
  reflections,
  type ComplexityConventions,
  type ComplexityMethod,
  type ProximityKind,
} from './options.ts';
export { opportunityScore, percentiles, type WeightedQuality } from './opportunity-score.ts';
export {
  judgeGood,
  passes,
  valueAddedIndex,
  valueClasses,
  type GoodMeasure,
  type GoodTest,
  type GoodVerdict,
} from './priority-goods.ts';
export { productSpace, type ProductLink, type ProductSpaceOptions } from './product-space.ts';
export { sophistication, type Sophistication } from './prody.ts';
export { countryProximity, proximity, type ProximityInput } from './proximity.ts';
export { revealedComparativeAdvantage } from './rca.ts';
export { revealedPopulationAdvantage } from './rpop.ts';
export { productPicture, proximityTo, study, type ProductPicture, type Study, type StudyInput } from './study.ts';
export {
  subnationalComplexity,
  type OutsideComplexity,
  type SubnationalComplexity,
  type SubnationalOptions,
} from './subnational.ts';
export { tradeMatrix, type TradeMatrix, type TradeMatrixOptions, type TradeRecord } from './trade-matrix.ts';
export { complexityByYear, type YearOfTrade, type YearsOptions } from './years.ts';
export { basketSophistication, exportsForAdvantage, whatIf, type Position } from './what-if.ts';
