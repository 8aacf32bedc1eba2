import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

/** A layer of points that a service contributes: zones, infrastructure. */
export const PlaceLayerSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  /** Where the points come from, and what is not known of them. */
  about: LocalisedTextSchema,
  /** The dataset that they stand in, where they do. */
  dataset: T.Union([T.String(), T.Null()]),
  places: T.Array(
    T.Object({
      id: T.String(),
      name: LocalisedTextSchema,
      note: LocalisedTextSchema,
      /** Degrees, WGS 84. */
      longitude: T.Number(),
      latitude: T.Number(),
    }),
  ),
  origins: T.Array(OriginSchema),
});

export const listPlaceLayers = route({
  id: 'listPlaceLayers',
  method: 'GET',
  path: '/api/v1/atlas/places',
  access: 'public',
  summary: 'Points that the map may show beside the plants: zones, infrastructure',
  query: T.Object({ asOf: TimesQuery.asOf }, { additionalProperties: false }),
  response: T.Object({ layers: T.Array(PlaceLayerSchema) }),
});

export type PlaceLayer = Static<typeof PlaceLayerSchema>;
