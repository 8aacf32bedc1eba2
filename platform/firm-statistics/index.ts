export * from './axes.ts';
export * from './build.ts';
export * from './cross-table.ts';
export type { DisclosedCell, Heading } from './disclosed-table.ts';
export * from './figures.ts';
export { datasetsOf, type Measure, measuresOf } from './firm-years.ts';
