export * from './cells.ts';
export * from './difference.ts';
export * from './impact.ts';
export * from './kept.ts';
export * from './lists.ts';
export * from './moves.ts';
export * from './population.ts';
export * from './simulated-firms.ts';
export { type Dimension, DIMENSIONS } from './tally.ts';
