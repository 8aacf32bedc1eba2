import { type Static, Type as T } from 'typebox';
import { route } from '@industry/http/contract.ts';
import {
  Amount,
  BasisSchema,
  CountryCode,
  GoodCode,
  NamesSchema,
  Share,
  SourceQuery,
  TRADE_SOURCES,
  Year,
} from './values.ts';

/** Groups of goods for treemaps and stacked areas. */
export const GROUPINGS = ['section', 'chapter', 'bec', 'technology', 'good'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const listTradeYears = route({
  id: 'listTradeYears',
  method: 'GET',
  path: '/api/v1/trade/years',
  access: 'public',
  summary: 'Years, sources and classifications in which trade is loaded, and the countries of each',
  response: T.Object({
    years: T.Array(
      T.Object({
        year: T.Integer(),
        source: T.Enum([...TRADE_SOURCES]),
        classification: T.String(),
        countries: T.Integer(),
        goods: T.Integer(),
        partners: T.Boolean(),
        imports: T.Boolean(),
      }),
    ),
    countries: T.Array(T.Object({ code: CountryCode, names: NamesSchema })),
    /** What is missing and the command that brings it. */
    missing: T.Array(T.Object({ dataset: T.String(), command: T.String() })),
  }),
});

export const TradedGoodSchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  section: T.Union([T.String(), T.Null()]),
  value: Amount,
  /** Of the country's exports. */
  share: Share,
  /** Of the world's exports of the good. */
  worldShare: Share,
  rca: T.String(),
  /** Import duty rates of the customs union as listed; empty where none is loaded. */
  duties: T.Array(T.String()),
});
export type TradedGood = Static<typeof TradedGoodSchema>;

export const getTradeProfile = route({
  id: 'getTradeProfile',
  method: 'GET',
  path: '/api/v1/trade/countries/:country',
  access: 'public',
  summary: 'What a country sells: total, top goods, sections, concentration, and how it changed, with its peers',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...SourceQuery,
    /** ISO codes, comma between. */
    peers: T.Optional(T.String({ maxLength: 60, pattern: '^[A-Z0-9]{3}(,[A-Z0-9]{3}){0,9}$' })),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: T.Object({
    country: CountryCode,
    names: NamesSchema,
    basis: BasisSchema,
    total: Amount,
    rank: T.Integer(),
    of: T.Integer(),
    goods: T.Integer(),
    /** Goods of which RCA is 1 or more. */
    diversity: T.Integer(),
    concentration: T.Object({
      /** Herfindahl-Hirschman, 0 to 1, over goods. */
      herfindahl: T.String(),
      top1: Share,
      top5: Share,
      top10: Share,
      /** Goods that would have the same index if all were equal: 1 / Herfindahl. */
      equivalentGoods: T.String(),
    }),
    topGoods: T.Array(TradedGoodSchema),
    /** Each loaded year, the source that was chosen for it: figures of different sources stand side by side, not in one line. */
    history: T.Array(
      T.Object({
        year: T.Integer(),
        source: T.Enum([...TRADE_SOURCES]),
        classification: T.String(),
        total: Amount,
        herfindahl: T.String(),
        top5: Share,
      }),
    ),
    peers: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        total: Amount,
        herfindahl: T.String(),
        top5: Share,
        diversity: T.Integer(),
      }),
    ),
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown'],
});

export const listTradedGoods = route({
  id: 'listTradedGoods',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/goods',
  access: 'public',
  summary: 'Every good that a country exports, with RCA, shares and duty; by falling value',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...SourceQuery,
    section: T.Optional(T.String({ maxLength: 5 })),
    minimumRca: T.Optional(T.String({ pattern: '^\\d{1,6}(\\.\\d{1,6})?$' })),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 5000 })),
  }),
  response: T.Object({
    country: CountryCode,
    basis: BasisSchema,
    total: Amount,
    goods: T.Array(TradedGoodSchema),
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown'],
});

export const listTradeGroups = route({
  id: 'listTradeGroups',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/groups',
  access: 'public',
  summary:
    'Exports of a country by section, chapter, BEC class, technology class or good, for one year or for all loaded',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...SourceQuery,
    by: T.Enum([...GROUPINGS]),
    /** True: every year of the source and classification chosen. */
    allYears: T.Optional(T.Boolean()),
  }),
  response: T.Object({
    country: CountryCode,
    by: T.Enum([...GROUPINGS]),
    basis: BasisSchema,
    groups: T.Array(
      T.Object({
        /** Null: goods that the list knows nothing of. */
        id: T.Union([T.String(), T.Null()]),
        names: NamesSchema,
        values: T.Array(T.Object({ year: T.Integer(), value: Amount, share: Share })),
      }),
    ),
    /** Where the grouping comes from; null when its concordance is not loaded. */
    method: T.Union([T.String(), T.Null()]),
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown', 'concordance-not-loaded'],
});

export const listTradePartners = route({
  id: 'listTradePartners',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/partners',
  access: 'public',
  summary: 'Partners of a country, where the data have them; with a good, its partners',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...SourceQuery,
    good: T.Optional(GoodCode),
    flow: T.Optional(T.Enum(['export', 'import'])),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 300 })),
  }),
  response: T.Object({
    country: CountryCode,
    basis: BasisSchema,
    partners: T.Array(T.Object({ country: CountryCode, names: NamesSchema, value: Amount, share: Share })),
  }),
  problems: ['trade-not-loaded', 'partners-not-loaded'],
});

export const compareMirrorFlows = route({
  id: 'compareMirrorFlows',
  method: 'GET',
  path: '/api/v1/trade/mirror',
  access: 'public',
  summary: 'What the exporter reports against what its partners report as imports from it',
  query: T.Object({
    reporter: CountryCode,
    partner: T.Optional(CountryCode),
    year: T.Optional(Year),
    good: T.Optional(GoodCode),
  }),
  response: T.Object({
    reporter: CountryCode,
    rows: T.Array(
      T.Object({
        partner: CountryCode,
        names: NamesSchema,
        year: T.Integer(),
        good: T.Union([T.String(), T.Null()]),
        exported: T.Union([Amount, T.Null()]),
        mirrored: T.Union([Amount, T.Null()]),
        /** Mirrored less exported; imports include freight and insurance, so a few per cent are to be expected. */
        difference: T.Union([Amount, T.Null()]),
        ratio: T.Union([T.String(), T.Null()]),
      }),
    ),
    source: T.String(),
    origins: BasisSchema.properties.origins,
  }),
  problems: ['partners-not-loaded'],
});

export const compareTrade = route({
  id: 'compareTrade',
  method: 'GET',
  path: '/api/v1/trade/comparison',
  access: 'public',
  summary: 'Several countries side by side: totals, concentration, shares of sections',
  query: T.Object({
    ...SourceQuery,
    countries: T.String({ maxLength: 60, pattern: '^[A-Z0-9]{3}(,[A-Z0-9]{3}){0,9}$' }),
  }),
  response: T.Object({
    basis: BasisSchema,
    countries: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        total: Amount,
        herfindahl: T.String(),
        top5: Share,
        diversity: T.Integer(),
        sections: T.Array(T.Object({ id: T.String(), names: NamesSchema, value: Amount, share: Share })),
      }),
    ),
  }),
  problems: ['trade-not-loaded'],
});
