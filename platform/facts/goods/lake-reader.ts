import type { CivilDate } from '@industry/values';
import type { Facts, SumsAnswer, SumsQuery } from '../types.ts';

export interface ReadOptions {
  readonly knownAt?: CivilDate;
  /** Only these batches. */
  readonly batches?: readonly string[];
}

/** Length of the codes that are computed with: headings of HS, groups of SITC. */
export const GOOD_DIGITS = 4;

/** Sums of datasets, each question asked once until `clear`. */
export class LakeReader {
  readonly #facts: Facts;
  readonly #known = new Map<string, Promise<unknown>>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  clear(): void {
    this.#known.clear();
  }

  /** Asks once, until `clear`: for readers of other tables beside these. */
  once<Answer>(key: unknown, ask: () => Promise<Answer>): Promise<Answer> {
    const text = JSON.stringify(key);
    const known = this.#known.get(text) as Promise<Answer> | undefined;
    if (known !== undefined) return known;
    if (this.#known.size >= 60) this.#known.delete(this.#known.keys().next().value!);
    const asked = ask();
    this.#known.set(text, asked);
    asked.catch(() => this.#known.delete(text));
    return asked;
  }

  /** Sums of a dataset; none where this composition has no such dataset. */
  async sums(query: SumsQuery): Promise<SumsAnswer> {
    if (this.#facts.dataset(query.dataset) === undefined) return { rows: 0, columns: {}, origins: new Map() };
    return this.#facts.sums(query);
  }
}
