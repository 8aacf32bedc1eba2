import { AsyncLocalStorage } from 'node:async_hooks';
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Engine, EngineTransaction } from './engine.ts';

/** Marks what runs inside a transaction of one store, to refuse a query beside it that would wait for it for ever. */
export type Inside = AsyncLocalStorage<{ open: boolean }>;

class StoreConnection implements DatabaseConnection {
  readonly engine: Engine;
  readonly inside: Inside;
  transaction: EngineTransaction | null = null;

  constructor(engine: Engine, inside: Inside) {
    this.engine = engine;
    this.inside = inside;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.transaction) refuseInside(this.inside);
    const { rows, count } = await (this.transaction ?? this.engine).query(query.sql, query.parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(count) };
  }

  // oxlint-disable-next-line require-yield -- the interface asks for a generator
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('The store does not stream a query: read by key, a page at a time.');
  }
}

function refuseInside(inside: Inside): void {
  if (inside.getStore()?.open) {
    throw new Error(
      'A query on tables() inside transaction() would wait for the transaction that it is part of: query `tx`.',
    );
  }
}

class StoreDriver implements Driver {
  readonly #engine: Engine;
  readonly #inside: Inside;

  constructor(engine: Engine, inside: Inside) {
    this.#engine = engine;
    this.#inside = inside;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<StoreConnection> {
    return new StoreConnection(this.#engine, this.#inside);
  }

  async beginTransaction(connection: StoreConnection, settings: TransactionSettings): Promise<void> {
    connection.transaction = await this.#engine.begin({
      ...(settings.isolationLevel ? { isolation: settings.isolationLevel } : {}),
      ...(settings.accessMode ? { access: settings.accessMode } : {}),
    });
  }

  async commitTransaction(connection: StoreConnection): Promise<void> {
    await connection.transaction?.commit();
  }

  async rollbackTransaction(connection: StoreConnection): Promise<void> {
    await connection.transaction?.rollback();
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {}
}

/** kysely over an engine. */
export function tablesOf<Tables>(engine: Engine, inside: Inside): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new StoreDriver(engine, inside),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}

/** Runs `work` in a transaction; inside it, a query that does not go through the transaction is refused. */
export async function inTransaction<Result>(
  inside: Inside,
  run: (mark: { open: boolean }) => Promise<Result>,
): Promise<Result> {
  refuseInside(inside);
  const mark = { open: true };
  try {
    return await inside.run(mark, () => run(mark));
  } finally {
    mark.open = false;
  }
}
