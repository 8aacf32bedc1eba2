import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';

/** One figure of a series; `start` and `end` (exclusive) are days, `batch` names its origin in `origins`. */
export const SeriesPointSchema = T.Object({
  start: T.String(),
  end: T.String(),
  value: T.String(),
  /** SDMX OBS_STATUS: A normal, P provisional, E estimated, F forecast. */
  status: T.String(),
  scheme: T.String(),
  batch: T.String(),
});

export const SeriesSchema = T.Object({
  /** Of no other series of the answer: the fact, and the part that it is of, as `unemployment_rate.female`. */
  id: T.String(),
  dataset: T.String(),
  fact: T.String(),
  title: LocalisedTextSchema,
  /** Of whom the figures are, when they are not of all: women, men. */
  part: T.Union([LocalisedTextSchema, T.Null()]),
  unit: T.Object({ symbol: LocalisedTextSchema, digits: T.Integer(), magnitude: T.Integer() }),
  /** Figures of a part of the year are added up since its beginning. */
  cumulative: T.Boolean(),
  points: T.Array(SeriesPointSchema),
});

const response = T.Object({
  series: T.Array(SeriesSchema),
  /** Where the figures come from, by batch. */
  origins: T.Record(T.String(), OriginSchema),
});

export const getRegionSeries = route({
  id: 'getRegionSeries',
  method: 'GET',
  path: '/api/v1/regions/:code/series',
  access: 'public',
  summary: 'Published series of a region: product, income, salaries, unemployment, population',
  params: T.Object({ code: T.String({ maxLength: 20 }) }),
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response,
  problems: ['region-unknown'],
});

export const getEconomy = route({
  id: 'getEconomy',
  method: 'GET',
  path: '/api/v1/economy',
  access: 'public',
  summary: 'Series of the whole country: by quarter output, prices, trade and rates, by year decent work',
  query: T.Object(TimesQuery, { additionalProperties: false }),
  response,
});

export type Series = Static<typeof SeriesSchema>;
export type SeriesPoint = Static<typeof SeriesPointSchema>;
export type SeriesAnswer = Static<typeof response>;
