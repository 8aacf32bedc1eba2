import { type Static, Type as T } from 'typebox';
import { OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

/** A town or larger village; `kind` is GeoNames' feature code, `population` of no stated year. */
export const TownSchema = T.Object({
  id: T.String(),
  name: T.String(),
  kind: T.String(),
  population: T.Union([T.Integer(), T.Null()]),
  /** Degrees, WGS 84. */
  longitude: T.String(),
  latitude: T.String(),
});

export const listTowns = route({
  id: 'listTowns',
  method: 'GET',
  path: '/api/v1/towns',
  access: 'public',
  summary: 'Towns as points, the largest first; none when no file is imported',
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response: T.Object({ towns: T.Array(TownSchema), origin: T.Union([OriginSchema, T.Null()]) }),
});

export type Town = Static<typeof TownSchema>;
export type Towns = Static<(typeof listTowns)['response']>;
