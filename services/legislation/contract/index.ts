import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';

export const PageLinkSchema = T.Object({ path: T.String(), title: LocalisedTextSchema, kind: T.String() });

export const ClauseSchema = T.Object({
  id: T.String(),
  /** `KZ-1050:5.2/agreement.term` */
  citation: T.String(),
  section: T.String(),
  title: LocalisedTextSchema,
  text: LocalisedTextSchema,
  sourcePhrase: T.Union([T.String(), T.Null()]),
});

export const listClauses = route({
  id: 'listClauses',
  method: 'GET',
  path: '/api/v1/clauses',
  access: 'public',
  summary: 'Clauses of the act; with `q`, those that match, best first',
  query: T.Object(
    { q: T.Optional(T.String({ maxLength: 200 })), language: T.Optional(T.Enum(['kk', 'ru', 'en', 'ja'])) },
    { additionalProperties: false },
  ),
  response: T.Object({
    act: T.Object({ code: T.String(), title: LocalisedTextSchema, inForce: T.String() }),
    notice: LocalisedTextSchema,
    clauses: T.Array(ClauseSchema),
  }),
});

/** `/api/v1/clauses/5.2/agreement.term`; an indicator's clause has no section in its id: `/api/v1/clauses/indicator/ind.t4`. */
export const getClause = route({
  id: 'getClause',
  method: 'GET',
  path: '/api/v1/clauses/:section/:name',
  access: 'public',
  summary: 'One clause with everything that cites it',
  params: T.Object({ section: T.String({ maxLength: 20 }), name: T.String({ maxLength: 60 }) }),
  response: T.Object({
    clause: ClauseSchema,
    citedBy: T.Array(PageLinkSchema),
    sourceNotes: T.Array(
      T.Object({
        id: T.String(),
        quotations: T.Array(T.Object({ clause: T.String(), quotation: T.String() })),
        text: LocalisedTextSchema,
        reading: LocalisedTextSchema,
      }),
    ),
    previous: T.Union([T.String(), T.Null()]),
    next: T.Union([T.String(), T.Null()]),
  }),
  problems: ['clause-unknown'],
});

export type Clause = Static<typeof ClauseSchema>;
export type PageLinkAnswer = Static<typeof PageLinkSchema>;

/** Page of a clause: `clausePath('5.2/agreement.term')` is "/clauses/5.2/agreement.term". */
export function clausePath(id: string): string {
  return id.includes('/') ? `/clauses/${id}` : `/clauses/indicator/${id}`;
}
