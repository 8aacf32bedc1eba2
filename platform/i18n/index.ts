export * from './duty-rate.ts';
export * from './format.ts';
export * from './negotiate.ts';
