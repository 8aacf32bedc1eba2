import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';

const Nullable = <Schema extends Parameters<typeof T.Union>[0][number]>(schema: Schema) => T.Union([schema, T.Null()]);
const Keys = T.Record(T.String(), Nullable(T.String()));

/** What a check found, as `BatchSchema` has it. */
export const FindingSchema = T.Object({
  check: T.String(),
  severity: T.Enum(['error', 'warning']),
  rows: T.Integer(),
  message: LocalisedTextSchema,
  examples: T.Array(T.Object({ line: T.Integer(), field: T.String(), value: T.String() })),
});

/** How the rows in force would change; figures are decimals as text. */
export const PreviewSchema = T.Object({
  before: T.Integer(),
  same: T.Integer(),
  changed: T.Integer(),
  added: T.Integer(),
  gone: T.Integer(),
  /** Figures that become ten times as large or as small, or change their sign. */
  tenfold: T.Integer(),
  /** Largest relative change, 0.05 = 5 %; `Infinity` from zero; null when no figure changes. */
  largest: Nullable(T.String()),
  lastInForce: Nullable(T.String()),
  /** A later release stays in force over what this one says. */
  older: T.Boolean(),
  largestChanges: T.Array(
    T.Object({
      keys: Keys,
      column: T.String(),
      before: Nullable(T.String()),
      after: Nullable(T.String()),
      difference: Nullable(T.String()),
      relative: Nullable(T.String()),
    }),
  ),
  addedRows: T.Array(T.Object({ keys: Keys, values: Keys })),
  goneRows: T.Array(T.Object({ keys: Keys, values: Keys })),
});

/** Why a file was refused: in the readers' languages where `code` is known, else in English alone. */
export const RefusalSchema = T.Object({
  file: T.String(),
  reason: LocalisedTextSchema,
  remedy: LocalisedTextSchema,
  /** False: the texts are English in all languages. */
  translated: T.Boolean(),
  row: Nullable(T.Integer()),
  field: Nullable(T.String()),
  value: Nullable(T.String()),
  findings: T.Array(FindingSchema),
  /** The file of rejected rows can be fetched. */
  rejected: T.Boolean(),
});

export const UPLOAD_STATES = ['checking', 'waiting', 'refused', 'failed', 'published', 'discarded', 'expired'] as const;

/** What stands on the desk of one dataset: a file that was uploaded or pulled, checked, and not (yet) published. */
export const UploadSchema = T.Object({
  id: T.String(),
  dataset: T.String(),
  datasetTitle: LocalisedTextSchema,
  secrecy: T.String(),
  source: T.Enum(['upload', 'pull']),
  state: T.Enum([...UPLOAD_STATES]),
  /** Progress while it is checked; `total` null when it cannot be known. */
  step: T.String(),
  done: T.Number(),
  total: Nullable(T.Number()),
  fileName: T.String(),
  fileBytes: T.Number(),
  fileHash: Nullable(T.String()),
  encoding: Nullable(T.String()),
  options: T.Record(T.String(), T.String()),
  secondFiles: T.Array(T.String()),
  createdAt: T.String(),
  createdBy: T.String(),
  endedAt: Nullable(T.String()),
  endedBy: Nullable(T.String()),
  /** After this instant a file that nobody decided on is removed. */
  expiresAt: T.String(),
  rows: Nullable(T.Integer()),
  rejectedRows: Nullable(T.Integer()),
  validFrom: Nullable(T.String()),
  validTo: Nullable(T.String()),
  findings: T.Array(FindingSchema),
  preview: Nullable(PreviewSchema),
  /** Batches of the dataset have changed since the preview was made. */
  outOfDate: T.Boolean(),
  /** Warnings that have to be confirmed, with a reason, before it is published. */
  warnings: T.Array(T.Object({ check: T.String(), message: LocalisedTextSchema, rows: T.Integer() })),
  refusal: Nullable(RefusalSchema),
  /** The same file is published already, as this batch. */
  already: Nullable(T.String()),
  /** What it became. */
  batch: Nullable(T.String()),
  confirmed: T.Array(T.String()),
  reason: Nullable(UserTextSchema),
  facts: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, unit: T.String() })),
  version: T.Integer(),
});

const params = T.Object({ upload: T.String({ maxLength: 36 }) });
const access = { action: 'batch.publish' } as const;
const Version = T.Object({ version: T.Integer({ minimum: 1 }) }, { additionalProperties: false });

/**
 * Multipart form: `file`; second files as `second.NAME`; options by name (`publishedOn`, `scheme` ...). The file is kept, then
 * checked and compared with what is in force by a job; nothing of it is visible before `publishUpload`.
 */
export const startUpload = route({
  id: 'startUpload',
  method: 'POST',
  path: '/api/v1/datasets/:id/uploads',
  access,
  summary: 'Upload a file for preview; it is checked beside requests and published later, or never',
  params: T.Object({ id: T.String({ maxLength: 80 }) }),
  status: 202,
  response: T.Object({ upload: T.String() }),
  problems: ['dataset-unknown', 'upload-missing', 'upload-too-large', 'upload-option'],
});

export const getUpload = route({
  id: 'getUpload',
  method: 'GET',
  path: '/api/v1/uploads/:upload',
  access,
  summary: 'A staged file: progress, what the checks found, what would change',
  params,
  response: UploadSchema,
  problems: ['upload-unknown'],
});

export const getRejectedRows = route({
  id: 'getRejectedRows',
  method: 'GET',
  path: '/api/v1/uploads/:upload/rejected',
  access,
  summary: 'The rejected rows of a staged or refused file as CSV: line, field, value, check, reason',
  params,
  response: T.String(),
  problems: ['upload-unknown', 'rejected-unknown'],
});

export const previewUpload = route({
  id: 'previewUpload',
  method: 'POST',
  path: '/api/v1/uploads/:upload/preview',
  access,
  summary: 'Make the preview anew, after batches of the dataset have changed',
  params,
  body: Version,
  status: 202,
  response: UploadSchema,
  problems: ['upload-unknown', 'upload-state', 'stale-version'],
});

export const publishUpload = route({
  id: 'publishUpload',
  method: 'POST',
  path: '/api/v1/uploads/:upload/publish',
  access,
  summary: 'Publish a staged file as it was previewed; warnings have to be confirmed with a reason',
  params,
  body: T.Object(
    {
      version: T.Integer({ minimum: 1 }),
      /** Checks whose warnings the person stands by. */
      confirmed: T.Array(T.String({ maxLength: 80 }), { maxItems: 50 }),
      reason: T.Optional(userTextSchema(2_000)),
    },
    { additionalProperties: false },
  ),
  response: UploadSchema,
  problems: [
    'upload-unknown',
    'upload-state',
    'upload-unconfirmed',
    'preview-out-of-date',
    'consent-missing',
    'stale-version',
  ],
});

export const discardUpload = route({
  id: 'discardUpload',
  method: 'POST',
  path: '/api/v1/uploads/:upload/discard',
  access,
  summary: 'Forget a staged file; it stays listed as discarded',
  params,
  body: Version,
  response: UploadSchema,
  problems: ['upload-unknown', 'upload-state', 'stale-version'],
});

export type UploadAnswer = Static<typeof UploadSchema>;
export type PreviewAnswer = Static<typeof PreviewSchema>;
export type RefusalAnswer = Static<typeof RefusalSchema>;
