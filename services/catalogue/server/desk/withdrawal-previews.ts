import type { Preview } from '@industry/facts';
import { Problem } from '@industry/http';
import type { ProgressEvent } from '@industry/control/types.ts';

interface Making {
  readonly startedAt: number;
  readonly ends: Promise<Preview>;
  progress: ProgressEvent;
}

/** Comparisons of millions of rows at once, beside what else the lake answers. */
const RUNNING = 2;
const KEPT = 20;
/** Milliseconds after which a preview is made anew. */
const KEEP_FOR = 5 * 60_000;
/** Milliseconds that an answer waits for a small dataset's preview. */
const PATIENCE = 700;

/** What the withdrawal of a batch would change, made beside requests: the page asks again until it is there. */
export class WithdrawalPreviews {
  readonly #made = new Map<string, Making>();
  #running = 0;

  /** The preview, or how far it is. `key` names the batch and the state of the catalogue. Throws `previews-busy`. */
  async ask(
    key: string,
    make: (report: (event: ProgressEvent) => void) => Promise<Preview>,
  ): Promise<Preview | ProgressEvent> {
    const now = Date.now();
    for (const [old, { startedAt }] of this.#made) if (now - startedAt > KEEP_FOR) this.#made.delete(old);
    const making = this.#made.get(key) ?? this.#start(key, make);
    const found = await Promise.race([making.ends, new Promise<null>((done) => setTimeout(done, PATIENCE, null))]);
    return found ?? making.progress;
  }

  #start(key: string, make: (report: (event: ProgressEvent) => void) => Promise<Preview>): Making {
    if (this.#running >= RUNNING) throw new Problem('previews-busy', {}, { headers: { 'retry-after': '10' } });
    this.#running += 1;
    if (this.#made.size >= KEPT) this.#made.delete(this.#made.keys().next().value!);
    const ends = make((event) => (making.progress = event)).finally(() => (this.#running -= 1));
    const making: Making = { startedAt: Date.now(), ends, progress: { step: 'compare', done: 0, total: null } };
    this.#made.set(key, making);
    // Whoever asks is told; a failure is not kept.
    ends.catch(() => this.#made.delete(key));
    return making;
  }
}
