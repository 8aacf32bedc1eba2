export { lintPack, renderFinding } from './lint.ts';
export { RULES } from './rules.ts';
export type * from './types.ts';
