import { LANGUAGES, type Language } from '@industry/values';
import { type Posting, Postings } from './postings.ts';
import { indexTerms, termsOf } from './terms.ts';
import { type Word, wordsOf } from './words.ts';

/** What is found. Texts of a language that it has not are absent. */
export interface SearchDocument {
  readonly id: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly text: Readonly<Partial<Record<Language, string>>>;
  /** Numbers, ids and codes that stand in no text: `5.2/group.2`, `350000000`. */
  readonly codes?: readonly string[];
  /** How much it counts beside others that have the same words; 1 when absent. For kinds that come by the thousand. */
  readonly prior?: number;
}

/**
 * How the answer was reached when no document has every word: `spelling` allows a letter in five to differ, `any-word` takes
 * documents that have some of the words.
 */
export type Loosened = 'no' | 'spelling' | 'any-word';

export interface Hit {
  readonly id: string;
  readonly score: number;
  /** Language of the text in which it was found best. */
  readonly language: Language;
  /** Terms that were looked for in that language: for `snippet`. */
  readonly terms: ReadonlySet<string>;
}

export interface SearchAnswer {
  readonly hits: readonly Hit[];
  readonly loosened: Loosened;
}

export interface SearchIndex {
  /** Adds a document, or puts it in place of the one with its id. */
  put(document: SearchDocument): void;
  remove(id: string): void;
  readonly size: number;
  /**
   * Best first; a text in `language` counts five times one in another. Empty for a query that says nothing. What is not
   * `allowed` is as if it were not in the index.
   */
  search(query: string, language: Language, allowed?: (id: string) => boolean): SearchAnswer;
}

/** Weight of each field and the length that is usual for it, in terms: what a thing is called says more than what is written of it. */
const FIELDS = [
  { of: 'codes', weight: 8, usual: 6 },
  { of: 'title', weight: 4, usual: 12 },
  { of: 'text', weight: 1, usual: 80 },
] as const;
/** BM25: how soon a repeated word says nothing more, and how much the length of a text counts. */
const SATURATION = 1.2;
const LENGTH = 0.5;
/** A word as it stands counts more than another form of it; the beginning of a word, or one that is spelt otherwise, less. */
const EXACT = 1.5;
const BEGINNING = 0.4;
const OTHER_LANGUAGE = 0.2;
const MAXIMUM_WORDS = 24;
/** Slots of replaced documents above which the index is made anew. */
const DEAD = 1_000;

/**
 * An index in memory over texts in four languages: one inverted index a language, ranked by BM25 with usual lengths of fields.
 *
 * Example:
 * ```ts
 * const index = createSearchIndex();
 * index.put({ id: 'lease', title: { ru: 'Финансовый лизинг' }, text: {} });
 * index.search('лизинга', 'ru').hits; // [{ id: 'lease', ... }]
 * ```
 */
export function createSearchIndex(): SearchIndex {
  const known = new Map<string, { readonly slot: number; readonly document: SearchDocument }>();
  /** Ids by slot; null where the document was replaced or removed. */
  let ids: (string | null)[] = [];
  let indexes = new Map(LANGUAGES.map((language) => [language, new Postings()]));

  const place = (document: SearchDocument): void => {
    const slot = ids.push(document.id) - 1;
    const { prior = 1 } = document;
    known.set(document.id, { slot, document });
    for (const [language, postings] of indexes)
      for (const [term, weight] of weights(document, language)) postings.add(term, slot, weight * prior);
  };
  const forget = (id: string): void => {
    const held = known.get(id);
    if (!held) return;
    ids[held.slot] = null;
    known.delete(id);
    if (ids.length - known.size <= Math.max(DEAD, known.size)) return;
    const documents = [...known.values()].map(({ document }) => document);
    ids = [];
    indexes = new Map(LANGUAGES.map((language) => [language, new Postings()]));
    for (const document of documents) place(document);
  };

  return {
    put(document) {
      forget(document.id);
      place(document);
    },
    remove: forget,
    get size() {
      return known.size;
    },
    search(query, language, allowed = () => true) {
      const words = wordsOf(query).slice(0, MAXIMUM_WORDS);
      for (const loosened of ['no', 'spelling', 'any-word'] as const) {
        const hits = searched(indexes, ids, words, language, loosened).filter(({ id }) => allowed(id));
        if (hits.length > 0) return { hits, loosened };
      }
      return { hits: [], loosened: 'no' };
    },
  };
}

/** How much each term says about a document in a language, but for how rare the term is. */
function weights(document: SearchDocument, language: Language): ReadonlyMap<string, number> {
  const { [language]: title = '' } = document.title;
  const { [language]: text = '' } = document.text;
  const sum = new Map<string, number>();
  if (title === '' && text === '') return sum;
  const fields = { title, text, codes: (document.codes ?? []).join(' ') };
  for (const { of, weight, usual } of FIELDS) {
    const terms = indexTerms(wordsOf(fields[of]), language);
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    const norm = SATURATION * (1 - LENGTH + (LENGTH * terms.length) / usual);
    for (const [term, count] of counts)
      sum.set(term, (sum.get(term) ?? 0) + (weight * count * (SATURATION + 1)) / (count + norm));
  }
  return sum;
}

/** One word of the query: any of its terms will do, each with its factor. */
interface Asked {
  readonly terms: readonly (readonly [term: string, factor: number])[];
  readonly documents: number;
}

function searched(
  indexes: ReadonlyMap<Language, Postings>,
  ids: readonly (string | null)[],
  words: readonly Word[],
  language: Language,
  loosened: Loosened,
): Hit[] {
  const best = new Float64Array(ids.length);
  const found: (Language | undefined)[] = [];
  const terms = new Map<Language, ReadonlySet<string>>();
  for (const [of, postings] of indexes) {
    const { needed, helpful } = askedIn(postings, words, of, loosened);
    if (needed.length === 0) continue;
    terms.set(of, new Set([...needed, ...helpful].flatMap((asked) => asked.terms.map(([term]) => term))));
    const weight = of === language ? 1 : OTHER_LANGUAGE;
    scored(postings, ids.length, needed, helpful, loosened === 'any-word', (slot, score) => {
      if (ids[slot] === null || score * weight <= best[slot]!) return;
      best[slot] = score * weight;
      found[slot] = of;
    });
  }
  const hits: Hit[] = [];
  found.forEach((of, slot) => {
    if (of) hits.push({ id: ids[slot]!, score: best[slot]!, language: of, terms: terms.get(of)! });
  });
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function scored(
  postings: Postings,
  documents: number,
  needed: readonly Asked[],
  helpful: readonly Asked[],
  any: boolean,
  tell: (slot: number, score: number) => void,
): void {
  const scores = new Float64Array(documents);
  /** How many of the words a document has: of those that have not all before, the rest is not looked at. */
  const counts = new Uint8Array(documents);
  const rarest = needed.toSorted((a, b) => a.documents - b.documents);
  const add = ({ terms }: Asked, at: number, last: boolean): void => {
    for (const [term, factor] of terms) {
      const posting = postings.get(term);
      if (!posting) continue;
      const value = factor * rarity(posting, documents);
      const { slots, weights: says } = posting;
      // By index: this loop is where a query spends its time.
      for (let i = 0; i < slots.length; i++) {
        const slot = slots[i]!;
        if (!any && counts[slot]! < at) continue;
        scores[slot]! += value * says[i]!;
        if (!last) counts[slot] = at + 1;
      }
    }
  };
  for (const [at, asked] of rarest.entries()) add(asked, at, false);
  for (const asked of helpful) add(asked, any ? 1 : rarest.length, true);
  for (let slot = 0; slot < documents; slot++)
    if (counts[slot]! > 0 && (any || counts[slot] === rarest.length)) tell(slot, scores[slot]!);
}

function rarity({ slots }: Posting, documents: number): number {
  return Math.log(1 + (documents - slots.length + 0.5) / (slots.length + 0.5));
}

/** Every word of the query by its terms; the last may be unfinished. `helpful` are wholes of parts, which no document needs. */
function askedIn(
  postings: Postings,
  words: readonly Word[],
  language: Language,
  loosened: Loosened,
): { readonly needed: readonly Asked[]; readonly helpful: readonly Asked[] } {
  const needed: Asked[] = [];
  const helpful: Asked[] = [];
  const last = words.at(-1)?.end;
  for (const word of words) {
    const { exact, stems, pairs } = termsOf(word, language);
    const open = word.end === last;
    for (const pair of pairs) {
      const longer = open && pair.length === 1 ? postings.beginningWith(pair) : [];
      needed.push(asked(postings, [[pair, 1], ...longer.map((term) => [term, BEGINNING] as const)]));
    }
    if (exact === null) continue;
    const longer = open && exact.length > 2 ? postings.beginningWith(exact) : [];
    const near = loosened !== 'no' && !word.compound ? postings.nearTo(exact) : [];
    const all = asked(postings, [
      [exact, EXACT],
      ...stems.map((stem) => [stem, 1] as const),
      ...[...longer, ...near].map((term) => [term, BEGINNING] as const),
    ]);
    (word.compound ? helpful : needed).push(all);
  }
  return { needed, helpful };
}

function asked(postings: Postings, terms: Asked['terms']): Asked {
  return { terms, documents: terms.reduce((sum, [term]) => sum + (postings.get(term)?.slots.length ?? 0), 0) };
}
