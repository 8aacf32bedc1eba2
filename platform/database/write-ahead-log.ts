import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs';
import { promisify } from 'node:util';

const fdatasyncLater = promisify(fdatasync);

/**
 * Group commit. PostgreSQL asks for a sync of the log segment at each commit; the request is noted (`defer`) and carried out
 * by `drain` outside the database's code, one fdatasync for all commits that came meanwhile. The order "log before data" is
 * kept: whoever writes, syncs, renames or removes another file calls `flush` first.
 */
export class WriteAheadLog {
  #marked = 0;
  #synced = 0;
  #draining = false;
  /** Own descriptors: PostgreSQL closes and renames its segments when it likes. */
  readonly #waiting = new Map<string, number>();
  #inFlight: readonly number[] = [];
  readonly #announce: (mark: number) => void;

  constructor(announce: (mark: number) => void) {
    this.#announce = announce;
  }

  /** The mark to wait for, 0 when all of the log is on disk. */
  get pending(): number {
    return this.#synced < this.#marked ? this.#marked : 0;
  }

  defer(segment: string): void {
    this.#marked += 1;
    if (!this.#waiting.has(segment)) this.#waiting.set(segment, openSync(segment, 'r+'));
  }

  /** Syncs at once. */
  flush(): void {
    if (this.pending === 0) return;
    for (const descriptor of this.#inFlight) fdatasyncSync(descriptor);
    for (const descriptor of this.#waiting.values()) {
      fdatasyncSync(descriptor);
      closeSync(descriptor);
    }
    this.#waiting.clear();
    this.#reach(this.#marked);
  }

  /** Syncs until nothing waits; a second call while one runs does nothing. Throws when the disk refuses. */
  async drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    try {
      while (this.#waiting.size > 0) {
        const mark = this.#marked;
        const taken = [...this.#waiting.values()];
        this.#waiting.clear();
        this.#inFlight = taken;
        await Promise.all(taken.map((descriptor) => fdatasyncLater(descriptor)));
        this.#inFlight = [];
        for (const descriptor of taken) closeSync(descriptor);
        this.#reach(mark);
      }
    } finally {
      this.#draining = false;
    }
  }

  #reach(mark: number): void {
    if (mark <= this.#synced) return;
    this.#synced = mark;
    this.#announce(mark);
  }
}
