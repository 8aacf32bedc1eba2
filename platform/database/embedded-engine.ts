import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { beginStatement } from './engine.ts';
import type { Engine, EngineLimits, EngineTransaction, StatementResult, TransactionOptions } from './engine.ts';
import { EmbeddedTransaction } from './embedded-transaction.ts';
import { StoreError } from './errors.ts';
import { Session } from './session.ts';
import { snapshotFolder } from './store-folder.ts';
import { StoreThread } from './store-thread.ts';
import { Timings } from './timings.ts';
import { encodeParameter } from './wire-types.ts';

const VACUUM_EVERY = 3_600_000;

/**
 * PGlite in a thread. One session: a mutex gives it to one transaction or statement at a time, and it is given to the next
 * one before the log of the last is on disk, so commits that wait share one sync.
 */
export class EmbeddedEngine implements Engine {
  readonly name = 'pglite';
  readonly timings = new Timings();
  readonly session = new Session();
  readonly limits: EngineLimits;
  readonly #folder: string;
  readonly #disposable: boolean;
  #thread: Promise<StoreThread>;
  #closed: Promise<void> | null = null;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #locks = new Map<string, Session>();

  private constructor(folder: string, limits: EngineLimits, disposable: boolean) {
    this.#folder = folder;
    this.#disposable = disposable;
    this.limits = limits;
    this.#thread = this.#start();
  }

  static async open(folder: string, limits: EngineLimits, disposable = false): Promise<EmbeddedEngine> {
    const engine = new EmbeddedEngine(resolve(folder), limits, disposable);
    await engine.#thread;
    if (!disposable) engine.#keepHouse();
    return engine;
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    const giveBack = await this.session.take();
    const started = performance.now();
    let result;
    try {
      const thread = await this.thread();
      result = await thread.ask(
        { kind: 'query', sql, parameters: parameters.map(encodeParameter) },
        this.limits.statement,
      );
    } finally {
      this.timings.statement(performance.now() - started);
      giveBack();
    }
    await result.synced();
    return result;
  }

  async begin(options: TransactionOptions = {}): Promise<EngineTransaction> {
    const giveBack = await this.session.take();
    try {
      const thread = await this.thread();
      const started = performance.now();
      await thread.ask({ kind: 'query', sql: beginStatement(options), parameters: [] }, this.limits.statement);
      return new EmbeddedTransaction(this, thread, options.long === true, () => {
        if (options.long !== true) this.timings.transaction(performance.now() - started);
        giveBack();
      });
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  async snapshot(): Promise<Engine> {
    const copy = snapshotFolder(this.#folder, randomUUID());
    const giveBack = await this.session.take();
    try {
      await (await this.thread()).ask({ kind: 'copy', to: copy }, null);
    } catch (error) {
      rmSync(copy, { recursive: true, force: true });
      throw error;
    } finally {
      giveBack();
    }
    return EmbeddedEngine.open(copy, this.limits, true);
  }

  /** One process owns the folder, so a queue in it is enough. */
  async lock(name: string): Promise<() => Promise<void>> {
    const queue = this.#locks.get(name) ?? new Session();
    this.#locks.set(name, queue);
    const giveBack = await queue.take();
    return async () => giveBack();
  }

  async listen(): Promise<() => Promise<void>> {
    return async () => undefined;
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  /** The living thread; a dead one is replaced, which recovers the store from its log. */
  async thread(): Promise<StoreThread> {
    if (this.#closed) throw new StoreError('The store is closed.');
    const thread = await this.#thread.catch(() => null);
    if (thread === null || thread.ended) this.#thread = this.#start();
    return this.#thread;
  }

  #start(): Promise<StoreThread> {
    const thread = StoreThread.start({ folder: this.#folder, disposable: this.#disposable });
    // Whoever asks next hears of the failure.
    thread.catch(() => undefined);
    return thread;
  }

  /** PGlite has neither checkpointer nor autovacuum. */
  #keepHouse(): void {
    const every = (milliseconds: number, work: () => Promise<void>) => {
      const timer = setInterval(() => void work().catch(() => undefined), milliseconds);
      timer.unref();
      this.#timers.push(timer);
    };
    let checkpointed = 0;
    every(this.limits.checkpoint, async () => {
      const thread = await this.thread();
      if (thread.logMark === checkpointed) return;
      await this.query('checkpoint', []);
      checkpointed = thread.logMark;
    });
    every(VACUUM_EVERY, async () => {
      const { rows } = await this.query(
        `select format('%I.%I', schemaname, relname) as name from pg_stat_user_tables
         where n_dead_tup + n_mod_since_analyze > 1000 + n_live_tup / 10`,
        [],
      );
      for (const { name } of rows) await this.query(`vacuum (analyze) ${String(name)}`, []);
    });
  }

  async #close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    const giveBack = await this.session.take();
    const thread = await this.#thread.catch(() => null);
    try {
      if (thread && !thread.ended) await thread.ask({ kind: 'close' }, null);
    } finally {
      await thread?.end(new StoreError('The store is closed.'));
      if (this.#disposable) rmSync(this.#folder, { recursive: true, force: true });
      giveBack();
    }
  }
}
