import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';

/** Clause of the programme that is the ground; null = not in the decree, a rule of this installation. */
const Clause = T.Union([T.String(), T.Null()]);

export const RightsAnswer = T.Object({
  /** In the pack's order. */
  roles: T.Array(
    T.Object({
      id: T.String(),
      title: LocalisedTextSchema,
      duty: LocalisedTextSchema,
      scope: T.Enum(['none', 'body', 'region', 'operator', 'firm', 'dataset']),
    }),
  ),
  actions: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, scoped: T.Boolean() })),
  /** Each permission once: what is not here is denied. */
  permissions: T.Array(
    T.Object({ role: T.String(), action: T.String(), reach: T.Enum(['own', 'all']), clause: Clause }),
  ),
  secrecy: T.Array(
    T.Object({
      class: T.String(),
      purpose: T.String(),
      roles: T.Array(T.String()),
      ground: LocalisedTextSchema,
      clause: Clause,
    }),
  ),
});
export type RightsAnswer = Static<typeof RightsAnswer>;

export const getRights = route({
  id: 'getRights',
  method: 'GET',
  path: '/api/v1/rights',
  access: 'public',
  summary: 'The table of rights and the table of secrecy: who may do and read what, each with its clause',
  response: RightsAnswer,
});

export const ReadingSchema = T.Object({
  /** UTC instant. */
  readAt: T.String(),
  person: T.String(),
  personName: T.String(),
  dataset: T.String(),
  purpose: T.String(),
  requestId: T.Union([T.String(), T.Null()]),
});
export type ReadingAnswer = Static<typeof ReadingSchema>;

export const getReadLog = route({
  id: 'getReadLog',
  method: 'GET',
  path: '/api/v1/read-log',
  access: { action: 'read-log.read' },
  summary: 'Who read facts of a firm that are not public, newest first; for the firm itself and the auditor',
  query: T.Object({
    firm: T.String({ pattern: '^[0-9A-Za-z-]{1,20}$' }),
    /** Only what was read before this instant: the next page. */
    before: T.Optional(T.String({ format: 'date-time' })),
  }),
  response: T.Object({
    firm: T.String(),
    /** At most 200. */
    readings: T.Array(ReadingSchema),
  }),
});
