import type { SearchAnswer, SearchResult } from '@industry/search/contract';
import { type Hit, marks, snippet } from '@industry/search-text';
import type { Rights } from '@industry/auth/rights.ts';
import type { Viewer } from '@industry/http';
import type { Searchable } from '@industry/registry/types.ts';
import type { Language } from '@industry/values';
import type { Found } from './found.ts';

const PAGE = 20;

export interface Question {
  readonly q: string;
  readonly kind?: string;
  readonly offset?: number;
  readonly language: Language;
  readonly viewer: Viewer | null;
}

/** What the viewer may not see is neither found nor counted, and no looser search is made because of it. */
export function searchAnswer(found: Found, rights: Rights, question: Question): SearchAnswer {
  const { q, kind, offset = 0, language, viewer } = question;
  const { hits, loosened } = found.index.search(q, language, (id) => readable(found.page(id), rights, viewer));
  const counts = new Map<string, number>();
  for (const { id } of hits) {
    const of = found.page(id)!.kind;
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  const wanted = kind === undefined ? hits : hits.filter(({ id }) => found.page(id)!.kind === kind);
  return {
    query: q,
    language,
    loosened,
    total: wanted.length,
    kinds: [...counts].map(([of, count]) => ({ kind: of, count })).toSorted((a, b) => b.count - a.count),
    results: wanted.slice(offset, offset + PAGE).map((hit) => resultOf(found.page(hit.id)!, hit, language)),
    offset,
    pageSize: PAGE,
  };
}

function readable(page: Searchable | undefined, rights: Rights, viewer: Viewer | null): boolean {
  if (page === undefined) return false;
  const { readable: needed } = page;
  return needed === undefined || (viewer !== null && rights.permits(viewer, needed.action, needed.scope));
}

function resultOf({ path, kind, title, text }: Searchable, hit: Hit, language: Language): SearchResult {
  const own = hit.language;
  const shown = text[own];
  return {
    path,
    kind,
    title,
    titlePieces: [...marks(title[language], language, hit.terms)],
    snippet:
      shown === undefined || shown === '' ? null : { language: own, pieces: [...snippet(shown, own, hit.terms)] },
  };
}
