export * from './actions.ts';
export * from './consents.ts';
export * from './firms.ts';
export * from './problems.ts';
