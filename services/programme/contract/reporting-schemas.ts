import { type Static, type TSchema, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';
import { BodyRefSchema, UnitSchema } from './schemas.ts';

const nullable = <S extends TSchema>(schema: S) => T.Union([schema, T.Null()]);

/** What a body files for a period goes this way; `returned` goes back to `submitted`. */
export const SUBMISSION_STATES = ['draft', 'submitted', 'returned', 'approved', 'published'] as const;
export const SubmissionStateSchema = T.Enum([...SUBMISSION_STATES]);

/** How a body stands with one duty of one period; judged by the instant of submission. */
export const DUTY_STATUSES = ['on-time', 'late', 'missing', 'awaited', 'not-yet-due'] as const;
export const DutyStatusSchema = T.Enum([...DUTY_STATUSES]);

/** `2025` a year, `2025-Q4` a quarter, `2025-11` a month; `2025-M11` (SDMX) is read as the same month. `end` is exclusive. */
export const ReportingPeriodSchema = T.Object({ id: T.String(), start: T.String(), end: T.String() });

/** Exact decimal with at most six digits after the point, as the lake keeps it. */
export const FigureSchema = T.String({ pattern: '^-?(0|[1-9]\\d{0,31})(\\.\\d{1,6})?$' });

/** One duty of one body for one period: `duty` is a duty of reporting.yaml, or an indicator's id for its own yearly actual. */
export const DutyRefSchema = T.Object({
  duty: T.String({ maxLength: 80 }),
  /** The indicator of a figure; absent for a report. */
  indicator: T.Optional(T.String({ maxLength: 80 })),
  body: T.String({ maxLength: 80 }),
  period: T.String({ maxLength: 10 }),
});

export const BoardRowSchema = T.Object({
  duty: T.String(),
  indicator: nullable(T.String()),
  title: LocalisedTextSchema,
  body: T.String(),
  period: ReportingPeriodSchema,
  status: DutyStatusSchema,
  /** Last day of grace. `dueCertain` false: a year on the way has no calendar in the pack. */
  due: T.String(),
  dueCertain: T.Boolean(),
  /** False: the day is configuration, not the decree's. */
  dueInDecree: T.Boolean(),
  inDecree: T.Boolean(),
  clause: nullable(T.String()),
  /** UTC instant at which the body submitted it here; null when it came by a file or a register. */
  submittedAt: nullable(T.String()),
  /** UTC instant, or the day on which the source released it. */
  publishedAt: nullable(T.String()),
  /** Page of the record. */
  path: nullable(T.String()),
});

const TotalsSchema = T.Object({
  'on-time': T.Integer(),
  late: T.Integer(),
  missing: T.Integer(),
  awaited: T.Integer(),
  'not-yet-due': T.Integer(),
});

export const BoardSchema = T.Object({
  period: ReportingPeriodSchema,
  today: T.String(),
  totals: TotalsSchema,
  bodies: T.Array(T.Object({ body: BodyRefSchema, totals: TotalsSchema, rows: T.Array(BoardRowSchema) })),
});

export const RegionFigureSchema = T.Object({ region: T.String({ maxLength: 20 }), value: FigureSchema });

export const WarningSchema = T.Object({
  /** What the figure is far from: that of a year before, or the plan where there is none. */
  against: T.Enum(['year-before', 'plan']),
  value: T.String(),
  /** How many times larger or smaller it is at least. */
  times: T.String(),
});

export const StepSchema = T.Object({
  number: T.Integer(),
  action: T.Enum(['create', 'save', 'submit', 'return', 'approve', 'publish']),
  at: T.String(),
  /** Name of who did it, for those who may read the record before it is published; null for others and for the system. */
  person: nullable(T.String()),
  state: SubmissionStateSchema,
  value: nullable(T.String()),
  remark: nullable(UserTextSchema),
});

const MaySchema = T.Object({
  save: T.Boolean(),
  submit: T.Boolean(),
  return: T.Boolean(),
  approve: T.Boolean(),
  /** Begin a revision of what is published. */
  revise: T.Boolean(),
});

/** What a body files: an actual (`value`, `regions`, `source`) or a report (`text`). */
export const SubmissionSchema = T.Object({
  id: T.String(),
  kind: T.Enum(['actual', 'report']),
  duty: T.String(),
  indicator: nullable(T.String()),
  title: LocalisedTextSchema,
  what: nullable(LocalisedTextSchema),
  body: BodyRefSchema,
  period: ReportingPeriodSchema,
  state: SubmissionStateSchema,
  version: T.Integer(),
  unit: nullable(UnitSchema),
  value: nullable(T.String()),
  /** By region, where the indicator is split; may be empty. `sum` compares with the nation and repairs nothing. */
  regions: T.Array(T.Object({ region: T.String(), name: LocalisedTextSchema, value: T.String() })),
  scheme: nullable(T.String()),
  regionChoice: T.Array(T.Object({ code: T.String(), name: LocalisedTextSchema })),
  sum: nullable(T.Object({ sum: T.String(), difference: T.String(), complete: T.Boolean() })),
  source: nullable(UserTextSchema),
  text: nullable(userTextSchema(20_000)),
  /** Languages in which an official report must be there. */
  officialLanguages: T.Array(T.String()),
  /** Why a published figure is revised, and which one. */
  reason: nullable(UserTextSchema),
  revises: nullable(T.Object({ value: nullable(T.String()), submission: nullable(T.String()) })),
  warnings: T.Array(WarningSchema),
  confirmation: nullable(UserTextSchema),
  /** The approver's last remark, while it is returned. */
  remark: nullable(UserTextSchema),
  comparison: T.Object({
    published: nullable(T.Object({ value: T.String(), origin: OriginSchema })),
    plan: nullable(T.String()),
    yearBefore: nullable(T.String()),
  }),
  due: T.String(),
  dueCertain: T.Boolean(),
  submittedAt: nullable(T.String()),
  approvedAt: nullable(T.String()),
  publishedAt: nullable(T.String()),
  batch: nullable(T.String()),
  steps: T.Array(StepSchema),
  may: MaySchema,
});

/** One line of a list: my drafts, the queue, what was published of an indicator. */
export const SubmissionLineSchema = T.Object({
  id: T.String(),
  kind: T.Enum(['actual', 'report']),
  duty: T.String(),
  indicator: nullable(T.String()),
  title: LocalisedTextSchema,
  body: BodyRefSchema,
  period: ReportingPeriodSchema,
  state: SubmissionStateSchema,
  unit: nullable(UnitSchema),
  value: nullable(T.String()),
  /** Of the same period: what is published now, and what was planned. */
  published: nullable(T.String()),
  plan: nullable(T.String()),
  revision: T.Boolean(),
  reason: nullable(UserTextSchema),
  due: T.String(),
  submittedAt: nullable(T.String()),
  publishedAt: nullable(T.String()),
});

export const DISPUTE_STATES = ['open', 'accepted', 'rejected'] as const;
export const DisputeSchema = T.Object({
  id: T.String(),
  indicator: T.String(),
  title: LocalisedTextSchema,
  period: ReportingPeriodSchema,
  region: nullable(T.String()),
  /** The figure as it stood, with its batch. */
  value: T.String(),
  unit: T.String(),
  dataset: T.String(),
  batch: T.String(),
  body: BodyRefSchema,
  reason: UserTextSchema,
  proposed: nullable(T.String()),
  state: T.Enum([...DISPUTE_STATES]),
  answer: nullable(UserTextSchema),
  /** Of an accepted dispute: what will be corrected, and where. */
  correction: nullable(UserTextSchema),
  openedAt: T.String(),
  answeredAt: nullable(T.String()),
  version: T.Integer(),
});

export type SubmissionState = Static<typeof SubmissionStateSchema>;
export type DutyStatus = Static<typeof DutyStatusSchema>;
export type ReportingPeriod = Static<typeof ReportingPeriodSchema>;
export type DutyRef = Static<typeof DutyRefSchema>;
export type Board = Static<typeof BoardSchema>;
export type BoardRow = Static<typeof BoardRowSchema>;
export type Submission = Static<typeof SubmissionSchema>;
export type SubmissionLine = Static<typeof SubmissionLineSchema>;
export type SubmissionStep = Static<typeof StepSchema>;
export type PlausibilityWarning = Static<typeof WarningSchema>;
export type Dispute = Static<typeof DisputeSchema>;
