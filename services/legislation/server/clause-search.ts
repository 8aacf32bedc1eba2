import type { Clause } from '@industry/legislation/contract';
import { createSearchIndex, type SearchIndex } from '@industry/search-text';
import type { Language } from '@industry/values';

/** Days that are remembered: people ask for today, and page back and forth between a few. */
const REMEMBERED = 4;

/** Search in the clauses as they stand on a day, by the engine of the search over everything. */
export class ClauseSearch {
  readonly #indexes = new Map<string, SearchIndex>();

  /** `stamp` names the wordings: the day and the changes published. */
  search(stamp: string, clauses: readonly Clause[], query: string, language: Language): readonly Clause[] {
    if (query.trim() === '') return clauses;
    const { hits } = this.#index(stamp, clauses).search(query, language);
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    return hits.map(({ id }) => byId.get(id)!);
  }

  #index(stamp: string, clauses: readonly Clause[]): SearchIndex {
    const known = this.#indexes.get(stamp);
    if (known) return known;
    const index = createSearchIndex();
    for (const { id, citation, title, text } of clauses) index.put({ id, title, text, codes: [id, citation] });
    if (this.#indexes.size >= REMEMBERED) this.#indexes.delete(this.#indexes.keys().next().value!);
    this.#indexes.set(stamp, index);
    return index;
  }
}
