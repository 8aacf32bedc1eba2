import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { LANGUAGES } from '@industry/values';

/** A piece of a text; marked where a word of the query stands. Plain text. */
export const PieceSchema = T.Object({ text: T.String(), marked: T.Boolean() });

export const SearchResultSchema = T.Object({
  path: T.String(),
  /** `clause`, `indicator`, `dataset`, `region`, ... : what the page is. */
  kind: T.String(),
  title: LocalisedTextSchema,
  /** The title in the language asked for, in pieces. */
  titlePieces: T.Array(PieceSchema),
  /** The part of the text that has the words, in the language in which they were found; null when the page has no text. */
  snippet: T.Union([T.Object({ language: T.Enum([...LANGUAGES]), pieces: T.Array(PieceSchema) }), T.Null()]),
});

const Query = T.String({ maxLength: 200 });
/** Named here too so that pages may ask in the language they are shown in. */
const language = T.Optional(T.Enum([...LANGUAGES]));
const Kind = T.String({ maxLength: 40, pattern: '^[a-z-]+$' });

export const search = route({
  id: 'search',
  method: 'GET',
  path: '/api/v1/search',
  access: 'public',
  summary:
    'Everything that has the words: clauses, acts, indicators, datasets, regions, bodies, goods, pages; best first',
  query: T.Object({
    q: Query,
    language,
    /** Only pages of this kind. */
    kind: T.Optional(Kind),
    offset: T.Optional(T.Integer({ minimum: 0, maximum: 10_000 })),
  }),
  response: T.Object({
    query: T.String(),
    language: T.Enum([...LANGUAGES]),
    /** `spelling`, `any-word`: no page has every word as it was typed, so spellings near it or some of the words were enough. */
    loosened: T.Enum(['no', 'spelling', 'any-word']),
    total: T.Integer(),
    /** Over all kinds, whichever is asked for; most first. */
    kinds: T.Array(T.Object({ kind: T.String(), count: T.Integer() })),
    results: T.Array(SearchResultSchema),
    offset: T.Integer(),
    pageSize: T.Integer(),
  }),
});

export const suggest = route({
  id: 'suggest',
  method: 'GET',
  path: '/api/v1/search/suggestions',
  access: 'public',
  summary: 'Titles of the best pages for words that are still being typed',
  query: T.Object({ q: Query, language }),
  response: T.Object({
    suggestions: T.Array(T.Object({ path: T.String(), kind: T.String(), title: LocalisedTextSchema })),
  }),
});

export type SearchAnswer = Static<(typeof search)['response']>;
export type SearchResult = Static<typeof SearchResultSchema>;
