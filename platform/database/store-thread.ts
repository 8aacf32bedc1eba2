import { Worker } from 'node:worker_threads';
import { StoreError } from './errors.ts';
import type { StatementResult } from './engine.ts';
import type { StoreAnswer, StoreRequest, StoreWorkerData } from './protocol.ts';
import { workerUrl } from './worker-url.ts';

type Asked<Request> = Request extends { readonly id: number } ? Omit<Request, 'id'> : never;

interface Waiting<Value> {
  resolve(value: Value): void;
  reject(error: Error): void;
}

export interface ThreadResult extends StatementResult {
  /** The mark of the log that this answer rests on; 0 = it was on disk already. */
  readonly mark: number;
  /** Resolves when the log that this answer rests on is on disk. */
  synced(): Promise<void>;
}

/** One life of the store's thread. When it ends, for whatever reason, everything that waits is rejected and `ended` is true. */
export class StoreThread {
  readonly #worker: Worker;
  readonly #asked = new Map<number, Waiting<ThreadResult>>();
  #syncs: (Waiting<void> & { readonly mark: number })[] = [];
  #synced = 0;
  #next = 1;
  #end: Error | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  static async start(data: StoreWorkerData): Promise<StoreThread> {
    const thread = new StoreThread(
      new Worker(await workerUrl('store-worker', 'platform/database/store-worker.ts'), { workerData: data }),
    );
    await thread.#ready();
    return thread;
  }

  /** Grows with every sync of the log. */
  get logMark(): number {
    return this.#synced;
  }

  get ended(): boolean {
    return this.#end !== null;
  }

  /** Asks the thread; with a limit, a thread that does not answer in time is ended. */
  ask(request: Asked<StoreRequest>, limit: number | null): Promise<ThreadResult> {
    return new Promise((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      const id = this.#next++;
      const timer =
        limit === null
          ? undefined
          : setTimeout(() => {
              void this.end(
                new StoreError(
                  `A statement ran longer than ${limit / 1000} s and was ended; the store was started anew. ` +
                    `Ask for less at once, or move the store to PostgreSQL (DATABASE_URL).`,
                  { code: '57014' },
                ),
              );
            }, limit);
      const settle = () => {
        clearTimeout(timer);
        this.#asked.delete(id);
      };
      this.#asked.set(id, {
        resolve: (result) => (settle(), resolve(result)),
        reject: (error) => (settle(), reject(error)),
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      this.#worker.postMessage({ ...request, id } as StoreRequest);
    });
  }

  /** Ends the thread now; what waits is rejected with `reason`. */
  async end(reason: Error): Promise<void> {
    if (this.#end) return;
    this.#end = reason;
    for (const waiting of [...this.#asked.values(), ...this.#syncs]) waiting.reject(reason);
    this.#syncs = [];
    await this.#worker.terminate();
  }

  #ready(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#worker.on('message', (message: StoreAnswer) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'failed') {
          const error = new StoreError(message.error.message, message.error);
          reject(error);
          void this.end(error);
        } else this.#receive(message);
      });
      const lost = (cause: string) => {
        const error = new StoreError(
          `The store's thread ended: ${cause}. Whether the last statement was kept is decided by the log on disk.`,
          { code: '57P01' },
        );
        reject(error);
        void this.end(error);
      };
      this.#worker.on('error', (error) => lost(error.message));
      this.#worker.on('exit', (code) => lost(`exit ${code}`));
    });
  }

  #receive(message: Extract<StoreAnswer, { kind: 'done' | 'error' | 'synced' }>): void {
    if (message.kind === 'synced') {
      this.#synced = message.mark;
      const reached = this.#syncs.filter(({ mark }) => mark <= message.mark);
      this.#syncs = this.#syncs.filter(({ mark }) => mark > message.mark);
      for (const waiting of reached) waiting.resolve();
    } else if (message.kind === 'error') {
      this.#asked.get(message.id)?.reject(new StoreError(message.error.message, message.error));
    } else {
      const { rows, count, mark } = message;
      this.#asked.get(message.id)?.resolve({ rows, count, mark, synced: () => this.#whenSynced(mark) });
    }
  }

  #whenSynced(mark: number): Promise<void> {
    if (mark <= this.#synced) return Promise.resolve();
    if (this.#end) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => this.#syncs.push({ mark, resolve, reject }));
  }
}
