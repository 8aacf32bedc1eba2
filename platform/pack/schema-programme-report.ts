import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** A part of a section: a text bound to facts (`report-text.ts`), a table or charts of indicators. */
const BlockSchema = T.Union([
  T.Object({ text: LocalisedTextSchema }, strict),
  T.Object({ table: T.Enum(['indicators', 'budget', 'regions', 'discipline', 'owed']) }, strict),
  T.Object({ charts: T.Array(T.String(), { minItems: 1 }) }, strict),
]);

const SectionSchema = T.Object(
  {
    id: T.String({ pattern: '^[a-z-]+$' }),
    title: LocalisedTextSchema,
    /** In which reports it stands; in both when absent. */
    only: T.Optional(T.Enum(['year', 'quarter'])),
    blocks: T.Array(BlockSchema, { minItems: 1 }),
  },
  strict,
);

/** report.yaml: what the report of the programme says, year by year and quarter by quarter; its figures are references. */
export const ReportTemplateSchema = T.Object(
  {
    /** Clause that asks for the report; `inDecree` false: what it holds and how often is this installation's. */
    clause: ClauseIdSchema,
    inDecree: T.Boolean(),
    title: T.Object({ year: LocalisedTextSchema, quarter: LocalisedTextSchema }, strict),
    sections: T.Array(SectionSchema, { minItems: 1 }),
  },
  strict,
);

export type ReportTemplate = Static<typeof ReportTemplateSchema>;
export type ReportSection = ReportTemplate['sections'][number];
export type ReportBlock = ReportSection['blocks'][number];
