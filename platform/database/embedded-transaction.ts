import type { EmbeddedEngine } from './embedded-engine.ts';
import type { EngineTransaction, StatementResult } from './engine.ts';
import { StoreError } from './errors.ts';
import type { StoreThread, ThreadResult } from './store-thread.ts';
import { encodeParameter } from './wire-types.ts';

/** A transaction that holds PGlite's session until it ends, or until it leaves the session idle for too long. */
export class EmbeddedTransaction implements EngineTransaction {
  readonly #engine: EmbeddedEngine;
  readonly #thread: StoreThread;
  readonly #long: boolean;
  readonly #giveBack: () => void;
  #idle: NodeJS.Timeout | undefined;
  #ended: StoreError | null = null;

  constructor(engine: EmbeddedEngine, thread: StoreThread, long: boolean, giveBack: () => void) {
    this.#engine = engine;
    this.#thread = thread;
    this.#long = long;
    this.#giveBack = giveBack;
    this.#rest();
  }

  async query(sql: string, parameters: readonly unknown[]): Promise<StatementResult> {
    const started = performance.now();
    const encoded = parameters.map(encodeParameter);
    const result = await this.#run(() => this.#thread.ask({ kind: 'query', sql, parameters: encoded }, this.#limit()));
    this.#engine.timings.statement(performance.now() - started);
    return result;
  }

  async script(sql: string): Promise<void> {
    await this.#run(() => this.#thread.ask({ kind: 'script', sql }, this.#limit()));
  }

  async commit(): Promise<void> {
    if (this.#ended) throw this.#ended;
    const result = await this.#end('commit');
    await result.synced();
  }

  async rollback(): Promise<void> {
    if (!this.#ended) await this.#end('rollback');
  }

  async #run(work: () => Promise<ThreadResult>): Promise<ThreadResult> {
    if (this.#ended) throw this.#ended;
    clearTimeout(this.#idle);
    try {
      return await work();
    } finally {
      this.#rest();
    }
  }

  async #end(word: 'commit' | 'rollback'): Promise<ThreadResult> {
    clearTimeout(this.#idle);
    this.#ended = new StoreError('The transaction has ended.', { code: '25P01' });
    try {
      return await this.#thread.ask({ kind: 'query', sql: word, parameters: [] }, this.#engine.limits.statement);
    } finally {
      this.#giveBack();
    }
  }

  #rest(): void {
    if (this.#long || this.#ended) return;
    const limit = this.#engine.limits.idleTransaction;
    this.#idle = setTimeout(() => {
      void this.#end('rollback').catch(() => undefined);
      this.#ended = new StoreError(
        `The transaction waited longer than ${limit / 1000} s for its next statement and was rolled back. ` +
          `Do slow work before the transaction, not inside it.`,
        { code: '25P03' },
      );
    }, limit);
    this.#idle.unref();
  }

  #limit(): number | null {
    return this.#long ? null : this.#engine.limits.statement;
  }
}
