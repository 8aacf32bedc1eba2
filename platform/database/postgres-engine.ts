import { Pool, types, type PoolClient } from 'pg';
import { listenOn, PostgresLine } from './postgres-line.ts';
import { beginStatement } from './engine.ts';
import type { Engine, EngineLimits, EngineTransaction, StatementResult, TransactionOptions } from './engine.ts';
import { StoreError, storeError } from './errors.ts';
import { Timings } from './timings.ts';
import { encodeParameter, parserOf } from './wire-types.ts';

const OLDEST = 150_000;

/** PostgreSQL 15 or newer behind a pool of connections. */
export class PostgresEngine implements Engine {
  readonly name = 'postgresql';
  readonly timings = new Timings();
  readonly #pool: Pool;
  readonly #url: string;

  private constructor(pool: Pool, url: string) {
    this.#pool = pool;
    this.#url = url;
  }

  static async open(url: string, limits: EngineLimits): Promise<PostgresEngine> {
    const pool = new Pool({
      connectionString: url,
      max: 10,
      application_name: 'industry',
      connectionTimeoutMillis: 10_000,
      statement_timeout: limits.statement,
      idle_in_transaction_session_timeout: limits.idleTransaction,
      options: '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres -c extra_float_digits=1',
      types: { getTypeParser: ((type: number) => parserOf(type)) as typeof types.getTypeParser },
    });
    // A connection that breaks while idle is replaced at the next use.
    pool.on('error', () => undefined);
    try {
      const { rows } = await pool.query<{ version: number }>(
        `select current_setting('server_version_num')::int as version`,
      );
      if ((rows[0]?.version ?? 0) < OLDEST) {
        throw new StoreError(
          `PostgreSQL 15 or newer is needed; the server has ${rows[0]?.version ?? 'an unknown version'}.`,
        );
      }
    } catch (error) {
      await pool.end();
      throw storeError(error);
    }
    return new PostgresEngine(pool, url);
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    return this.#run(this.#pool, sql, parameters);
  }

  async begin(options: TransactionOptions = {}): Promise<EngineTransaction> {
    const client = await this.#pool.connect().catch((error: unknown) => {
      throw storeError(error);
    });
    const started = performance.now();
    let ended = false;
    const end = async (word: 'commit' | 'rollback') => {
      if (ended) return;
      ended = true;
      try {
        await client.query(word);
        client.release();
      } catch (error) {
        client.release(true);
        throw storeError(error);
      } finally {
        if (options.long !== true) this.timings.transaction(performance.now() - started);
      }
    };
    try {
      await client.query(beginStatement(options));
      if (options.long === true) {
        await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
      }
    } catch (error) {
      client.release(true);
      throw storeError(error);
    }
    return {
      query: (sql, parameters) => this.#run(client, sql, parameters),
      script: async (sql) => {
        await client.query(sql).catch((error: unknown) => {
          throw storeError(error);
        });
      },
      commit: () => end('commit'),
      rollback: () => end('rollback'),
    };
  }

  async snapshot(): Promise<Engine> {
    return {
      name: this.name,
      timings: this.timings,
      query: (sql, parameters) => this.query(sql, parameters),
      begin: (options) => this.begin({ ...options, long: true }),
      snapshot: () => this.snapshot(),
      lock: (name) => this.lock(name),
      listen: (channel, heard) => this.listen(channel, heard),
      close: async () => undefined,
    };
  }

  async lock(name: string): Promise<() => Promise<void>> {
    const line = await PostgresLine.open(this.#url);
    await line.query('select pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return () => line.close();
  }

  async listen(channel: string, heard: () => void): Promise<() => Promise<void>> {
    return listenOn(this.#url, channel, heard);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #run(target: Pool | PoolClient, sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    const started = performance.now();
    try {
      const result = await target.query<Record<string, unknown>>(sql, parameters.map(encodeParameter));
      return { rows: result.rows, count: result.rowCount ?? 0 };
    } catch (error) {
      throw storeError(error);
    } finally {
      this.timings.statement(performance.now() - started);
    }
  }
}
