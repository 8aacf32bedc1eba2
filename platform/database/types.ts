import type { Kysely, Transaction } from 'kysely';

/** One step of the schema in plain SQL that runs on PGlite and on PostgreSQL 15 and newer. */
export interface Migration {
  /** UTC time and words, `20261124T0900_batches`: the order of names is the order of running. */
  readonly name: string;
  readonly sql: string;
}

/** Where the store lies: a folder (PGlite in a worker thread) or the address of a PostgreSQL server. */
export type StoreLocation = { readonly folder: string } | { readonly url: string };

/** The store: what people decide. Transactional; an acknowledged transaction is in a synced write-ahead log. */
export interface Store {
  readonly engine: 'pglite' | 'postgresql';
  /** Queries on the tables that `Tables` declares; every package declares its own. */
  tables<Tables>(): Kysely<Tables>;
  /**
   * Runs `work` in one transaction and answers after its log is on disk. Query `tx` only: a query on `tables()` inside
   * `work` would wait for the transaction that it is part of.
   */
  transaction<Tables, Result>(work: (tx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /** Applies what is missing, in order of name; answers the names applied. */
  migrate(migrations: readonly Migration[]): Promise<readonly string[]>;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  /** Milliseconds of the last thousand statements, for the operations page and metrics. */
  timings(): {
    readonly count: number;
    readonly p50: number;
    readonly p99: number;
    readonly longestTransaction: number;
  };
  close(): Promise<void>;
}
