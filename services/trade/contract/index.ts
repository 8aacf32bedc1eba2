export * from './countries.ts';
export * from './goods.ts';
export * from './problems.ts';
export * from './profile.ts';
export * from './sections.ts';
export * from './values.ts';
