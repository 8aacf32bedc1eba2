import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';
import { RegionSchema } from './region.ts';

const Nullable = T.Union([T.String(), T.Null()]);

/** A sector in a region; decimals are text, null where there is none or it was not tested. */
export const QuotientSchema = T.Object({
  region: T.String(),
  sector: T.String(),
  plants: T.Integer(),
  quotient: Nullable,
  pValue: Nullable,
  falseDiscoveryRate: Nullable,
  /** Quotient above 1 and false discovery rate at most `parameters.specialisedAt`. */
  specialised: T.Boolean(),
});

export const getLocationQuotients = route({
  id: 'getLocationQuotients',
  method: 'GET',
  path: '/api/v1/atlas/location-quotients',
  access: 'public',
  summary:
    'Location quotients of the sectors of manufacturing by region, with permutation p-values and false discovery rates',
  query: T.Object({ asOf: TimesQuery.asOf }, { additionalProperties: false }),
  response: T.Object({
    asOf: T.String(),
    plants: T.Integer(),
    regions: T.Array(RegionSchema),
    sectors: T.Array(T.Object({ code: T.String(), title: LocalisedTextSchema })),
    cells: T.Array(QuotientSchema),
    parameters: T.Object({
      permutations: T.Integer(),
      seed: T.Integer(),
      leastUnits: T.Integer(),
      specialisedAt: T.String(),
    }),
    method: T.String(),
    origins: T.Array(OriginSchema),
  }),
});

export type LocationQuotients = Static<(typeof getLocationQuotients)['response']>;
export type Quotient = Static<typeof QuotientSchema>;
