import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';

const Instant = T.Union([T.String(), T.Null()]);

/** Everything that is looked at, in the order of the page. */
export const CHECKS = [
  'backup',
  'disk',
  'jobs-failed',
  'jobs-waiting',
  'data',
  'audit-tail',
  'mail',
  'store-latency',
  'store-transaction',
  'event-loop',
] as const;

export const CheckSchema = T.Object({
  id: T.Enum([...CHECKS]),
  /** `good`: nothing to do; `watch`: look soon; `act`: do something now; `off`: not set up here. */
  state: T.Enum(['good', 'watch', 'act', 'off']),
  /** Which sentence says it: the state, or a case of its own such as `never`. */
  sentence: T.String(),
  /** What fills the sentence: counts, milliseconds, bytes, hours; by the name of each. */
  values: T.Record(T.String(), T.Number()),
});

export const JobSchema = T.Object({
  id: T.String(),
  name: T.String(),
  state: T.Enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  createdAt: T.String(),
  startedAt: Instant,
  endedAt: Instant,
  tries: T.Integer(),
  /** First line of the last error. */
  error: T.Union([T.String(), T.Null()]),
});

export const DatasetStateSchema = T.Object({
  id: T.String(),
  title: LocalisedTextSchema,
  owner: LocalisedTextSchema,
  batch: T.Union([T.String(), T.Null()]),
  recordedAt: Instant,
  days: T.Union([T.Integer({ description: 'Age of the last batch' }), T.Null()]),
  /** Last day of which figures are here. */
  until: T.Union([T.String(), T.Null()]),
  /** Day by which figures up to `dueUntil` should be here, where the pack says so. */
  due: T.Union([T.String(), T.Null()]),
  dueUntil: T.Union([T.String(), T.Null()]),
  late: T.Boolean(),
});

export const ModelSchema = T.Object({
  name: T.String(),
  builtAt: T.String(),
  rows: T.Integer(),
  batches: T.Array(T.String()),
});

export const OperationsSchema = T.Object({
  checkedAt: T.String(),
  checks: T.Array(CheckSchema),
  jobs: T.Array(JobSchema),
  datasets: T.Array(DatasetStateSchema),
  models: T.Array(ModelSchema),
  /** Bytes. */
  sizes: T.Object({ store: T.Number(), lake: T.Number(), raw: T.Number(), files: T.Number() }),
  disk: T.Object({ free: T.Number(), total: T.Number() }),
  backup: T.Union([
    T.Object({ at: T.String(), file: T.String(), rows: T.Integer(), files: T.Integer(), bytes: T.Number() }),
    T.Null(),
  ]),
  sessions: T.Object({ open: T.Integer(), persons: T.Integer() }),
  installation: T.Object({
    version: T.String(),
    node: T.String(),
    store: T.String({ description: 'Engine and version of the store' }),
    mode: T.Enum(['real', 'demonstration']),
    pack: T.String(),
    packHash: T.String(),
    /** The process that answered: with several servers, each measures itself. */
    process: T.String(),
    startedAt: T.String(),
    memory: T.Number({ description: 'Bytes in use' }),
    services: T.Array(T.String()),
  }),
});

export const getOperations = route({
  id: 'getOperations',
  method: 'GET',
  path: '/api/v1/operations',
  access: { action: 'operations.read' },
  summary: 'How this installation runs: what is wrong and what to do, jobs, datasets, sizes, versions',
  response: OperationsSchema,
});

const JobParams = T.Object({ job: T.String({ format: 'uuid' }) });

export const retryJob = route({
  id: 'retryJob',
  method: 'POST',
  path: '/api/v1/operations/jobs/:job/retry',
  access: { action: 'operations.act' },
  summary: 'Run a failed or cancelled job once more',
  params: JobParams,
  response: T.Null(),
  status: 204,
  problems: ['job-unknown'],
});

export const cancelJob = route({
  id: 'cancelJob',
  method: 'POST',
  path: '/api/v1/operations/jobs/:job/cancel',
  access: { action: 'operations.act' },
  summary: 'Cancel a job that waits or runs',
  params: JobParams,
  response: T.Null(),
  status: 204,
  problems: ['job-unknown'],
});

export type OperationsAnswer = Static<typeof OperationsSchema>;
export type CheckAnswer = Static<typeof CheckSchema>;
export type JobAnswer = Static<typeof JobSchema>;
export type DatasetState = Static<typeof DatasetStateSchema>;
