import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route, TimesQuery, UserTextSchema } from '@industry/http/contract.ts';
import { LANGUAGES } from '@industry/values';

export const PageLinkSchema = T.Object({ path: T.String(), title: LocalisedTextSchema, kind: T.String() });

/** Named here too so that pages may ask in the language they are shown in. */
const language = T.Optional(T.Enum([...LANGUAGES]));
const Day = T.String({ format: 'date' });
const Nullable = <S extends ReturnType<typeof T.String>>(schema: S) => T.Union([schema, T.Null()]);

/**
 * A clause as it stands on a day. A language that its version lacks shows the original; `versions` of `getClause` have the texts
 * as they were written.
 */
export const ClauseSchema = T.Object({
  id: T.String(),
  /** `KZ-1050:5.2/agreement.term` */
  citation: T.String(),
  section: T.String(),
  title: LocalisedTextSchema,
  text: LocalisedTextSchema,
  sourcePhrase: Nullable(T.String()),
  /** On the day asked for; a repealed clause has its last text, one not yet in force its first. */
  state: T.Enum(['in-force', 'repealed', 'not-yet']),
  /** Day from which the text holds. */
  from: T.String(),
});

/** A wording of a clause. */
export const ClauseVersionSchema = T.Object({
  from: T.String(),
  /** The last day; null while no later version is known. */
  until: Nullable(T.String()),
  /** The act that brought it, as it is cited. */
  act: T.String(),
  title: UserTextSchema,
  /** Null: repealed. */
  text: T.Union([UserTextSchema, T.Null()]),
  /** The change by which people of this installation published it; null: the pack's own. */
  change: Nullable(T.String()),
});

export const listClauses = route({
  id: 'listClauses',
  method: 'GET',
  path: '/api/v1/clauses',
  access: 'public',
  summary:
    'Clauses of the act as they stand on a day, today when none is named; with `q`, those that match, best first',
  query: T.Object({ q: T.Optional(T.String({ maxLength: 200 })), language, asOf: TimesQuery.asOf }),
  response: T.Object({
    act: T.Object({ code: T.String(), title: LocalisedTextSchema, inForce: T.String() }),
    notice: LocalisedTextSchema,
    asOf: T.String(),
    clauses: T.Array(ClauseSchema),
  }),
});

const Params = T.Object({ section: T.String({ maxLength: 20 }), name: T.String({ maxLength: 60 }) });

/** `/api/v1/clauses/5.2/agreement.term`; an indicator's clause has no section in its id: `/api/v1/clauses/indicator/ind.t4`. */
export const getClause = route({
  id: 'getClause',
  method: 'GET',
  path: '/api/v1/clauses/:section/:name',
  access: 'public',
  summary: 'One clause as it stands on a day, its versions in time, and everything that cites it',
  params: Params,
  query: T.Object({ asOf: TimesQuery.asOf }),
  response: T.Object({
    clause: ClauseSchema,
    asOf: T.String(),
    /** Oldest first. */
    versions: T.Array(ClauseVersionSchema),
    citedBy: T.Array(PageLinkSchema),
    sourceNotes: T.Array(
      T.Object({
        id: T.String(),
        quotations: T.Array(T.Object({ clause: T.String(), quotation: T.String() })),
        text: LocalisedTextSchema,
        reading: LocalisedTextSchema,
      }),
    ),
    previous: Nullable(T.String()),
    next: Nullable(T.String()),
    /** May the viewer draft a change of it? */
    mayChange: T.Boolean(),
    officialLanguages: T.Array(T.String()),
  }),
  problems: ['clause-unknown'],
});

export const ComparedPieceSchema = T.Object({ text: T.String(), change: T.Enum(['same', 'removed', 'added']) });

export const compareClause = route({
  id: 'compareClause',
  method: 'GET',
  path: '/api/v1/clauses/:section/:name/comparison',
  access: 'public',
  summary: 'What changed between the wordings of a clause on two days, word by word, in each language that both have',
  params: Params,
  query: T.Object({ before: Day, after: Day }),
  response: T.Object({
    before: ClauseVersionSchema,
    after: ClauseVersionSchema,
    languages: T.Array(
      T.Object({
        language: T.Enum([...LANGUAGES]),
        title: T.Array(ComparedPieceSchema),
        text: T.Array(ComparedPieceSchema),
      }),
    ),
  }),
  problems: ['clause-unknown', 'clause-not-yet'],
});

export type Clause = Static<typeof ClauseSchema>;
export type ClauseVersion = Static<typeof ClauseVersionSchema>;
export type ClauseComparison = Static<(typeof compareClause)['response']>;
export type ComparedPiece = Static<typeof ComparedPieceSchema>;
export type PageLinkAnswer = Static<typeof PageLinkSchema>;

/** Page of a clause: `clausePath('5.2/agreement.term')` is "/clauses/5.2/agreement.term". */
export function clausePath(id: string): string {
  return id.includes('/') ? `/clauses/${id}` : `/clauses/indicator/${id}`;
}
