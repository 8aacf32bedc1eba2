/** An error of the database with its SQLSTATE; the same on PGlite and on PostgreSQL. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  /** SQLSTATE, `23505` for a duplicate key; null when the error did not come from the database. */
  readonly code: string | null;
  readonly constraint: string | null;
  readonly table: string | null;
  readonly detail: string | null;

  constructor(message: string, facts: Partial<StoreErrorFacts> = {}) {
    super(message);
    this.code = facts.code ?? null;
    this.constraint = facts.constraint ?? null;
    this.table = facts.table ?? null;
    this.detail = facts.detail ?? null;
  }
}

export interface StoreErrorFacts {
  readonly code: string | null;
  readonly constraint: string | null;
  readonly table: string | null;
  readonly detail: string | null;
}

/** The facts of a driver's error that may cross a thread. */
export function errorFacts(error: unknown): StoreErrorFacts & { readonly message: string } {
  const fields = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : null);
  return {
    message: text('message') ?? String(error),
    code: text('code'),
    constraint: text('constraint'),
    table: text('table'),
    detail: text('detail'),
  };
}

/** A driver's error as a `StoreError`. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const facts = errorFacts(error);
  return new StoreError(facts.message, facts);
}
