export * from './calendar.ts';
export * from './inbox.ts';
export * from './preferences.ts';
