import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route } from '@industry/http/contract.ts';
import { FirmFiguresSchema } from './overview.ts';
import { FirmCellSchema, HeadingSchema, MeasureSchema } from './values.ts';

export const getManufacturingSector = route({
  id: 'getManufacturingSector',
  method: 'GET',
  path: '/api/v1/manufacturing/sectors/:code',
  access: 'public',
  summary:
    'A sector of manufacturing or a class of technology: series, regions, concentration, productivity, entry and exit',
  params: T.Object({ code: T.String({ maxLength: 20 }) }),
  response: T.Object({
    code: T.String(),
    title: LocalisedTextSchema,
    /** The class that a sector is in; of a class, its sectors. */
    technology: T.Union([T.Object({ id: T.String(), title: LocalisedTextSchema }), T.Null()]),
    sectors: T.Array(T.Object({ code: T.String(), title: LocalisedTextSchema })),
    firms: FirmFiguresSchema,
    /** Regions in the newest year, by measure. */
    regions: T.Object({
      year: T.Union([T.Integer(), T.Null()]),
      measures: T.Array(MeasureSchema),
      rows: T.Array(T.Object({ ...HeadingSchema.properties, cells: T.Record(T.String(), FirmCellSchema) })),
    }),
    builtAt: T.Union([T.String(), T.Null()]),
    firmOrigins: T.Array(OriginSchema),
  }),
  problems: ['sector-unknown'],
});
export type Sector = Static<(typeof getManufacturingSector)['response']>;
