import type { Timings } from './timings.ts';

export interface StatementResult {
  readonly rows: Record<string, unknown>[];
  /** Rows changed by INSERT, UPDATE, DELETE or MERGE; rows answered by SELECT. */
  readonly count: number;
}

export interface TransactionOptions {
  readonly isolation?: string;
  readonly access?: string;
  /** No limit of time and no timing: migrations and restores. */
  readonly long?: boolean;
}

/** One open transaction. After `commit` or `rollback` every call throws. */
export interface EngineTransaction {
  query(sql: string, parameters: readonly unknown[]): Promise<StatementResult>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
  /** Answers when the log of the transaction is on disk. */
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** What PGlite and PostgreSQL do in their own way; all else is written once over it. */
export interface Engine {
  readonly name: 'pglite' | 'postgresql';
  readonly timings: Timings;
  /** One statement on its own; answers when what it wrote is on disk. */
  query(sql: string, parameters: readonly unknown[]): Promise<StatementResult>;
  begin(options?: TransactionOptions): Promise<EngineTransaction>;
  /** An engine that sees one consistent state, to be closed by the caller. */
  snapshot(): Promise<Engine>;
  /** Waits for the lock of that name and answers what gives it back. */
  lock(name: string): Promise<() => Promise<void>>;
  /** See `Store.listen`. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Times after which the engines give up. */
export interface EngineLimits {
  /** Milliseconds of one statement; beyond it the statement is ended (PGlite: by starting its thread anew). */
  readonly statement: number;
  /** Milliseconds that an open transaction may wait for its next statement. */
  readonly idleTransaction: number;
  /** Milliseconds between checkpoints of PGlite. */
  readonly checkpoint: number;
}

export const DEFAULT_LIMITS: EngineLimits = { statement: 30_000, idleTransaction: 30_000, checkpoint: 60_000 };

/** BEGIN with what kysely asked for; the words come from kysely's closed lists, never from a user. */
export function beginStatement(options: TransactionOptions = {}): string {
  const isolation = options.isolation ? ` isolation level ${options.isolation}` : '';
  const access = options.access ? ` ${options.access}` : '';
  return `begin${isolation}${access}`;
}
