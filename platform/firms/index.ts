export * from './catalogue.ts';
export * from './datasets/index.ts';
