export * from './app.ts';
export * from './contract.ts';
export * from './operations.ts';
export * from './problem.ts';
export { languageOf, problemDocument } from './problem-document.ts';
export { officialText, readUserText } from './user-text.ts';
export { type Answer, type Call, serve, signedIn } from './serve.ts';
export {
  type Assignment,
  isLoopback,
  type Permits,
  type Scope,
  SCOPE_KINDS,
  type ScopeKind,
  type Viewer,
} from './viewer.ts';
