export * from './calculators.ts';
export * from './firm-facts.ts';
export * from './measures.ts';
export * from './navigator.ts';
export * from './values.ts';
export * from './sandbox.ts';
