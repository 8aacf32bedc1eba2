import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { Amount, GoodCode, NamesSchema } from '@industry/trade/contract';
import { Figure, ResultIdentitySchema } from './options.ts';

export const getComplexityOfRegion = route({
  id: 'getComplexityOfRegion',
  method: 'GET',
  path: '/api/v1/complexity/regions/:region',
  access: 'public',
  summary: 'How complex the exports of a region are, with the world’s PCI, and which goods lie nearest to them',
  params: T.Object({ region: T.String({ pattern: '^[0-9A-Z-]{2,20}$' }) }),
  query: T.Object({ limit: T.Optional(T.Integer({ minimum: 1, maximum: 100 })) }),
  response: T.Object({
    region: T.String(),
    /** Null: no exports of the region are loaded, or none of a year and list of goods in which the world's are. */
    complexity: T.Union([
      T.Null(),
      T.Object({
        result: ResultIdentitySchema,
        /** Mean PCI of the goods with advantage, on the scale of the countries' ECI; null: no good has it. */
        eci: T.Union([Figure, T.Null()]),
        /** Among the regions that have one. */
        rank: T.Union([T.Integer(), T.Null()]),
        of: T.Integer(),
        diversity: T.Integer(),
        /** Goods that the region lacks, by the mean of the percentiles of density and PCI. */
        nearest: T.Array(
          T.Object({
            code: GoodCode,
            names: NamesSchema,
            score: Figure,
            density: Figure,
            pci: Figure,
            rca: Figure,
            demand: Amount,
          }),
        ),
        /** Of the exports by region. */
        origins: T.Array(OriginSchema),
      }),
    ]),
  }),
  problems: ['complexity-not-computable'],
});
export type RegionComplexity = Static<typeof getComplexityOfRegion.response>;
