const KEPT = 1000;

/** Durations of the last thousand statements and the longest transaction since the opening. */
export class Timings {
  readonly #statements = new Float64Array(KEPT);
  #count = 0;
  #longest = 0;

  statement(milliseconds: number): void {
    this.#statements[this.#count % KEPT] = milliseconds;
    this.#count += 1;
  }

  transaction(milliseconds: number): void {
    this.#longest = Math.max(this.#longest, milliseconds);
  }

  summary(): { count: number; p50: number; p99: number; longestTransaction: number } {
    const kept = Math.min(this.#count, KEPT);
    const sorted = this.#statements.slice(0, kept).sort();
    const quantile = (q: number) => sorted[Math.min(kept - 1, Math.floor(q * kept))] ?? 0;
    return { count: this.#count, p50: quantile(0.5), p99: quantile(0.99), longestTransaction: this.#longest };
  }
}
