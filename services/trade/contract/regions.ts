import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { ConcentrationSchema, TradedGoodSchema } from './profile.ts';
import { Amount, Share, Year } from './values.ts';

export const getRegionTrade = route({
  id: 'getRegionTrade',
  method: 'GET',
  path: '/api/v1/trade/regions/:region',
  access: 'public',
  summary: 'What a region sells, where exports by region are loaded; RCA against the world of the same year',
  params: T.Object({ region: T.String({ pattern: '^[0-9A-Z-]{2,20}$' }) }),
  query: T.Object({
    year: T.Optional(Year),
    classification: T.Optional(T.String({ maxLength: 10 })),
    knownAt: T.Optional(T.String({ format: 'date' })),
  }),
  response: T.Object({
    region: T.String(),
    /** Empty: no exports of this region are loaded. */
    years: T.Array(T.Object({ year: T.Integer(), classification: T.String(), total: Amount })),
    profile: T.Union([
      T.Null(),
      T.Object({
        year: T.Integer(),
        classification: T.String(),
        scheme: T.String(),
        total: Amount,
        /** Of all regions in the same data. */
        shareOfRegions: Share,
        concentration: ConcentrationSchema,
        /** Goods of which RCA is 1 or more; null where the world of the year is not loaded. */
        diversity: T.Union([T.Integer(), T.Null()]),
        goods: T.Array(TradedGoodSchema),
      }),
    ]),
    /** Brings the data that are missing. */
    command: T.String(),
    origins: T.Array(OriginSchema),
    further: T.Array(OriginSchema),
  }),
});
export type RegionTrade = Static<typeof getRegionTrade.response>;
