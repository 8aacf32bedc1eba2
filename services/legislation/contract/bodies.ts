import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';

/** An institution that the act names, or that the pack added and says why. */
export const BodySchema = T.Object({
  id: T.String(),
  name: LocalisedTextSchema,
  shortName: LocalisedTextSchema,
  /** As the source prints it; several where it varies. */
  printedNames: T.Array(T.String()),
  region: T.Union([T.String(), T.Null()]),
  /** Null: the act does not name it. */
  clause: T.Union([T.String(), T.Null()]),
  note: T.Union([LocalisedTextSchema, T.Null()]),
  /** Indicators that it answers for. */
  indicators: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema })),
});

export const getBody = route({
  id: 'getBody',
  method: 'GET',
  path: '/api/v1/bodies/:id',
  access: 'public',
  summary: 'An institution: its names, where the act names it, what it answers for',
  params: T.Object({ id: T.String({ maxLength: 60 }) }),
  response: BodySchema,
  problems: ['body-unknown'],
});

export type BodyAnswer = Static<typeof BodySchema>;
