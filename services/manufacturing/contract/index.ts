export * from './cross-table.ts';
export * from './development.ts';
export * from './overview.ts';
export * from './sector.ts';
export * from './summary.ts';
export * from './values.ts';
