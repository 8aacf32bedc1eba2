export * from './collect.ts';
export { datasetsOf } from './faults.ts';
export type * from './types.ts';
