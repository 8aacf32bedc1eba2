import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema } from '@industry/http/contract.ts';

/** State of an indicator in a year, by the method docs/methods/indicator-state.md. */
export const IndicatorStateSchema = T.Enum(['met', 'on-path', 'behind', 'unknown', 'not-comparable']);

export const UnitSchema = T.Object({
  id: T.String(),
  name: LocalisedTextSchema,
  symbol: LocalisedTextSchema,
  digits: T.Integer(),
});

export const BodyRefSchema = T.Object({
  id: T.String(),
  name: LocalisedTextSchema,
  shortName: LocalisedTextSchema,
  byAgreement: T.Boolean(),
});

export const PlanValueSchema = T.Object({ year: T.Integer(), value: T.String(), clause: T.String() });

/** `status` as SDMX OBS_STATUS; `level` is the raw fact where plan and actual are compared as changes. */
export const ActualValueSchema = T.Object({
  year: T.Integer(),
  value: T.String(),
  status: T.String(),
  level: T.Optional(T.String()),
  origin: OriginSchema,
});

/** A figure printed in the act for a year before the plan. */
export const PrintedValueSchema = T.Object({
  year: T.Integer(),
  value: T.String(),
  kind: T.Enum(['actual', 'estimate']),
  clause: T.String(),
});

/** Why years that are due have no actual, who owes it, by when, and how it comes in. */
export const OwedSchema = T.Object({
  years: T.Array(T.Integer()),
  body: BodyRefSchema,
  /** First day after which the oldest missing year is late. */
  due: T.String(),
  late: T.Boolean(),
  inDecree: T.Boolean(),
  dataset: T.Union([T.String(), T.Null()]),
  command: T.Union([T.String(), T.Null()]),
});

export const IndicatorSummarySchema = T.Object({
  id: T.String(),
  of: T.String(),
  kind: T.Enum(['target', 'direct-result']),
  title: LocalisedTextSchema,
  clause: T.String(),
  unit: UnitSchema,
  better: T.Enum(['higher', 'lower']),
  baseYear: T.Integer(),
  plan: T.Array(PlanValueSchema),
  printed: T.Array(PrintedValueSchema),
  actual: T.Array(ActualValueSchema),
  /** Plan and actual are changes from the base year, not levels. */
  asChange: T.Boolean(),
  proxy: T.Boolean(),
  state: IndicatorStateSchema,
  /** Year that the state is about: the newest with plan and actual. */
  stateYear: T.Union([T.Integer(), T.Null()]),
  owed: T.Union([OwedSchema, T.Null()]),
  notes: T.Integer(),
});

/** One row of a gap: rows always add up to the gap. */
export const GapRowSchema = T.Object({
  kind: T.Enum(['region', 'performance', 'statistics-revised', 'unallocated']),
  region: T.Optional(T.String()),
  title: LocalisedTextSchema,
  plan: T.Union([T.String(), T.Null()]),
  actual: T.Union([T.String(), T.Null()]),
  gap: T.String(),
});

export const GapSchema = T.Object({
  year: T.Integer(),
  plan: T.String(),
  actual: T.String(),
  gap: T.String(),
  rows: T.Array(GapRowSchema),
});

export const SourceNoteSchema = T.Object({
  id: T.String(),
  quotations: T.Array(T.Object({ clause: T.String(), quotation: T.String() })),
  text: LocalisedTextSchema,
  reading: LocalisedTextSchema,
});

/** A slip that a rule of pack lint found in the source's figures. */
export const PackFindingSchema = T.Object({
  rule: T.String(),
  id: T.String(),
  clause: T.String(),
  message: LocalisedTextSchema,
});

export const IndicatorSchema = T.Object({
  ...IndicatorSummarySchema.properties,
  definition: LocalisedTextSchema,
  printedUnit: T.String(),
  earlierPlans: T.Array(T.Object({ act: T.String(), adopted: T.String(), values: T.Array(PlanValueSchema) })),
  /** Raw levels of the newest vintage and of each earlier one, side by side, never one line over another. */
  vintages: T.Array(
    T.Object({ origin: OriginSchema, values: T.Array(T.Object({ year: T.Integer(), value: T.String() })) }),
  ),
  proxyNote: T.Union([LocalisedTextSchema, T.Null()]),
  gaps: T.Array(GapSchema),
  sources: T.Array(BodyRefSchema),
  responsible: T.Array(BodyRefSchema),
  sourceNotes: T.Array(SourceNoteSchema),
  findings: T.Array(PackFindingSchema),
  /** Days on which what is known changed: the stops of the known-at slider. */
  knownDays: T.Array(T.String()),
  knownAt: T.String(),
});

export const ProgrammeSchema = T.Object({
  id: T.String(),
  version: T.String(),
  packHash: T.String(),
  country: T.String(),
  mode: T.Enum(['real', 'demonstration']),
  title: LocalisedTextSchema,
  goal: T.Object({ clause: T.String(), text: LocalisedTextSchema }),
  tasks: T.Array(
    T.Object({ id: T.String(), clause: T.String(), text: LocalisedTextSchema, indicators: T.Array(T.String()) }),
  ),
  goalIndicators: T.Array(T.String()),
  act: T.Object({ code: T.String(), title: LocalisedTextSchema, adopted: T.String(), inForce: T.String() }),
  period: T.Object({ firstYear: T.Integer(), lastYear: T.Integer() }),
  textsNotice: LocalisedTextSchema,
  textsStatus: T.String(),
  budget: T.Object({
    unit: UnitSchema,
    years: T.Array(T.Object({ year: T.Integer(), value: T.String() })),
    total: T.String(),
    clause: T.String(),
    note: LocalisedTextSchema,
  }),
  baseline: T.Array(
    T.Object({
      id: T.String(),
      clause: T.String(),
      text: LocalisedTextSchema,
      figures: T.Array(
        T.Object({ id: T.String(), value: T.String(), unit: UnitSchema, year: T.Union([T.String(), T.Null()]) }),
      ),
    }),
  ),
});

export type Programme = Static<typeof ProgrammeSchema>;
export type IndicatorSummary = Static<typeof IndicatorSummarySchema>;
export type IndicatorAnswer = Static<typeof IndicatorSchema>;
export type Gap = Static<typeof GapSchema>;
export type Owed = Static<typeof OwedSchema>;
