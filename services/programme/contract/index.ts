export * from './routes.ts';
export * from './schemas.ts';
export * from './reporting.ts';
export * from '@industry/decisions/contract';
export * from './budget.ts';
export * from './plan-changes.ts';
export * from './results.ts';
export * from './reports.ts';
