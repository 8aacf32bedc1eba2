import MiniSearch, { type Query } from 'minisearch';
import { LANGUAGES, type Language } from '@industry/values';
import { indexTerms, termsOf } from './terms.ts';
import { type Word, wordsOf } from './words.ts';

/** What is found. Texts of a language that it has not are absent. */
export interface SearchDocument {
  readonly id: string;
  readonly title: Readonly<Partial<Record<Language, string>>>;
  readonly text: Readonly<Partial<Record<Language, string>>>;
  /** Numbers, ids and codes that stand in no text: `5.2/group.2`, `350000000`. */
  readonly codes?: readonly string[];
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
  /** Terms of the index that matched: for `snippet`. */
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
  /** Best first; a text in `language` counts five times one in another. Empty for a query that says nothing. */
  search(query: string, language: Language, allowed?: (id: string) => boolean): SearchAnswer;
}

/** Weights of BM25+ by field: what a thing is called says more than what is written about it. */
const FIELDS = { codes: 8, title: 4, text: 1 } as const;
/** A word as it stands counts more than another form of it; the beginning of a word less. */
const EXACT = 1.5;
const BEGINNING = 0.4;
const OTHER_LANGUAGE = 0.2;
const MAXIMUM_WORDS = 24;
const SEPARATOR = '\u0000';

/**
 * An index in memory over texts in four languages: one inverted index a language, ranked by BM25+.
 *
 * Example:
 * ```ts
 * const index = createSearchIndex();
 * index.put({ id: 'lease', title: { ru: 'Финансовый лизинг' }, text: {} });
 * index.search('лизинга', 'ru').hits; // [{ id: 'lease', ... }]
 * ```
 */
export function createSearchIndex(): SearchIndex {
  const indexes = new Map(LANGUAGES.map((language) => [language, ofLanguage(language)]));
  const known = new Set<string>();
  return {
    put(document) {
      for (const [language, index] of indexes) {
        const { [language]: title = '' } = document.title;
        const { [language]: text = '' } = document.text;
        const held = index.has(document.id);
        const entry = { id: document.id, title, text, codes: (document.codes ?? []).join(' ') };
        if (title === '' && text === '') {
          if (held) index.discard(document.id);
        } else if (held) index.replace(entry);
        else index.add(entry);
      }
      known.add(document.id);
    },
    remove(id) {
      for (const index of indexes.values()) if (index.has(id)) index.discard(id);
      known.delete(id);
    },
    get size() {
      return known.size;
    },
    search(query, language, allowed = () => true) {
      const words = wordsOf(query).slice(0, MAXIMUM_WORDS);
      for (const loosened of ['no', 'spelling', 'any-word'] as const) {
        const hits = merged(indexes, words, language, loosened).filter(({ id }) => allowed(id));
        if (hits.length > 0) return { hits, loosened };
      }
      return { hits: [], loosened: 'no' };
    },
  };
}

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly codes: string;
}

function ofLanguage(language: Language): MiniSearch<Entry> {
  return new MiniSearch<Entry>({
    fields: Object.keys(FIELDS),
    tokenize: (text) => indexTerms(wordsOf(text), language),
    processTerm: (term) => term,
    searchOptions: {
      boost: FIELDS,
      boostTerm: (term) => (term.startsWith('=') ? EXACT : 1),
      weights: { prefix: BEGINNING, fuzzy: BEGINNING },
      tokenize: (leaf) => leaf.split(SEPARATOR),
    },
  });
}

function merged(
  indexes: ReadonlyMap<Language, MiniSearch<Entry>>,
  words: readonly Word[],
  language: Language,
  loosened: Loosened,
): Hit[] {
  const best = new Map<string, Hit>();
  for (const [of, index] of indexes) {
    const query = queryOf(words, of, loosened);
    if (query === null) continue;
    const weight = of === language ? 1 : OTHER_LANGUAGE;
    const whole = new Map(query.helpful === null ? [] : index.search(query.helpful).map((hit) => [hit.id, hit]));
    for (const result of index.search(query.needed)) {
      const id = result.id as string;
      const also = whole.get(id);
      const score = (result.score + (also?.score ?? 0)) * weight;
      const before = best.get(id);
      if (before && before.score >= score) continue;
      best.set(id, { id, score, language: of, terms: new Set([...result.terms, ...(also?.terms ?? [])]) });
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/**
 * Every word of the query, each by any of its terms; the last one may be unfinished. `helpful` are wholes of several parts,
 * which no document needs to have. Null: the query says nothing.
 */
function queryOf(
  words: readonly Word[],
  language: Language,
  loosened: Loosened,
): { readonly needed: Query; readonly helpful: Query | null } | null {
  const last = words.at(-1);
  const needed: Query[] = [];
  const helpful: Query[] = [];
  for (const word of words) {
    const { exact, stems, pairs } = termsOf(word, language);
    const open = word.end === last?.end;
    if (word.compound && exact !== null) helpful.push(leaf([exact], open, false));
    else if (exact !== null) needed.push(leaf([exact, ...stems], open, loosened !== 'no'));
    for (const pair of pairs) needed.push(leaf([pair], pair.length === 1, false));
  }
  if (needed.length === 0) return null;
  return {
    needed: { combineWith: loosened === 'any-word' ? 'OR' : 'AND', queries: needed },
    helpful: helpful.length === 0 ? null : { combineWith: 'OR', queries: helpful },
  };
}

function leaf(terms: readonly string[], open: boolean, misspelt: boolean): Query {
  return {
    combineWith: 'OR',
    queries: [terms.join(SEPARATOR)],
    prefix: (term: string) => open && (term.startsWith('=') ? term.length > 2 : term.length === 1),
    fuzzy: (term: string) => (misspelt && term.startsWith('=') && term.length > 5 ? 0.2 : false),
  };
}
