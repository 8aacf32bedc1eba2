import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { BatchSchema } from '../batch.ts';
import { PullSchema } from './pulls.ts';
import { UploadSchema } from './uploads.ts';

export * from './pulls.ts';
export * from './uploads.ts';
export * from './withdrawals.ts';

/** What an importer wants to be told beside the file. */
export const ImportFormSchema = T.Object({
  /** Options by name, in the order of the form; `choices` empty = free text. */
  options: T.Array(T.Object({ name: T.String(), required: T.Boolean(), choices: T.Array(T.String()) })),
  /** Second files by what they hold: `countries`. */
  secondFiles: T.Array(T.String()),
  /** No file of the dataset can be read without them, so that no pull can bring one. */
  secondFilesNeeded: T.Boolean(),
});

export const DeskDatasetSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  expects: LocalisedTextSchema,
  command: T.String(),
  licence: T.String(),
  secrecy: T.String(),
  form: ImportFormSchema,
  batch: T.Union([T.String(), T.Null()]),
  recordedAt: T.Union([T.String(), T.Null()]),
  publishedOn: T.Union([T.String(), T.Null()]),
  rows: T.Union([T.Integer(), T.Null()]),
  /** Last day that its figures cover. */
  until: T.Union([T.String(), T.Null()]),
  /** Day by which newer figures were due, by the calendar of the indicators read from it; null when none is. */
  due: T.Union([T.String(), T.Null()]),
  late: T.Boolean(),
});

/** What waits on the data officer's desk, for the datasets that the viewer may publish; empty for everybody else. */
export const getDesk = route({
  id: 'getDesk',
  method: 'GET',
  path: '/api/v1/desk',
  access: 'person',
  summary: 'The data officer’s desk: staged files, pulls, datasets with their calendar and how to import each',
  response: T.Object({
    permitted: T.Boolean(),
    /** Whether the viewer may set up pulls. */
    pulls: T.Array(PullSchema),
    mayPull: T.Boolean(),
    mayWithdraw: T.Boolean(),
    datasets: T.Array(DeskDatasetSchema),
    /** Open ones first, then the last that were decided. */
    uploads: T.Array(UploadSchema),
  }),
});

/**
 * A dataset of any class with its batches, for who may publish its files: records and what checks found. Above "public" the
 * places of wrong values stand without the values, and no row is shown.
 */
export const getDeskDataset = route({
  id: 'getDeskDataset',
  method: 'GET',
  path: '/api/v1/desk/datasets/:id',
  access: { action: 'batch.publish' },
  summary: 'One dataset of the desk, of any class: its batches with what checks found, no rows',
  params: T.Object({ id: T.String({ maxLength: 80 }) }),
  response: T.Object({
    dataset: DeskDatasetSchema,
    /** Newest first. */
    batches: T.Array(BatchSchema),
  }),
  problems: ['dataset-unknown'],
});

export type DeskAnswer = Static<typeof getDesk.response>;
export type DeskDataset = Static<typeof DeskDatasetSchema>;
export type ImportForm = Static<typeof ImportFormSchema>;
