import { type Static, Type as T } from 'typebox';
import { OriginSchema, route } from '@industry/http/contract.ts';
import { FirmCellSchema, HeadingSchema, MeasureSchema } from './values.ts';

/** Dimensions of a cross-table. */
export const CROSSED = ['sector', 'region', 'size', 'state-share'] as const;

export const getFirmCrossTable = route({
  id: 'getFirmCrossTable',
  method: 'GET',
  path: '/api/v1/manufacturing/cross-table',
  access: { action: 'firm-table.compute' },
  summary:
    'A table over firms that is not published: any measure and year, by two dimensions, under disclosure control',
  query: T.Object(
    {
      measure: T.String({ maxLength: 40 }),
      year: T.Integer({ minimum: 1990, maximum: 2100 }),
      rows: T.Enum([...CROSSED]),
      columns: T.Enum([...CROSSED]),
    },
    { additionalProperties: false },
  ),
  response: T.Object({
    measure: MeasureSchema,
    year: T.Integer(),
    columns: T.Array(HeadingSchema),
    rows: T.Array(T.Object({ ...HeadingSchema.properties, cells: T.Array(FirmCellSchema) })),
    firmOrigins: T.Array(OriginSchema),
  }),
  problems: ['cross-table-dimensions', 'measure-unknown'],
});
export type FirmCrossTable = Static<(typeof getFirmCrossTable)['response']>;
