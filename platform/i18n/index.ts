export * from './duty-rate.ts';
export * from './format.ts';
export * from './licence-text.ts';
export * from './negotiate.ts';
