export { ActTextError, type ActTextFailure, ENCODINGS, type Encoding } from './decode.ts';
export { textOfHtml } from './html.ts';
export {
  type Article,
  NUMBERING_RULES,
  type NumberingRule,
  type NumberingWarning,
  splitArticles,
} from './numbering.ts';
export { type ReadAct, readAct, type ReadActInput } from './read-act.ts';
export { comparison, type ComparedPiece } from './comparison.ts';
