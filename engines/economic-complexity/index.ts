export * from './complexity.ts';
export * from './errors.ts';
export * from './options.ts';
export * from './trade-matrix.ts';
