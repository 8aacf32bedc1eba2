export * from './chained-index.ts';
export * from './change-from-base.ts';
export { type Better, type YearFigures, yearsOf } from './figures.ts';
export * from './gap-split.ts';
export * from './indicator-state.ts';
export * from './results-score.ts';
