import { type Static, type TSchema, Type as T } from 'typebox';
import type { Language } from '@industry/values';
import { LocalisedTextSchema, OriginSchema, route, userTextSchema, UserTextSchema } from '@industry/http/contract.ts';
import {
  DecisionSchema,
  DecisionStateSchema,
  OffersSchema,
  SubmitSchema,
  TraceSchema,
  WithdrawalSchema,
} from '@industry/decisions/contract';
import { ReportingPeriodSchema } from './reporting-schemas.ts';
import { BodyRefSchema } from './schemas.ts';

const nullable = <S extends TSchema>(schema: S) => T.Union([schema, T.Null()]);

/**
 * One fact of a report: what a reference stands for. `value` null: unknown, and `text` says who owes it. `text` carries the
 * unit, for sentences; `short` is the figure alone, for tables. `sources` are numbers of the report's list, from 1.
 */
export const ReportFactSchema = T.Object({
  /** Canonical reference, `actual ind.t5.value 2023`. */
  id: T.String(),
  /** Words are no figure: a name, a year, a state. */
  kind: T.Enum(['figure', 'words']),
  label: LocalisedTextSchema,
  value: nullable(T.String()),
  text: LocalisedTextSchema,
  short: LocalisedTextSchema,
  sources: T.Array(T.Integer()),
  /** Page that shows it. */
  path: nullable(T.String()),
});

/** Where figures come from: a batch (with its origin), an act with its clause, a record, a method. */
export const ReportSourceSchema = T.Object({
  title: LocalisedTextSchema,
  detail: LocalisedTextSchema,
  path: nullable(T.String()),
  origin: nullable(OriginSchema),
});

/** A text in pieces: words, and references to facts by id. */
const PieceSchema = T.Union([T.String(), T.Object({ fact: T.String() })]);
const PiecesSchema = T.Array(PieceSchema);
/** A cell of a table: words, or a fact by id. */
const CellSchema = T.Union([T.Object({ words: LocalisedTextSchema }), T.Object({ fact: T.String() })]);
const PointSchema = T.Object({ year: T.Integer(), value: T.String(), text: LocalisedTextSchema });

export const ReportBlockSchema = T.Union([
  T.Object({
    kind: T.Enum(['text']),
    original: T.Enum(['kk', 'ru', 'en', 'ja']),
    pieces: T.Object({
      kk: T.Optional(PiecesSchema),
      ru: T.Optional(PiecesSchema),
      en: T.Optional(PiecesSchema),
      ja: T.Optional(PiecesSchema),
    }),
  }),
  T.Object({
    kind: T.Enum(['table']),
    id: T.String(),
    title: LocalisedTextSchema,
    columns: T.Array(T.Object({ header: LocalisedTextSchema, figure: T.Boolean() })),
    rows: T.Array(T.Array(CellSchema)),
  }),
  T.Object({
    kind: T.Enum(['charts']),
    charts: T.Array(
      T.Object({
        indicator: T.String(),
        title: LocalisedTextSchema,
        unit: LocalisedTextSchema,
        digits: T.Integer(),
        better: T.Enum(['higher', 'lower']),
        signed: T.Boolean(),
        plan: T.Array(PointSchema),
        actual: T.Array(PointSchema),
        sources: T.Array(T.Integer()),
      }),
    ),
  }),
]);

export const ReportContentSchema = T.Object({
  period: ReportingPeriodSchema,
  title: LocalisedTextSchema,
  programme: LocalisedTextSchema,
  /** UTC instant: what this system held then. */
  recordedAt: T.String(),
  /** Texts of the programme have no legal force where they are working translations. */
  notice: LocalisedTextSchema,
  facts: T.Array(ReportFactSchema),
  sections: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, blocks: T.Array(ReportBlockSchema) })),
  sources: T.Array(ReportSourceSchema),
});

/** A figure that was revised after the report was published. */
export const ReportChangeSchema = T.Object({
  fact: T.String(),
  label: LocalisedTextSchema,
  before: LocalisedTextSchema,
  now: LocalisedTextSchema,
  path: nullable(T.String()),
});

/** The text of a section as it is written, with references in brackets: `[actual ind.t5.value]`. Null: none. */
const SectionTextSchema = T.Object({ section: T.String({ maxLength: 60 }), text: nullable(userTextSchema(8_000)) });

export const ReportRecordSchema = T.Object({
  id: T.String(),
  state: DecisionStateSchema,
  /** The body whose people write and approve it. */
  body: BodyRefSchema,
  texts: T.Array(SectionTextSchema),
  /** Frozen at submission: who approves sees what will be published. */
  recordedAt: nullable(T.String()),
  /** Null while an approved report waits for its publication, a moment. */
  publishedAt: nullable(T.String()),
  remark: nullable(UserTextSchema),
  trace: TraceSchema,
  version: T.Integer(),
  offers: OffersSchema,
  officialLanguages: T.Array(T.String()),
});

export const ReportSchema = T.Object({
  content: ReportContentSchema,
  /** Null: made from the template, decided by nobody. */
  record: nullable(ReportRecordSchema),
  /** Figures that are others now than when the report was published. */
  changes: T.Array(ReportChangeSchema),
  /** The newest published report of the period. */
  published: nullable(T.String()),
  auditHead: nullable(T.Object({ day: nullable(T.String()), head: T.String() })),
  /** Whether the viewer may begin a report of the period. */
  mayDraft: T.Boolean(),
});

const LineSchema = T.Object({
  id: T.String(),
  period: ReportingPeriodSchema,
  title: LocalisedTextSchema,
  state: DecisionStateSchema,
  recordedAt: nullable(T.String()),
  publishedAt: nullable(T.String()),
});

/** `2023`, `2023-Q4`, or the id of a report. */
const Id = T.Object({ id: T.String({ maxLength: 40 }) });
const problems = ['report-unknown', 'stale-version', 'decision-state'];

export const listProgrammeReports = route({
  id: 'listProgrammeReports',
  method: 'GET',
  path: '/api/v1/reports',
  access: 'public',
  summary:
    'Reports of the programme: those published, the periods of which one can be made, and open ones for those who work on them',
  response: T.Object({
    published: T.Array(LineSchema),
    open: T.Array(LineSchema),
    periods: T.Array(T.Object({ period: ReportingPeriodSchema, title: LocalisedTextSchema, ended: T.Boolean() })),
    mayDraft: T.Boolean(),
  }),
});

export const getProgrammeReport = route({
  id: 'getProgrammeReport',
  method: 'GET',
  path: '/api/v1/reports/:id',
  access: 'public',
  summary:
    'One report by its id, or that of a period (`2023`, `2023-Q4`) as this system held its figures at an instant',
  params: Id,
  query: T.Object({ recordedAt: T.Optional(T.String({ format: 'date-time' })) }, { additionalProperties: false }),
  response: ReportSchema,
  problems: ['report-unknown', 'report-instant'],
});

export const createProgrammeReport = route({
  id: 'createProgrammeReport',
  method: 'POST',
  path: '/api/v1/reports',
  access: { action: 'programme-report.write' },
  summary: 'Draft the report of a period, its texts taken from the template',
  body: T.Object({ period: T.String({ maxLength: 10 }) }),
  response: ReportSchema,
  status: 201,
  problems: ['report-unknown', 'report-open-already'],
});

export const saveProgrammeReport = route({
  id: 'saveProgrammeReport',
  method: 'PUT',
  path: '/api/v1/reports/:id',
  access: { action: 'programme-report.write' },
  summary: 'Save the texts of a draft; a digit outside a reference to a fact is refused with its place',
  params: Id,
  body: T.Object({ version: T.Integer({ minimum: 1 }), texts: T.Array(SectionTextSchema, { maxItems: 40 }) }),
  response: ReportSchema,
  problems: [...problems, 'report-text'],
});

export const submitProgrammeReport = route({
  id: 'submitProgrammeReport',
  method: 'POST',
  path: '/api/v1/reports/:id/submission',
  access: { action: 'programme-report.write' },
  summary: 'Submit for approval; the figures are frozen as the system holds them now',
  params: Id,
  body: SubmitSchema,
  response: ReportSchema,
  problems: [...problems, 'report-text'],
});

export const decideProgrammeReport = route({
  id: 'decideProgrammeReport',
  method: 'POST',
  path: '/api/v1/reports/:id/decision',
  access: { action: 'programme-report.approve' },
  summary: 'Approve, upon which it is published, or return; never by somebody who wrote or submitted it',
  params: Id,
  body: DecisionSchema,
  response: ReportSchema,
  problems: [...problems, 'author-decides'],
});

export const withdrawProgrammeReport = route({
  id: 'withdrawProgrammeReport',
  method: 'POST',
  path: '/api/v1/reports/:id/withdrawal',
  access: { action: 'programme-report.write' },
  summary: 'Withdraw what is not decided yet',
  params: Id,
  body: WithdrawalSchema,
  response: ReportSchema,
  problems,
});

const DocumentSchema = T.Object({
  id: T.String(),
  state: T.Enum(['running', 'done', 'failed']),
  step: T.String(),
  done: T.Integer(),
  total: nullable(T.Integer()),
  fileName: T.String(),
  bytes: nullable(T.Integer()),
});
const DocumentId = T.Object({ id: T.String({ format: 'uuid' }) });

/** Changes nothing: a stranger may ask for a document of what is public. */
export const makeReportDocument = route({
  id: 'makeReportDocument',
  method: 'GET',
  path: '/api/v1/reports/:id/document',
  access: 'public',
  summary: 'Make a PDF or a workbook of a report, in a language; answers at once, the document follows',
  params: Id,
  query: T.Object(
    {
      documentLanguage: T.Enum(['kk', 'ru', 'en', 'ja']),
      format: T.Enum(['pdf', 'xlsx']),
      recordedAt: T.Optional(T.String({ format: 'date-time' })),
    },
    { additionalProperties: false },
  ),
  response: DocumentSchema,
  problems: ['report-unknown', 'report-instant', 'documents-busy'],
});

export const getReportDocument = route({
  id: 'getReportDocument',
  method: 'GET',
  path: '/api/v1/report-documents/:id',
  access: 'public',
  summary: 'How far a document is',
  params: DocumentId,
  response: DocumentSchema,
  problems: ['document-gone'],
});

export const getReportFile = route({
  id: 'getReportFile',
  method: 'GET',
  path: '/api/v1/report-documents/:id/file',
  access: 'public',
  summary: 'The document itself, for a quarter of an hour after it was made',
  params: DocumentId,
  response: T.String(),
  problems: ['document-gone'],
});

export type Report = Static<typeof ReportSchema>;
export type ReportContent = Static<typeof ReportContentSchema>;
export type ReportFact = Static<typeof ReportFactSchema>;
export type ReportSource = Static<typeof ReportSourceSchema>;
export type ReportBlockAnswer = Static<typeof ReportBlockSchema>;
export type ReportCell = Static<typeof CellSchema>;
export type ReportPieceAnswer = Static<typeof PieceSchema>;
export type ReportChange = Static<typeof ReportChangeSchema>;
export type ReportRecord = Static<typeof ReportRecordSchema>;
export type ReportTextOfSection = Static<typeof SectionTextSchema>;
export type ReportLine = Static<typeof LineSchema>;
export type ReportDocument = Static<typeof DocumentSchema>;
/** Which document: of a report or period, in a language, and the instant whose figures it has. */
export interface ReportDocumentRequest {
  readonly report: string;
  readonly language: Language;
  readonly format: 'pdf' | 'xlsx';
  readonly recordedAt?: string;
}
