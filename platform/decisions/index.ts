export * from './decisions.ts';
export * from './step.ts';
