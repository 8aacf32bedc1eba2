/** A problem as it crosses the control socket: RFC 9457's words, with the code of the problem table. */
export interface ControlProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status?: number;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/**
 * A command or the socket itself failed; `problem` says what, where and the remedy.
 *
 * Codes of this package: `state-folder-owned`, `state-folder-contended`, `state-folder-unusable`, `owner-closing`, `owner-lost`, `owner-not-yours`,
 * `unknown-command`, `invalid-input`, `invalid-frame`, `frame-too-large`, `invalid-actor`, `internal-error`. Commands add their own.
 */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly problem: ControlProblem;

  constructor(problem: ControlProblem, options?: ErrorOptions) {
    super(problem.detail, options);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }
}

/** Whatever a command threw as a problem: errors that carry `code` and `detail` or `problem` keep their own words. */
export function problemOf(error: unknown): ControlProblem {
  if (error instanceof ControlError) return error.problem;
  if (!(error instanceof Error)) {
    return { code: 'internal-error', title: 'The command failed', detail: String(error) };
  }
  const given = error as Error & {
    code?: unknown;
    status?: unknown;
    title?: unknown;
    detail?: unknown;
    errors?: unknown;
  };
  return {
    code: typeof given.code === 'string' ? given.code : codeOf(error.name),
    title: typeof given.title === 'string' ? given.title : 'The command failed',
    detail: typeof given.detail === 'string' ? given.detail : error.message,
    ...(typeof given.status === 'number' ? { status: given.status } : {}),
    ...(isErrorList(given.errors) ? { errors: given.errors } : {}),
  };
}

/** `ImportError` becomes `import-error`: an error of its own name is one that somebody thought of. */
function codeOf(name: string): string {
  if (!/^[A-Z]\w+Error$/.test(name) || BUILT_IN.has(name)) return 'internal-error';
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}

const BUILT_IN = new Set([
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
]);

function isErrorList(value: unknown): value is NonNullable<ControlProblem['errors']> {
  return (
    Array.isArray(value) && value.every((row) => typeof row?.path === 'string' && typeof row?.message === 'string')
  );
}
