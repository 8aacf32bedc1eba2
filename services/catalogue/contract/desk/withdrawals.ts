import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route, userTextSchema } from '@industry/http/contract.ts';
import { PreviewSchema } from './uploads.ts';

const params = T.Object({ id: T.String({ maxLength: 80 }), batch: T.String({ maxLength: 80 }) });
const access = { action: 'batch.withdraw' } as const;

export const previewWithdrawal = route({
  id: 'previewWithdrawal',
  method: 'GET',
  path: '/api/v1/datasets/:id/batches/:batch/withdrawal',
  access,
  summary: 'What becomes visible instead when a batch is withdrawn, and the pages that show the dataset',
  params,
  response: T.Object({
    /** Null while it is made: ask again. */
    preview: T.Union([PreviewSchema, T.Null()]),
    progress: T.Union([T.Object({ done: T.Number(), total: T.Union([T.Number(), T.Null()]) }), T.Null()]),
    /** State of the catalogue that the preview was made against; `withdrawBatch` sends it back. */
    against: T.String(),
    usedBy: T.Array(T.Object({ path: T.String(), title: LocalisedTextSchema, kind: T.String() })),
    facts: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, unit: T.String() })),
  }),
  problems: ['dataset-unknown', 'batch-unknown', 'batch-withdrawn', 'batch-of-records', 'previews-busy'],
});

export const withdrawBatch = route({
  id: 'withdrawBatch',
  method: 'POST',
  path: '/api/v1/datasets/:id/batches/:batch/withdraw',
  access,
  summary: 'Take a batch out of force with a reason; it stays listed, and answers for the time before',
  params,
  body: T.Object(
    { against: T.String({ maxLength: 40 }), reason: userTextSchema(2_000) },
    { additionalProperties: false },
  ),
  response: T.Object({ batch: T.String(), withdrawnAt: T.String() }),
  problems: ['dataset-unknown', 'batch-unknown', 'batch-withdrawn', 'batch-of-records', 'preview-out-of-date'],
});

export type WithdrawalAnswer = Static<typeof previewWithdrawal.response>;
