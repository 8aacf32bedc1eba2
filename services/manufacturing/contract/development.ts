import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { DIVIDED_BY, FirmCellSchema, HeadingSchema, MeasureSchema } from './values.ts';

/** Value added per employee: computed of two measures, none of the pack's. */
export const PRODUCTIVITY = 'productivity';

export const getManufacturingDevelopment = route({
  id: 'getManufacturingDevelopment',
  method: 'GET',
  path: '/api/v1/manufacturing/development',
  access: 'public',
  summary: 'One measure over all years by sector, technology class, region, size or state share: sums over firms',
  query: T.Object(
    { by: T.Enum([...DIVIDED_BY]), measure: T.Optional(T.String({ maxLength: 40 })) },
    { additionalProperties: false },
  ),
  response: T.Object({
    by: T.Enum([...DIVIDED_BY]),
    /** Null: no facts of firms are loaded. */
    measure: T.Union([MeasureSchema, T.Null()]),
    /** Those that may be asked for. */
    measures: T.Array(MeasureSchema),
    years: T.Array(T.Integer()),
    rows: T.Array(
      T.Object({
        ...HeadingSchema.properties,
        /** One a year, in the order of `years`; null where the table of the year does not have it. */
        cells: T.Array(T.Union([T.Pick(FirmCellSchema, ['state', 'value']), T.Null()])),
      }),
    ),
    firmOrigins: T.Array(OriginSchema),
  }),
  problems: ['measure-unknown'],
});
export type Development = Static<(typeof getManufacturingDevelopment)['response']>;
