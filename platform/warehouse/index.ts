export type { ColumnType } from './dialect.ts';
export * as dialect from './dialect.ts';
export * from './durable.ts';
export * from './folders.ts';
export * from './relation.ts';
export * from './warehouse.ts';
