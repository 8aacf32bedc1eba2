export { kazakhForm } from './kazakh-letters.ts';
export { kazakhStems } from './kazakh-stem.ts';
export { normalise } from './normalise.ts';
export {
  createSearchIndex,
  type Hit,
  type Loosened,
  type SearchAnswer,
  type SearchDocument,
  type SearchIndex,
} from './search-index.ts';
export { marks, type Piece, snippet } from './snippet.ts';
export { indexTerms, type Terms, termsOf } from './terms.ts';
export { type Word, wordsOf } from './words.ts';
