export * from './citation.ts';
export { loadPack, packFromFiles } from './load.ts';
export { nearest } from './nearest.ts';
export { readPackFiles } from './pack-files.ts';
export * from './plan.ts';
export * from './problem.ts';
export * from './regions.ts';
export * from './report-text.ts';
export * from './schema.ts';
