import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema } from '@industry/http/contract.ts';

export const RegionSchema = T.Object({
  code: T.String(),
  kind: T.Enum(['region', 'city']),
  name: LocalisedTextSchema,
  shortName: LocalisedTextSchema,
  tile: T.Object({ column: T.Integer(), row: T.Integer() }),
  centre: T.Union([T.Object({ name: LocalisedTextSchema, longitude: T.String(), latitude: T.String() }), T.Null()]),
  scheme: T.String(),
  /** Codes of the scheme before whose territory it took over. */
  from: T.Array(T.String()),
  /** Last day of its scheme when the region was abolished since. */
  abolishedOn: T.Union([T.String(), T.Null()]),
});

export type Region = Static<typeof RegionSchema>;
