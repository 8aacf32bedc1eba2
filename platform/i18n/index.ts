export * from './format.ts';
export * from './negotiate.ts';
