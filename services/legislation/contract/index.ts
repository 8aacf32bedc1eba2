export * from './acts.ts';
export * from './bodies.ts';
export * from './changes.ts';
export * from './clauses.ts';
