export * from './calibration.ts';
export { candidates } from './candidates.ts';
export { compare } from './compare.ts';
export * from './match.ts';
export * from './record.ts';
export { kilometres, wordLikeness } from './similarity.ts';
export * from './weights.ts';
