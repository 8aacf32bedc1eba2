export * from './connectors.ts';
export * from './matching.ts';
export * from './routes.ts';
export * from './schemas.ts';
