import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';
import { NamesSchema } from '@industry/trade/contract';

/** A series of the World Bank that is imported; what is not known by name is shown by its code. */
export const WorldIndicatorSchema = T.Object({
  id: T.String(),
  title: T.Union([LocalisedTextSchema, T.Null()]),
  unit: T.Union([T.Object({ symbol: LocalisedTextSchema, digits: T.Integer(), magnitude: T.Integer() }), T.Null()]),
});

export const WorldSeriesSchema = T.Object({
  /** ISO 3166-1 alpha-3, or the World Bank's code of a group of countries. */
  country: T.String(),
  names: NamesSchema,
  points: T.Array(T.Object({ year: T.Integer(), value: T.String(), batch: T.String() })),
});

/** As many lines as a person can tell apart. */
export const MOST_COUNTRIES = 10;

export const getWorldDevelopment = route({
  id: 'getWorldDevelopment',
  method: 'GET',
  path: '/api/v1/world-development',
  access: 'public',
  summary: 'One indicator of the World Bank for the country and others beside it, by year',
  query: T.Object(
    {
      ...TimesQuery,
      /** GDP per head at purchasing power parity when absent, or the first that is imported. */
      indicator: T.Optional(T.String({ maxLength: 80 })),
      /** At most ten codes with commas between them; the programme's own country when absent. */
      countries: T.Optional(T.String({ pattern: '^[A-Z0-9]{3}(,[A-Z0-9]{3}){0,9}$' })),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    indicators: T.Array(WorldIndicatorSchema),
    /** The one that is answered; null when none is imported. */
    indicator: T.Union([WorldIndicatorSchema, T.Null()]),
    home: T.String(),
    /** Every country that the indicator is known of. */
    countries: T.Array(T.Object({ code: T.String(), names: NamesSchema })),
    series: T.Array(WorldSeriesSchema),
    /** Codes that were asked for and have no figure. */
    absent: T.Array(T.String()),
    origins: T.Record(T.String(), OriginSchema),
  }),
  problems: ['indicator-not-imported'],
});

export type WorldDevelopment = Static<(typeof getWorldDevelopment)['response']>;
export type WorldSeries = Static<typeof WorldSeriesSchema>;
