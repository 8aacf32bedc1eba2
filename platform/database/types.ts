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
  /**
   * Runs `work` while no other process on this store, and no other caller in this one, runs work of the same name. Not for
   * work inside work of the same name: it would wait for itself. On PostgreSQL a lock of a connection of its own.
   */
  exclusive<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Calls `heard` after another process has committed `pg_notify(channel, ...)`, and whenever one may have been missed.
   * PGlite has no other process: nothing is ever heard. Answers what ends it.
   */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  /** Several statements without parameters in one transaction that has no limit of time: a library's own schema. */
  script(sql: string): Promise<void>;
  /**
   * Runs `work` on one consistent state of the store without holding others up: on PostgreSQL a read-only snapshot, on
   * PGlite (one session) a second instance on a copy of its folder, which holds writers up only while the copy is made.
   */
  snapshot<Tables, Result>(work: (tx: Transaction<Tables>) => Promise<Result>): Promise<Result>;
  /**
   * Applies what is missing, in order of name, each in its own transaction under an advisory lock; answers the names applied.
   * Throws `MigrationError` when the database has a migration that the list does not have, or has it with another text.
   */
  migrate(migrations: readonly Migration[]): Promise<readonly string[]>;
  /** Names that `migrate` would apply now; throws as it does. */
  pendingMigrations(migrations: readonly Migration[]): Promise<readonly string[]>;
  /** Throws when the store does not answer. */
  ping(): Promise<void>;
  /**
   * Milliseconds of the last thousand statements, for the operations page and metrics. `longestTransaction` is since the
   * opening, from BEGIN to the end of COMMIT; migrations are not in it.
   */
  timings(): {
    readonly count: number;
    readonly p50: number;
    readonly p99: number;
    readonly longestTransaction: number;
  };
  close(): Promise<void>;
}
