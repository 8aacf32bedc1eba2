import type { CheckFinding } from './types.ts';

/** Mistakes that the screens name in the reader's language: what may be wrong with a file that a person sends. */
export type ImportCode =
  | 'empty'
  | 'no-rows'
  | 'workbook'
  | 'damaged'
  | 'too-large'
  | 'encoding'
  | 'columns-missing'
  | 'column-twice'
  | 'row-form'
  | 'json-form'
  | 'rejected'
  | 'duplicate'
  | 'option'
  | 'second-file';

export interface ImportProblem {
  readonly file: string;
  readonly code?: ImportCode;
  /** What fills the words of the code: `missing`, `found`, `expected`, `rejected`, `rows` ... */
  readonly values?: Readonly<Record<string, string | number>>;
  /** What is wrong, one sentence without a full stop. */
  readonly reason: string;
  /** Line of the file, from 1, the header being line 1; of a GeoJSON file the number of the feature. */
  readonly row?: number;
  readonly field?: string;
  readonly value?: string;
  /** What to do. */
  readonly remedy: string;
  readonly findings?: readonly CheckFinding[];
  /** File with every rejected row, when rows were rejected. */
  readonly rejectedFile?: string;
  /** There are more of them: the file holds the first, which decide that it is refused. */
  readonly rejectedPart?: true;
}

/** A file that cannot be imported; nothing of it is visible. `message` names file, row, field, value and remedy. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem, options?: ErrorOptions) {
    super(describe(problem), options);
    this.problem = problem;
  }
}

function describe({ file, reason, row, field, value, remedy, rejectedFile, rejectedPart }: ImportProblem): string {
  const place = [
    row === undefined ? [] : [`line ${row}`],
    field === undefined ? [] : [`field ${field}`],
    value === undefined ? [] : [`value ${JSON.stringify(shorten(value))}`],
  ].flat();
  const where = place.length > 0 ? ` (${place.join(', ')})` : '';
  const rejected =
    rejectedFile === undefined
      ? ''
      : ` ${rejectedPart ? 'The first of the rejected rows are' : 'Every rejected row is'} in ${rejectedFile}.`;
  return `${file}: ${reason}${where}. ${remedy}${rejected}`;
}

export function shorten(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}...` : value;
}
