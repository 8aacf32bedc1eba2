import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { Amount, BasisSchema, CountryCode, GoodCode, NamesSchema, Share, SourceQuery } from './values.ts';

export const GoodSchema = T.Object({
  code: GoodCode,
  classification: T.String(),
  names: NamesSchema,
  /** Languages in which no name is loaded. */
  missingNames: T.Array(T.String()),
  chapter: T.Union([T.String(), T.Null()]),
  section: T.Union([T.String(), T.Null()]),
});
export type Good = Static<typeof GoodSchema>;

export const searchGoods = route({
  id: 'searchGoods',
  method: 'GET',
  path: '/api/v1/trade/goods',
  access: 'public',
  summary: 'Goods by the beginning of their code or a part of their name',
  query: T.Object({
    classification: T.Optional(T.String({ maxLength: 10 })),
    q: T.String({ minLength: 1, maxLength: 100 }),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: T.Object({ goods: T.Array(GoodSchema), origins: T.Array(OriginSchema) }),
});

export const getGood = route({
  id: 'getGood',
  method: 'GET',
  path: '/api/v1/trade/goods/:code',
  access: 'public',
  summary: 'A good: names, duty, classes, who exports it, world trade by year',
  params: T.Object({ code: GoodCode }),
  query: T.Object({ ...SourceQuery }),
  response: T.Object({
    good: GoodSchema,
    basis: BasisSchema,
    duties: T.Array(T.Object({ code: T.String(), names: NamesSchema, rate: T.String(), year: T.Integer() })),
    /** The different rates among `duties`, lowest first; a share with its sign. */
    rates: T.Array(T.String()),
    /** Codes in other lists with their shares: BEC4, SITC2, HS of other years. */
    classes: T.Array(T.Object({ scheme: T.String(), code: T.String(), weight: T.String(), declared: T.Boolean() })),
    /** What was not loaded and would say more: datasets. */
    missing: T.Array(T.String()),
    /** Rauch: share of the good in w (exchange), r (reference price), n (differentiated); empty when not loaded. */
    rauch: T.Array(T.Object({ class: T.Enum(['w', 'r', 'n']), share: Share })),
    /** Exports of all countries; a new source begins a new line. */
    world: T.Array(T.Object({ year: T.Integer(), source: T.String(), value: Amount })),
    exporters: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        value: Amount,
        share: Share,
        rca: T.String(),
        /** Of the country's exports. */
        shareOfCountry: Share,
      }),
    ),
    origins: T.Array(OriginSchema),
  }),
  problems: ['trade-not-loaded', 'good-unknown'],
});

export const convertGood = route({
  id: 'convertGood',
  method: 'GET',
  path: '/api/v1/trade/conversion',
  access: 'public',
  summary: 'How a code of one classification is divided over another; the shares add up to 1',
  query: T.Object({
    from: T.String({ maxLength: 10 }),
    to: T.String({ maxLength: 10 }),
    code: GoodCode,
  }),
  response: T.Object({
    from: T.String(),
    to: T.String(),
    code: GoodCode,
    /** `declared`: the source gives the share; otherwise the code is divided equally over its subheadings. */
    shares: T.Array(T.Object({ code: GoodCode, weight: T.String(), declared: T.Boolean() })),
    origins: T.Array(OriginSchema),
  }),
  problems: ['concordance-not-loaded', 'good-unknown'],
});
