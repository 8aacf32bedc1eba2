import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import {
  Amount,
  BasisSchema,
  CleanedQuery,
  CountryCode,
  GoodCode,
  NamesSchema,
  Share,
  TRADE_SOURCES,
  TradeResultSchema,
} from './values.ts';

export const TradedGoodSchema = T.Object({
  code: GoodCode,
  names: NamesSchema,
  section: T.Union([T.String(), T.Null()]),
  value: Amount,
  /** Of the country's exports. */
  share: Share,
  /** Of the world's exports of the good; null where the world is not loaded beside a region. */
  worldShare: T.Union([Share, T.Null()]),
  rca: T.Union([T.String(), T.Null()]),
  /** Import duty rates of the customs union as listed; empty where none is loaded. */
  duties: T.Array(T.String()),
});
export type TradedGood = Static<typeof TradedGoodSchema>;

/** How much a country's exports lie in few goods. */
export const ConcentrationSchema = T.Object({
  /** Herfindahl-Hirschman, 0 to 1, over goods. */
  herfindahl: T.String(),
  top1: Share,
  top5: Share,
  top10: Share,
  /** Goods that would have the same index if all were equal: 1 / Herfindahl. */
  equivalentGoods: T.String(),
});

/** One loaded year of a country, from the source that was chosen for it, as delivered. */
export const HistoryYearSchema = T.Object({
  year: T.Integer(),
  source: T.Enum([...TRADE_SOURCES]),
  classification: T.String(),
  total: Amount,
  herfindahl: T.String(),
  top5: Share,
});
export type HistoryYear = Static<typeof HistoryYearSchema>;

/** What a profile reads beside the exports: names of goods, duties, concordances. */
const further = T.Array(OriginSchema);

export const getTradeProfile = route({
  id: 'getTradeProfile',
  method: 'GET',
  path: '/api/v1/trade/countries/:country',
  access: 'public',
  summary: 'What a country sells: total, top goods, sections, concentration, and how it changed, with its peers',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...CleanedQuery,
    /** ISO codes, comma between. */
    peers: T.Optional(T.String({ maxLength: 60, pattern: '^[A-Z0-9]{3}(,[A-Z0-9]{3}){0,9}$' })),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 100 })),
  }),
  response: T.Object({
    country: CountryCode,
    names: NamesSchema,
    basis: BasisSchema,
    result: TradeResultSchema,
    total: Amount,
    rank: T.Integer(),
    of: T.Integer(),
    goods: T.Integer(),
    /** Goods of which RCA is 1 or more. */
    diversity: T.Integer(),
    concentration: ConcentrationSchema,
    topGoods: T.Array(TradedGoodSchema),
    /** Figures of different sources stand side by side, not in one line. */
    history: T.Array(HistoryYearSchema),
    peers: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        total: Amount,
        rank: T.Integer(),
        herfindahl: T.String(),
        top5: Share,
        diversity: T.Integer(),
        history: T.Array(HistoryYearSchema),
      }),
    ),
    further,
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown', 'cleaning-unknown'],
});

export const listTradedGoods = route({
  id: 'listTradedGoods',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/goods',
  access: 'public',
  summary: 'Every good that a country exports, with RCA, shares and duty; by falling value',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...CleanedQuery,
    section: T.Optional(T.String({ maxLength: 5 })),
    minimumRca: T.Optional(T.String({ pattern: '^\\d{1,6}(\\.\\d{1,6})?$' })),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 5000 })),
  }),
  response: T.Object({
    country: CountryCode,
    names: NamesSchema,
    basis: BasisSchema,
    result: TradeResultSchema,
    total: Amount,
    goods: T.Array(TradedGoodSchema),
    further,
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown', 'cleaning-unknown'],
});

export const compareTrade = route({
  id: 'compareTrade',
  method: 'GET',
  path: '/api/v1/trade/comparison',
  access: 'public',
  summary: 'Several countries side by side: totals, concentration, shares of sections, largest good',
  query: T.Object({
    ...CleanedQuery,
    countries: T.String({ maxLength: 60, pattern: '^[A-Z0-9]{3}(,[A-Z0-9]{3}){0,9}$' }),
  }),
  response: T.Object({
    basis: BasisSchema,
    countries: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        total: Amount,
        rank: T.Integer(),
        herfindahl: T.String(),
        top5: Share,
        diversity: T.Integer(),
        topGood: T.Union([T.Null(), T.Object({ code: GoodCode, names: NamesSchema, share: Share })]),
        sections: T.Array(T.Object({ id: T.String(), names: NamesSchema, value: Amount, share: Share })),
      }),
    ),
    /** Asked for and not in these data. */
    absent: T.Array(CountryCode),
    further,
  }),
  problems: ['trade-not-loaded', 'cleaning-unknown'],
});
