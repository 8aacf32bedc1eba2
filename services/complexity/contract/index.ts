export * from './countries.ts';
export * from './goods-lists.ts';
export * from './options.ts';
export * from './problems.ts';
export * from './products.ts';
export * from './ranking.ts';
