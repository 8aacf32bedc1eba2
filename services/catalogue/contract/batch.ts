import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, UserTextSchema } from '@industry/http/contract.ts';
import { FindingSchema } from './desk/uploads.ts';

export const BatchSchema = T.Object({
  id: T.String(),
  dataset: T.String(),
  source: T.String(),
  sourceText: LocalisedTextSchema,
  licence: T.String(),
  publishedOn: T.Union([T.String(), T.Null()]),
  recordedAt: T.String(),
  fileName: T.String(),
  fileHash: T.String(),
  importer: T.String(),
  importerVersion: T.String(),
  options: T.Record(T.String(), T.Unknown()),
  rows: T.Integer(),
  rejectedRows: T.Integer(),
  validFrom: T.Union([T.String(), T.Null()]),
  validTo: T.Union([T.String(), T.Null()]),
  actor: T.String(),
  quoted: T.Boolean(),
  simulated: T.Boolean(),
  state: T.Enum(['published', 'withdrawn']),
  /** Who withdrew it, when (UTC) and why; null while it is in force. */
  withdrawal: T.Union([T.Object({ at: T.String(), by: T.String(), reason: UserTextSchema }), T.Null()]),
  findings: T.Array(FindingSchema),
});
export type BatchAnswer = Static<typeof BatchSchema>;
