import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { BatchSchema } from './batch.ts';

export const DatasetSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  description: LocalisedTextSchema,
  expects: LocalisedTextSchema,
  licence: T.String(),
  owner: LocalisedTextSchema,
  sourceUrl: T.Union([T.String(), T.Null()]),
  secrecy: T.String(),
  command: T.String(),
  batches: T.Integer(),
  /** Newest batch that is not a quotation of the pack, else the newest quotation. */
  newest: T.Union([BatchSchema, T.Null()]),
});

export const PageLinkSchema = T.Object({ path: T.String(), title: LocalisedTextSchema, kind: T.String() });

export const listDatasets = route({
  id: 'listDatasets',
  method: 'GET',
  path: '/api/v1/datasets',
  access: 'public',
  summary: 'Datasets with their newest batch and how to import them',
  response: T.Object({ datasets: T.Array(DatasetSchema) }),
});

export const getDataset = route({
  id: 'getDataset',
  method: 'GET',
  path: '/api/v1/datasets/:id',
  access: 'public',
  summary: 'One dataset: batches, facts, pages that show it',
  params: T.Object({ id: T.String({ maxLength: 80 }) }),
  response: T.Object({
    dataset: DatasetSchema,
    facts: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, unit: T.String() })),
    batches: T.Array(BatchSchema),
    usedBy: T.Array(PageLinkSchema),
  }),
  problems: ['dataset-unknown'],
});

export const getBatch = route({
  id: 'getBatch',
  method: 'GET',
  path: '/api/v1/datasets/:id/batches/:batch',
  access: 'public',
  summary: 'One batch: its record, checks and a page of its rows',
  params: T.Object({ id: T.String({ maxLength: 80 }), batch: T.String({ maxLength: 80 }) }),
  query: T.Object(
    { offset: T.Optional(T.Integer({ minimum: 0, maximum: 100_000_000 })) },
    { additionalProperties: false },
  ),
  response: T.Object({
    /** Title of the dataset. */
    title: LocalisedTextSchema,
    batch: BatchSchema,
    columns: T.Array(T.String()),
    /** At most 100 rows from `offset`, cells as text. */
    rows: T.Array(T.Array(T.Union([T.String(), T.Null()]))),
    offset: T.Integer(),
    total: T.Integer(),
  }),
  problems: ['dataset-unknown', 'batch-unknown'],
});

export type DatasetAnswer = Static<typeof DatasetSchema>;

export * from './batch.ts';
export * from './desk/index.ts';
export * from './download.ts';
