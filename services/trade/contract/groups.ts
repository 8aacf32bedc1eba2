import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { Amount, BasisSchema, CleanedQuery, CountryCode, NamesSchema, Share, TRADE_SOURCES } from './values.ts';

/** Groups of goods for treemaps and stacked areas. */
export const GROUPINGS = ['section', 'chapter', 'bec', 'technology', 'good'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const GoodsGroupSchema = T.Object({
  /** Null: goods that the list knows nothing of. */
  id: T.Union([T.String(), T.Null()]),
  names: NamesSchema,
  values: T.Array(T.Object({ year: T.Integer(), value: Amount, share: Share })),
});
export type GoodsGroup = Static<typeof GoodsGroupSchema>;

export const listTradeGroups = route({
  id: 'listTradeGroups',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/groups',
  access: 'public',
  summary:
    'Exports of a country by section, chapter, BEC class, technology class or good, for one year or for all loaded',
  params: T.Object({ country: CountryCode }),
  query: T.Object({
    ...CleanedQuery,
    by: T.Enum([...GROUPINGS]),
    /**
     * True: every loaded year, each from the most reliable source that has it, as delivered. Goods are brought to one
     * edition of HS through its concordance.
     */
    allYears: T.Optional(T.Boolean()),
  }),
  response: T.Object({
    country: CountryCode,
    by: T.Enum([...GROUPINGS]),
    basis: BasisSchema,
    /** Which source each year of `values` comes from; a new source begins a new line. */
    years: T.Array(T.Object({ year: T.Integer(), source: T.Enum([...TRADE_SOURCES]), classification: T.String() })),
    groups: T.Array(GoodsGroupSchema),
    /** Edition that goods of other editions were brought to; null where none was. */
    convertedTo: T.Union([T.String(), T.Null()]),
    /** Page of `docs/methods` of the grouping; null when it follows from the code alone. */
    method: T.Union([T.String(), T.Null()]),
    further: T.Array(OriginSchema),
  }),
  problems: ['trade-not-loaded', 'trade-country-unknown', 'concordance-not-loaded', 'cleaning-unknown'],
});

export const getExportStructure = route({
  id: 'getExportStructure',
  method: 'GET',
  path: '/api/v1/trade/countries/:country/structure',
  access: 'public',
  summary: 'Exports of a country by sixteen groups of goods over decades, from the World Bank’s summaries (WITS)',
  params: T.Object({ country: CountryCode }),
  query: T.Object({ knownAt: T.Optional(T.String({ format: 'date' })) }),
  response: T.Object({
    country: CountryCode,
    names: NamesSchema,
    /** Empty where the summaries are not loaded or lack the country. */
    groups: T.Array(GoodsGroupSchema),
    origins: T.Array(OriginSchema),
  }),
});
