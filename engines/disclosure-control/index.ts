export * from './cross-table.ts';
export * from './inner-sums.ts';
export * from './overlapping-periods.ts';
export * from './rule.ts';
export * from './suppress.ts';
