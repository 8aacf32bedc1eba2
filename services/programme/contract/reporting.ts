import { type TSchema, Type as T } from 'typebox';
import { route, userTextSchema } from '@industry/http/contract.ts';
import {
  BoardRowSchema,
  BoardSchema,
  DisputeSchema,
  DutyRefSchema,
  FigureSchema,
  RegionFigureSchema,
  SubmissionLineSchema,
  SubmissionSchema,
} from './reporting-schemas.ts';

export * from './reporting-schemas.ts';

const nullable = <S extends TSchema>(schema: S) => T.Union([schema, T.Null()]);
const closed = { additionalProperties: false } as const;
const Id = T.Object({ id: T.String({ maxLength: 120 }) });
const Version = T.Integer({ minimum: 1 });
const Remark = userTextSchema(2_000);

export const getReportingBoard = route({
  id: 'getReportingBoard',
  method: 'GET',
  path: '/api/v1/reporting/board',
  access: 'public',
  summary:
    'Who delivered on time, late or not at all: every duty whose period ends within the one asked for (2025, 2025-Q4, 2025-11)',
  query: T.Object({ period: T.Optional(T.String({ maxLength: 10 })) }, closed),
  response: BoardSchema,
  problems: ['period-unreadable'],
});

export const listOwnDuties = route({
  id: 'listOwnDuties',
  method: 'GET',
  path: '/api/v1/reporting/duties',
  access: 'person',
  summary: 'What the bodies that I act for owe, and what they have in hand',
  response: T.Object({
    owed: T.Array(T.Object({ ...BoardRowSchema.properties, kind: T.Enum(['actual', 'report']) })),
    inHand: T.Array(SubmissionLineSchema),
  }),
});

export const listSubmissionQueue = route({
  id: 'listSubmissionQueue',
  method: 'GET',
  path: '/api/v1/reporting/queue',
  access: 'person',
  summary: 'What was submitted and waits for my decision, beside the published figure and the plan',
  response: T.Object({ queue: T.Array(SubmissionLineSchema) }),
});

export const listPublishedSubmissions = route({
  id: 'listPublishedSubmissions',
  method: 'GET',
  path: '/api/v1/reporting/submissions',
  access: 'public',
  summary: 'What bodies filed and what was published of it, newest first: each revision beside the figure it replaced',
  query: T.Object(
    { indicator: T.Optional(T.String({ maxLength: 80 })), body: T.Optional(T.String({ maxLength: 80 })) },
    closed,
  ),
  response: T.Object({ submissions: T.Array(SubmissionLineSchema) }),
});

export const getSubmission = route({
  id: 'getSubmission',
  method: 'GET',
  path: '/api/v1/reporting/submissions/:id',
  access: 'public',
  summary:
    'One figure or report with its history; before it is published only for its body and those who watch over it',
  params: Id,
  response: SubmissionSchema,
  problems: ['submission-unknown'],
});

const CREATE = ['duty-unknown', 'period-unreadable', 'period-not-over', 'submission-open'];
const STEP = ['submission-unknown', 'submission-state', 'stale-version'];

export const createActual = route({
  id: 'createActual',
  method: 'POST',
  path: '/api/v1/reporting/actuals',
  access: { action: 'actual.submit' },
  summary: 'Begin a figure that a body owes, or a revision of the published one',
  body: DutyRefSchema,
  response: SubmissionSchema,
  status: 201,
  problems: [...CREATE, 'figure-from-register'],
});

export const saveActual = route({
  id: 'saveActual',
  method: 'PUT',
  path: '/api/v1/reporting/actuals/:id',
  access: { action: 'actual.submit' },
  summary: 'Save a figure that is a draft or was returned',
  params: Id,
  body: T.Object({
    version: Version,
    value: nullable(FigureSchema),
    regions: T.Array(RegionFigureSchema, { maxItems: 100 }),
    source: nullable(userTextSchema(1_000)),
    reason: nullable(Remark),
    confirmation: nullable(Remark),
  }),
  response: SubmissionSchema,
  problems: STEP,
});

export const saveReport = route({
  id: 'saveReport',
  method: 'PUT',
  path: '/api/v1/reporting/reports/:id',
  access: { action: 'report.submit' },
  summary: 'Save a report that is a draft or was returned',
  params: Id,
  body: T.Object({ version: Version, text: nullable(userTextSchema(20_000)), reason: nullable(Remark) }),
  response: SubmissionSchema,
  problems: STEP,
});

export const createReport = route({
  id: 'createReport',
  method: 'POST',
  path: '/api/v1/reporting/reports',
  access: { action: 'report.submit' },
  summary: 'Begin a report that a body owes, or a revision of the published one',
  body: DutyRefSchema,
  response: SubmissionSchema,
  status: 201,
  problems: CREATE,
});

export const submitActual = route({
  id: 'submitActual',
  method: 'POST',
  path: '/api/v1/reporting/actuals/:id/submit',
  access: { action: 'actual.submit' },
  summary: "Submit a figure to the body's approver",
  params: Id,
  body: T.Object({ version: Version }),
  response: SubmissionSchema,
  problems: [...STEP, 'submission-incomplete'],
});

export const submitReport = route({
  id: 'submitReport',
  method: 'POST',
  path: '/api/v1/reporting/reports/:id/submit',
  access: { action: 'report.submit' },
  summary: "Submit a report to the body's approver",
  params: Id,
  body: T.Object({ version: Version }),
  response: SubmissionSchema,
  problems: [...STEP, 'submission-incomplete'],
});

const decide = (kind: 'actual' | 'report', verb: 'return' | 'approve') =>
  ({
    id: `${verb}${kind === 'actual' ? 'Actual' : 'Report'}`,
    method: 'POST',
    path: `/api/v1/reporting/${kind}s/:id/${verb}`,
    access: { action: `${kind}.approve` },
    params: Id,
    response: SubmissionSchema,
    problems: [...STEP, 'four-eyes'],
  }) as const;

export const returnActual = route({
  ...decide('actual', 'return'),
  summary: 'Return a submitted figure with a remark',
  body: T.Object({ version: Version, remark: Remark }),
});

export const approveActual = route({
  ...decide('actual', 'approve'),
  summary: 'Approve a submitted figure that somebody else entered; it is then published',
  body: T.Object({ version: Version }),
});

export const returnReport = route({
  ...decide('report', 'return'),
  summary: 'Return a submitted report with a remark',
  body: T.Object({ version: Version, remark: Remark }),
});

export const approveReport = route({
  ...decide('report', 'approve'),
  summary: 'Approve a submitted report that somebody else wrote; it is then published',
  body: T.Object({ version: Version }),
});

export const listDisputes = route({
  id: 'listDisputes',
  method: 'GET',
  path: '/api/v1/reporting/disputes',
  access: 'public',
  summary: 'Disputes of published figures, newest first, with their answers',
  query: T.Object({ indicator: T.Optional(T.String({ maxLength: 80 })) }, closed),
  response: T.Object({ disputes: T.Array(DisputeSchema) }),
});

export const openDispute = route({
  id: 'openDispute',
  method: 'POST',
  path: '/api/v1/reporting/disputes',
  access: { action: 'actual.dispute' },
  summary: 'Dispute a figure that a register or publication gives',
  body: T.Object({
    indicator: T.String({ maxLength: 80 }),
    period: T.String({ maxLength: 10 }),
    region: T.Optional(T.String({ maxLength: 20 })),
    /** The body that disputes. */
    body: T.String({ maxLength: 80 }),
    reason: Remark,
    /** What the body reads it to be, in the unit of the published figure. */
    proposed: T.Optional(FigureSchema),
  }),
  response: DisputeSchema,
  status: 201,
  problems: ['indicator-unknown', 'period-unreadable', 'nothing-to-dispute'],
});

export const answerDispute = route({
  id: 'answerDispute',
  method: 'POST',
  path: '/api/v1/reporting/disputes/:id/answer',
  access: { action: 'dispute.answer' },
  summary: 'Accept a dispute, saying what will be corrected where, or reject it with a reason',
  params: Id,
  body: T.Object({ version: Version, accepted: T.Boolean(), answer: Remark, correction: nullable(Remark) }),
  response: DisputeSchema,
  problems: ['dispute-unknown', 'dispute-answered', 'four-eyes', 'stale-version'],
});
