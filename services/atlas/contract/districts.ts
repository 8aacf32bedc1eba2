import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route } from '@industry/http/contract.ts';

/** GeoJSON FeatureCollection of the districts; `origin` is null and `features` empty when no borders are imported. */
export const getDistrictBoundaries = route({
  id: 'getDistrictBoundaries',
  method: 'GET',
  path: '/api/v1/boundaries/:scheme/districts',
  access: 'public',
  summary: 'Borders of the districts of the regions of a scheme, when imported; degrees with four digits',
  params: T.Object({ scheme: T.String({ maxLength: 40 }) }),
  response: T.Object({
    type: T.Literal('FeatureCollection'),
    features: T.Array(
      T.Object({
        type: T.Literal('Feature'),
        properties: T.Object({ code: T.String(), region: T.String(), name: LocalisedTextSchema }),
        geometry: T.Object({ type: T.String(), coordinates: T.Array(T.Unknown()) }),
      }),
    ),
    origin: T.Union([OriginSchema, T.Null()]),
  }),
  problems: ['scheme-unknown'],
});

/** Areas of which plants are counted. */
export const AREA_LEVELS = ['region', 'district'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export const getPlantCounts = route({
  id: 'getPlantCounts',
  method: 'GET',
  path: '/api/v1/atlas/plant-counts',
  access: 'public',
  summary: 'Plants that worked on the last day of each year, by region or district; the filters of the map',
  query: T.Object(
    {
      level: T.Enum([...AREA_LEVELS]),
      sector: T.Optional(T.String({ pattern: '^\\d{2}$' })),
      activity: T.Optional(T.String({ pattern: '^\\d{5}$' })),
      size: T.Optional(T.String({ maxLength: 20 })),
      zone: T.Optional(T.Enum(['yes', 'no'])),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    level: T.Enum([...AREA_LEVELS]),
    /** The year that runs is counted as of today. */
    years: T.Array(T.Integer()),
    /** Areas with plants only: an area of the list that is not here has none. */
    values: T.Array(T.Object({ area: T.String(), year: T.Integer(), value: T.String() })),
    /** Plants of the newest year that stand in no area. */
    unplaced: T.Integer(),
    /** How the plants of the newest year came to their district: the register says it, or their coordinates do. */
    placed: T.Object({ register: T.Integer(), coordinates: T.Integer() }),
    origins: T.Array(OriginSchema),
  }),
});

export type DistrictBoundaries = Static<(typeof getDistrictBoundaries)['response']>;
export type PlantCounts = Static<(typeof getPlantCounts)['response']>;
