import type { Asked } from './times.ts';

const CAPACITY = 300;

/** Answers by question and times, until a batch is published or a new day begins. */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<unknown>>();

  /** The answer from before, or a new one. One that fails is not kept. */
  async of<Answer>(question: string, times: Asked, ask: () => Promise<Answer>): Promise<Answer> {
    const key = [question, times.asOf, times.knownAt, times.recordedAt, times.today].join('|');
    const known = this.#answers.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    if (this.#answers.size >= CAPACITY) this.#answers.delete(this.#answers.keys().next().value!);
    const asked = ask();
    this.#answers.set(key, asked);
    asked.catch(() => this.#answers.delete(key));
    return asked;
  }

  clear(): void {
    this.#answers.clear();
  }
}
