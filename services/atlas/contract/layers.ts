import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

/** A fact by region that the map may be coloured by; `id` is the dataset and the fact, `bns-grp.grp`. */
export const MapLayerSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  dataset: LocalisedTextSchema,
  unit: T.Object({ symbol: LocalisedTextSchema, digits: T.Integer(), magnitude: T.Integer() }),
});

export const listMapLayers = route({
  id: 'listMapLayers',
  method: 'GET',
  path: '/api/v1/atlas/layers',
  access: 'public',
  summary: 'Figures by region that the map may be coloured by, of which some are imported',
  response: T.Object({ layers: T.Array(MapLayerSchema) }),
});

export const getMapLayer = route({
  id: 'getMapLayer',
  method: 'GET',
  path: '/api/v1/atlas/layers/:layer',
  access: 'public',
  summary: 'One figure by region and whole year, in one list of regions',
  params: T.Object({ layer: T.String({ maxLength: 160 }) }),
  query: T.Object({ ...TimesQuery, scheme: T.Optional(T.String({ maxLength: 40 })) }, { additionalProperties: false }),
  response: T.Object({
    layer: MapLayerSchema,
    scheme: T.String(),
    years: T.Array(T.Integer()),
    values: T.Array(T.Object({ region: T.String(), year: T.Integer(), value: T.String() })),
    origins: T.Array(OriginSchema),
  }),
  problems: ['layer-unknown', 'scheme-unknown'],
});

export type MapLayer = Static<typeof MapLayerSchema>;
export type MapLayerAnswer = Static<(typeof getMapLayer)['response']>;
