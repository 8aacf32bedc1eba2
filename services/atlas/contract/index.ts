import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

import { RegionSchema } from './region.ts';

export * from './districts.ts';
export * from './layers.ts';
export * from './location-quotients.ts';
export * from './places.ts';
export * from './plants.ts';
export * from './region.ts';
export * from './series.ts';
export * from './towns.ts';
export * from './world-development.ts';

export const RegionSchemeSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  validFrom: T.String(),
  validTo: T.Union([T.String(), T.Null()]),
  regions: T.Array(RegionSchema),
});

/** Money in `magnitude` powers of ten of the currency: 6 is million. */
export const SeriesUnitSchema = T.Object({ symbol: LocalisedTextSchema, digits: T.Integer(), magnitude: T.Integer() });

/** A figure of a region and year; `scheme` is the list in which the code is read and is independent of the year. */
export const RegionValueSchema = T.Object({
  year: T.Integer(),
  value: T.String(),
  unit: T.String(),
  scheme: T.String(),
  status: T.String(),
  origin: OriginSchema,
});

/** Share of the nation, and rank among the regions of the scheme: null where a region of the scheme has no figure. */
export const ShareSchema = T.Object({
  year: T.Integer(),
  scheme: T.String(),
  share: T.String(),
  rank: T.Union([T.Integer(), T.Null()]),
  of: T.Integer(),
});

export const listRegions = route({
  id: 'listRegions',
  method: 'GET',
  path: '/api/v1/regions',
  access: 'public',
  summary: 'Regions by scheme, as of a day',
  query: T.Object(
    { asOf: TimesQuery.asOf, scheme: T.Optional(T.String({ maxLength: 40 })) },
    { additionalProperties: false },
  ),
  response: T.Object({ scheme: T.String(), schemes: T.Array(RegionSchemeSchema) }),
  problems: ['scheme-unknown'],
});

export const getRegionManufacturingGva = route({
  id: 'getRegionManufacturingGva',
  method: 'GET',
  path: '/api/v1/regions/:code/manufacturing-gva',
  access: 'public',
  summary: 'Gross value added of manufacturing of a region by year',
  params: T.Object({ code: T.String({ maxLength: 20 }) }),
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response: T.Object({
    region: RegionSchema,
    unit: SeriesUnitSchema,
    series: T.Array(RegionValueSchema),
    shares: T.Array(ShareSchema),
  }),
  problems: ['region-unknown'],
});

export const getManufacturingGva = route({
  id: 'getManufacturingGva',
  method: 'GET',
  path: '/api/v1/manufacturing-gva',
  access: 'public',
  summary: 'Gross value added of manufacturing of all regions of a scheme and of the nation, by year',
  query: T.Object({ ...TimesQuery, scheme: T.Optional(T.String({ maxLength: 40 })) }, { additionalProperties: false }),
  response: T.Object({
    scheme: T.String(),
    unit: SeriesUnitSchema,
    years: T.Array(T.Integer()),
    nation: T.Array(RegionValueSchema),
    regions: T.Array(T.Object({ region: RegionSchema, values: T.Array(RegionValueSchema) })),
    /** Sum over the regions against the nation, within the scheme, by year. */
    sums: T.Array(
      T.Object({
        year: T.Integer(),
        sum: T.String(),
        nation: T.String(),
        difference: T.String(),
        complete: T.Boolean(),
      }),
    ),
  }),
  problems: ['scheme-unknown'],
});

/** GeoJSON FeatureCollection with `properties.code`; `origin` is null and `features` empty when no borders are imported. */
export const getBoundaries = route({
  id: 'getBoundaries',
  method: 'GET',
  path: '/api/v1/boundaries/:scheme',
  access: 'public',
  summary: 'Borders of the regions of a scheme, when imported',
  params: T.Object({ scheme: T.String({ maxLength: 40 }) }),
  response: T.Object({
    type: T.Literal('FeatureCollection'),
    features: T.Array(
      T.Object({
        type: T.Literal('Feature'),
        properties: T.Object({ code: T.String() }),
        geometry: T.Object({ type: T.String(), coordinates: T.Array(T.Unknown()) }),
      }),
    ),
    origin: T.Union([OriginSchema, T.Null()]),
  }),
  problems: ['scheme-unknown'],
});

export type RegionValue = Static<typeof RegionValueSchema>;
export type ManufacturingGva = Static<(typeof getManufacturingGva)['response']>;
export type Share = Static<typeof ShareSchema>;
