export * from './civil-date.ts';
export * from './csv.ts';
export * from './decimal.ts';
export * from './language.ts';
export * from './localised-text.ts';
export * from './money.ts';
export * from './period.ts';
export * from './user-text.ts';
