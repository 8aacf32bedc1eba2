import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route } from '@industry/http/contract.ts';
import {
  ConcentrationSchema,
  CountsSchema,
  JobsSchema,
  MeasureSchema,
  ProductivitySchema,
  YearValueSchema,
} from './values.ts';

/** What is told of all firms of a sector, a class or of manufacturing: a measure over years and quarters. */
export const FirmSeriesSchema = T.Object({
  measure: MeasureSchema,
  years: T.Array(YearValueSchema),
  quarters: T.Array(T.Object({ year: T.Integer(), quarter: T.Integer(), value: T.Union([T.String(), T.Null()]) })),
});
export type FirmSeries = Static<typeof FirmSeriesSchema>;

export const FirmFiguresSchema = T.Object({
  series: T.Array(FirmSeriesSchema),
  productivity: T.Array(ProductivitySchema),
  jobs: T.Array(JobsSchema),
  concentration: T.Array(ConcentrationSchema),
  counts: T.Array(CountsSchema),
});
export type FirmFigures = Static<typeof FirmFiguresSchema>;

export const getManufacturingOverview = route({
  id: 'getManufacturingOverview',
  method: 'GET',
  path: '/api/v1/manufacturing',
  access: 'public',
  summary:
    'State of manufacturing: official series, sums over firms, productivity, jobs, entry and exit; each says which it is',
  response: T.Object({
    /** Official statistics: gross value added of the nation in prices of the year. */
    official: T.Object({
      unit: T.Union([T.Object({ symbol: LocalisedTextSchema, digits: T.Integer() }), T.Null()]),
      years: T.Array(T.Object({ year: T.Integer(), value: T.String(), status: T.String(), batch: T.String() })),
      origins: T.Record(T.String(), OriginSchema),
    }),
    firms: FirmFiguresSchema,
    /** Indicators of the programme that belong to the figures. */
    indicators: T.Array(T.Object({ about: T.String(), indicator: T.String() })),
    builtAt: T.Union([T.String(), T.Null()]),
    firmOrigins: T.Array(OriginSchema),
    /** Datasets that would fill what is empty: each with the command that imports it. */
    missing: T.Array(T.Object({ dataset: T.String(), command: T.String() })),
  }),
});
export type Overview = Static<(typeof getManufacturingOverview)['response']>;
