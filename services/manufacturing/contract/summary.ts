import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { DIVIDED_BY, FirmCellSchema, HeadingSchema, MeasureSchema } from './values.ts';

/** Share of the whole and change from the year before; null where a figure behind it is hidden or missing. */
export const SummaryCellSchema = T.Intersect([
  FirmCellSchema,
  T.Object({ share: T.Union([T.String(), T.Null()]), growth: T.Union([T.String(), T.Null()]) }),
]);

export const SummaryRowSchema = T.Object({
  ...HeadingSchema.properties,
  /** By measure; a measure that is not loaded is not there. */
  cells: T.Record(T.String(), SummaryCellSchema),
  /** Value added per employee, thousand of the currency; null where one of both is hidden. */
  productivity: T.Union([T.String(), T.Null()]),
  /** Official statistics: gross value added; null where the table is not by region or nothing is loaded. */
  official: T.Union([
    T.Object({ value: T.String(), unit: T.String(), status: T.String(), scheme: T.String(), batch: T.String() }),
    T.Null(),
  ]),
});
export type SummaryRow = Static<typeof SummaryRowSchema>;

export const getManufacturingSummary = route({
  id: 'getManufacturingSummary',
  method: 'GET',
  path: '/api/v1/manufacturing/summary',
  access: 'public',
  summary:
    'Manufacturing of a year by sector, technology class, region, size or state share: sums over firms under disclosure control, official statistics beside them',
  query: T.Object(
    { by: T.Enum([...DIVIDED_BY]), year: T.Optional(T.Integer({ minimum: 1990, maximum: 2100 })) },
    { additionalProperties: false },
  ),
  response: T.Object({
    by: T.Enum([...DIVIDED_BY]),
    /** Null: no facts of firms are loaded. */
    year: T.Union([T.Integer(), T.Null()]),
    years: T.Array(T.Integer()),
    measures: T.Array(MeasureSchema),
    rows: T.Array(SummaryRowSchema),
    /** Who drives the change of value added since the year before: largest first; a null code is what no shown part explains. */
    drivers: T.Array(
      T.Object({
        code: T.Union([T.String(), T.Null()]),
        change: T.String(),
        points: T.Union([T.String(), T.Null()]),
      }),
    ),
    /** Instant at which the tables over firms were computed. */
    builtAt: T.Union([T.String(), T.Null()]),
    /** Of the sums over firms. */
    firmOrigins: T.Array(OriginSchema),
    /** Of official statistics, by batch. */
    officialOrigins: T.Record(T.String(), OriginSchema),
  }),
});
export type Summary = Static<(typeof getManufacturingSummary)['response']>;
