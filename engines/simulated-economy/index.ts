export * from './deliveries.ts';
export * from './economy.ts';
export * from './parameters.ts';
export { NEVER, type Population, reportsInFull, STATUS } from './population.ts';
export type { Quarters } from './quarters.ts';
export { type RecordPair, type RegisterRecord, registerRecords } from './records.ts';
export * from './support.ts';
export * from './tables.ts';
export { createTally, type Tally } from './tally.ts';
