export * from './false-discovery-rate.ts';
export * from './location-quotient.ts';
export * from './permutation-test.ts';
export * from './specialisation.ts';
export * from './units.ts';
