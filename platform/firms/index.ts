export * from './build-index.ts';
export * from './catalogue.ts';
export * from './consents.ts';
export * from './datasets/index.ts';
export * from './index-tables.ts';
export * from './names.ts';
export * from './ownership.ts';
export * from './search-firms.ts';
