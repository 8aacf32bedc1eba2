import type { LocalisedText } from '@industry/values';
import { PLATFORM_PROBLEMS } from './platform-problems.ts';
import type { ProblemDefinition } from './contract.ts';

/** One thing wrong with a request: `path` as `body.name` or `query.year`, `message` in the reader's language. */
export interface FieldError {
  readonly path: string;
  readonly message: LocalisedText;
}

/**
 * Throw this to answer a problem document (RFC 9457). `code` is a row of the problem table, `values` fill the
 * {placeholders} of its detail; nothing else of the error reaches the reader.
 *
 * Example: `throw new Problem('not-found', { what: 'ind.t9' })`
 */
export class Problem extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly errors: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  /** With `stale-version`: the record as it is stored now, as its contract answers it. */
  readonly current: unknown;

  constructor(
    code: string,
    values: Readonly<Record<string, string | number>> = {},
    more: {
      readonly errors?: readonly FieldError[];
      readonly headers?: Readonly<Record<string, string>>;
      readonly current?: unknown;
      readonly cause?: unknown;
    } = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`, { cause: more.cause });
    this.name = 'Problem';
    this.code = code;
    this.values = values;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
    this.current = more.current;
  }
}

/** The one table of problem codes: the platform's own rows and what the services contribute. */
export type ProblemTable = ReadonlyMap<string, ProblemDefinition>;

/** Joins the rows; a code that two packages claim, or a status that is no error, stops the start. */
export function problemTable(contributed: readonly ProblemDefinition[] = []): ProblemTable {
  const table = new Map<string, ProblemDefinition>();
  for (const row of [...PLATFORM_PROBLEMS, ...contributed]) {
    if (table.has(row.code)) throw new Error(`problem code ${row.code} is claimed twice: rename one of the two`);
    if (row.status < 400 || row.status > 599) throw new Error(`problem code ${row.code} has status ${row.status}`);
    table.set(row.code, row);
  }
  return table;
}
