export * from './app.ts';
export * from './contract.ts';
export * from './operations.ts';
export * from './problem.ts';
export { languageOf, problemDocument } from './problem-document.ts';
export { type Answer, type Call, serve, signedIn } from './serve.ts';
export { isLoopback, type Viewer } from './viewer.ts';
