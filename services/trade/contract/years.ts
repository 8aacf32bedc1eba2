import { type Static, Type as T } from 'typebox';
import { route } from '@industry/http/contract.ts';
import { CountryCode, NamesSchema, TRADE_SOURCES } from './values.ts';

export const TradeYearSchema = T.Object({
  year: T.Integer(),
  source: T.Enum([...TRADE_SOURCES]),
  classification: T.String(),
  countries: T.Integer(),
  goods: T.Integer(),
  /** The source tells who buys. */
  partners: T.Boolean(),
  imports: T.Boolean(),
});
export type LoadedTradeYear = Static<typeof TradeYearSchema>;

export const listTradeYears = route({
  id: 'listTradeYears',
  method: 'GET',
  path: '/api/v1/trade/years',
  access: 'public',
  summary: 'Years, sources and classifications in which trade is loaded, and the countries of each',
  response: T.Object({
    /** The country of the programme. */
    home: CountryCode,
    years: T.Array(TradeYearSchema),
    countries: T.Array(T.Object({ code: CountryCode, names: NamesSchema })),
    /** Datasets beside trade itself that are loaded: names, concordances, totals by partner, duties. */
    beside: T.Array(T.String()),
    /** What is missing and the command that brings it. */
    missing: T.Array(T.Object({ dataset: T.String(), command: T.String() })),
  }),
});
