export * from './change-log.ts';
export * from './faults.ts';
export * from './push-all.ts';
export * from './serve-pulls.ts';
