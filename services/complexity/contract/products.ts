import { Type as T } from 'typebox';
import { route } from '@industry/http/contract.ts';
import { Amount, CountryCode, GoodCode, NamesSchema } from '@industry/trade/contract';
import { Figure, ResultIdentitySchema, ResultQuery } from './options.ts';

const Nullable = T.Union([Figure, T.Null()]);
const problems = ['trade-not-loaded', 'cleaning-unknown', 'complexity-not-computable'] as const;

export const ComplexGoodSchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  section: T.Union([T.String(), T.Null()]),
  pci: Figure,
  pciRank: T.Integer(),
  ubiquity: T.Integer(),
  prody: Nullable,
  demand: Amount,
});

export const listComplexGoods = route({
  id: 'listComplexGoods',
  method: 'GET',
  path: '/api/v1/complexity/products',
  access: 'public',
  summary: 'Goods by PCI, with ubiquity, PRODY and world exports',
  query: T.Object({ ...ResultQuery, limit: T.Optional(T.Integer({ minimum: 1, maximum: 5000 })) }),
  response: T.Object({ result: ResultIdentitySchema, goods: T.Array(ComplexGoodSchema) }),
  problems,
});

export const getComplexGood = route({
  id: 'getComplexGood',
  method: 'GET',
  path: '/api/v1/complexity/products/:code',
  access: 'public',
  summary: 'A good: PCI, who has it, and its nearest neighbours in the product space',
  params: T.Object({ code: GoodCode }),
  query: T.Object({
    ...ResultQuery,
    country: T.Optional(CountryCode),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: T.Object({
    result: ResultIdentitySchema,
    good: ComplexGoodSchema,
    exporters: T.Array(T.Object({ country: CountryCode, names: NamesSchema, rca: Figure })),
    neighbours: T.Array(
      T.Object({
        code: GoodCode,
        names: NamesSchema,
        proximity: Figure,
        pci: Figure,
        /** Has `country` this neighbour? Null when no country was asked for. */
        present: T.Union([T.Boolean(), T.Null()]),
      }),
    ),
  }),
  problems: [...problems, 'good-unknown'],
});

export const getProductSpace = route({
  id: 'getProductSpace',
  method: 'GET',
  path: '/api/v1/complexity/product-space',
  access: 'public',
  summary: 'The network to draw: goods with stable positions, links of the maximum spanning tree and strong ones',
  query: T.Object({ ...ResultQuery }),
  response: T.Object({
    result: ResultIdentitySchema,
    /** x and y within -1 to 1; the same data always give the same picture. */
    nodes: T.Array(
      T.Object({
        code: GoodCode,
        names: NamesSchema,
        section: T.Union([T.String(), T.Null()]),
        x: T.Number(),
        y: T.Number(),
        pci: Figure,
        demand: Amount,
      }),
    ),
    /** Indexes into `nodes`. */
    links: T.Array(
      T.Object({ from: T.Integer(), to: T.Integer(), proximity: T.Number(), kind: T.Enum(['tree', 'strong']) }),
    ),
  }),
  problems,
});

export const getSophistication = route({
  id: 'getSophistication',
  method: 'GET',
  path: '/api/v1/complexity/sophistication',
  access: 'public',
  summary: 'PRODY of goods and EXPY of countries, with the income per head they are computed from',
  query: T.Object({ ...ResultQuery }),
  response: T.Object({
    result: ResultIdentitySchema,
    income: T.Object({ indicator: T.String(), year: T.Integer() }),
    goods: T.Array(T.Object({ code: GoodCode, names: NamesSchema, prody: Figure })),
    countries: T.Array(T.Object({ country: CountryCode, names: NamesSchema, expy: Figure, rank: T.Integer() })),
  }),
  problems: [...problems, 'income-not-loaded'],
});
