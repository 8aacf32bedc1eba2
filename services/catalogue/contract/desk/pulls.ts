import { type Static, Type as T } from 'typebox';
import { lineSchema, LocalisedTextSchema, route } from '@industry/http/contract.ts';

const Nullable = <Schema extends Parameters<typeof T.Union>[0][number]>(schema: Schema) => T.Union([schema, T.Null()]);

export const CADENCES = ['daily', 'weekly', 'monthly'] as const;
export const PULL_OUTCOMES = ['unchanged', 'published', 'waiting', 'refused', 'failed'] as const;

const Text = T.Optional(T.String({ minLength: 1, maxLength: 300 }));

/** Options of the importer, the same as of `startUpload`. */
export const PullOptionsSchema = T.Object(
  {
    scheme: Text,
    encoding: Text,
    source: Text,
    licence: Text,
    year: Text,
    classification: Text,
    language: Text,
    indicator: Text,
  },
  { additionalProperties: false },
);

const Content = {
  /** http or https, without user and password. */
  url: lineSchema(2_000),
  cadence: T.Enum([...CADENCES]),
  /** Hour of the day in the time zone of the country. */
  hour: T.Integer({ minimum: 0, maximum: 23 }),
  /** Weekday of a weekly pull (1 = Monday), day of a monthly one; a daily one ignores it. */
  day: T.Integer({ minimum: 1, maximum: 28 }),
  options: PullOptionsSchema,
  /**
   * Published without a person only when no check warns, no row is rejected, and no figure changes, and no share of the rows goes,
   * by more than this many percent. Null: always waits for a person.
   */
  limitPercent: Nullable(T.Number({ minimum: 0, maximum: 1000 })),
  active: T.Boolean(),
};

export const PullSchema = T.Object({
  id: T.String(),
  dataset: T.String(),
  datasetTitle: LocalisedTextSchema,
  ...Content,
  /** Null while it is not active. */
  nextAt: Nullable(T.String()),
  /** Failures since the last success. */
  failures: T.Integer(),
  lastAt: Nullable(T.String()),
  lastOutcome: Nullable(T.Enum([...PULL_OUTCOMES])),
  createdBy: T.String(),
  version: T.Integer(),
});

export const PullRunSchema = T.Object({
  id: T.String(),
  startedAt: T.String(),
  endedAt: T.String(),
  outcome: T.Enum([...PULL_OUTCOMES]),
  /** A code of `pull.reason.*` in the messages; null when there is nothing to say. */
  reason: Nullable(T.String()),
  /** What the other side said: a status, a limit, the first line of an error. */
  detail: Nullable(T.String()),
  bytes: Nullable(T.Number()),
  upload: Nullable(T.String()),
  batch: Nullable(T.String()),
});

const params = T.Object({ pull: T.String({ maxLength: 36 }) });
const access = { action: 'pull.manage' } as const;

export const createPull = route({
  id: 'createPull',
  method: 'POST',
  path: '/api/v1/datasets/:id/pulls',
  access,
  summary: 'Have a dataset pulled from an address on a schedule',
  params: T.Object({ id: T.String({ maxLength: 80 }) }),
  body: T.Object(Content, { additionalProperties: false }),
  status: 201,
  response: PullSchema,
  problems: ['dataset-unknown', 'pull-address', 'upload-option'],
});

export const getPull = route({
  id: 'getPull',
  method: 'GET',
  path: '/api/v1/pulls/:pull',
  access,
  summary: 'A scheduled pull with its last runs',
  params,
  response: T.Object({ pull: PullSchema, runs: T.Array(PullRunSchema) }),
  problems: ['pull-unknown'],
});

export const savePull = route({
  id: 'savePull',
  method: 'PUT',
  path: '/api/v1/pulls/:pull',
  access,
  summary: 'Change a scheduled pull',
  params,
  body: T.Object({ version: T.Integer({ minimum: 1 }), ...Content }, { additionalProperties: false }),
  response: PullSchema,
  problems: ['pull-unknown', 'pull-address', 'upload-option', 'stale-version'],
});

export const removePull = route({
  id: 'removePull',
  method: 'DELETE',
  path: '/api/v1/pulls/:pull',
  access,
  summary: 'End a scheduled pull; batches that it brought stay',
  params,
  status: 204,
  response: T.Null(),
  problems: ['pull-unknown'],
});

export const runPull = route({
  id: 'runPull',
  method: 'POST',
  path: '/api/v1/pulls/:pull/run',
  access,
  summary: 'Pull now, beside requests',
  params,
  status: 202,
  response: PullSchema,
  problems: ['pull-unknown'],
});

export type PullAnswer = Static<typeof PullSchema>;
export type PullRunAnswer = Static<typeof PullRunSchema>;
export type PullContent = Static<typeof createPull.body & {}>;
