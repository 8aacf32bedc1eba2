import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { Amount, CountryCode, GoodCode, NamesSchema, Share, SourceQuery, TRADE_SOURCES, Year } from './values.ts';

/** Sources that name partners: those of trade by good, and totals between pairs of countries. */
export const PARTNER_SOURCES = [...TRADE_SOURCES, 'bilateral-totals'] as const;

/** What an answer about partners was read from. */
const read = {
  year: T.Integer(),
  source: T.Enum([...PARTNER_SOURCES]),
  /** Null: totals, without goods. */
  classification: T.Union([T.String(), T.Null()]),
  /** Years that the same source has. */
  years: T.Array(T.Integer()),
  origins: T.Array(OriginSchema),
};

export const listTradePartners = route({
  id: 'listTradePartners',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/partners',
  access: 'public',
  summary: 'Partners of a country, where the data have them; with a good, its partners; else totals between countries',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...SourceQuery,
    source: T.Optional(T.Enum([...PARTNER_SOURCES])),
    good: T.Optional(GoodCode),
    flow: T.Optional(T.Enum(['export', 'import'])),
    limit: T.Optional(T.Integer({ minimum: 1, maximum: 300 })),
  }),
  response: T.Object({
    country: CountryCode,
    names: NamesSchema,
    flow: T.Enum(['export', 'import']),
    good: T.Union([GoodCode, T.Null()]),
    ...read,
    total: Amount,
    partners: T.Array(T.Object({ country: CountryCode, names: NamesSchema, value: Amount, share: Share })),
    /** The largest partners of the year over all years of the source; empty for a source without many years. */
    history: T.Array(
      T.Object({
        country: CountryCode,
        names: NamesSchema,
        values: T.Array(T.Object({ year: T.Integer(), value: Amount })),
      }),
    ),
  }),
  problems: ['partners-not-loaded'],
});

export const MirrorRowSchema = T.Object({
  partner: CountryCode,
  names: NamesSchema,
  year: T.Integer(),
  good: T.Union([T.String(), T.Null()]),
  exported: T.Union([Amount, T.Null()]),
  mirrored: T.Union([Amount, T.Null()]),
  /** Mirrored less exported; imports include freight and insurance, so a few per cent are to be expected. */
  difference: T.Union([Amount, T.Null()]),
  ratio: T.Union([T.String(), T.Null()]),
});
export type MirrorRow = Static<typeof MirrorRowSchema>;

export const compareMirrorFlows = route({
  id: 'compareMirrorFlows',
  method: 'GET',
  path: '/api/v1/trade/mirror',
  access: 'public',
  summary: 'What the exporter reports against what its partners report as imports from it',
  query: T.Object({
    reporter: CountryCode,
    /** With a partner: all years of the pair. */
    partner: T.Optional(CountryCode),
    year: T.Optional(Year),
    good: T.Optional(GoodCode),
  }),
  response: T.Object({
    reporter: CountryCode,
    names: NamesSchema,
    ...read,
    /** One row a partner, or one row a year when a partner is given. */
    rows: T.Array(MirrorRowSchema),
  }),
  problems: ['partners-not-loaded'],
});
