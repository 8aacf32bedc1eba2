import { Problem } from '@industry/http';

/** Files are written two at a time; a few more may wait, the rest is asked to come back. */
export class Turns {
  #free = 2;
  readonly #waiting: (() => void)[] = [];
  readonly #mostWaiting = 8;

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#free > 0) this.#free -= 1;
    else {
      if (this.#waiting.length >= this.#mostWaiting) {
        throw new Problem('download-busy', {}, { headers: { 'retry-after': '20' } });
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
