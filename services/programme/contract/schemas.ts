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

/** `value` as planned, in the indicator's unit; `change` from the plan's own base year where changes are compared (`asChange`). */
export const PlanValueSchema = T.Object({
  year: T.Integer(),
  value: T.String(),
  change: T.Optional(T.String()),
  clause: T.String(),
});

/**
 * `value` in the indicator's unit, as published or computed by the transform of the binding; `fact` is the published figure where
 * it was computed; `change` from the base year of the same vintage where changes are compared. `status` is SDMX OBS_STATUS.
 */
export const ActualValueSchema = T.Object({
  year: T.Integer(),
  value: T.String(),
  change: T.Optional(T.String()),
  fact: T.Optional(T.Object({ value: T.String(), unit: T.String() })),
  status: T.String(),
  origin: OriginSchema,
});

/**
 * One year of the plan: what was planned and reached (changes where `asChange`), actual less plan, the state, and how the
 * actual's delivery stands. `awaited`: the year has ended and the day on which it is due has not come.
 */
export const YearSchema = T.Object({
  year: T.Integer(),
  plan: T.String(),
  actual: T.Union([T.String(), T.Null()]),
  gap: T.Union([T.String(), T.Null()]),
  state: IndicatorStateSchema,
  delivery: T.Enum(['known', 'late', 'awaited', 'not-yet-due']),
  /** Last day on which the actual is not late. */
  due: T.String(),
});

/** A figure printed in the act for a year before the plan. */
export const PrintedValueSchema = T.Object({
  year: T.Integer(),
  value: T.String(),
  change: T.Optional(T.String()),
  kind: T.Enum(['actual', 'estimate']),
  clause: T.String(),
});

/** Years of the plan that have ended and have no actual: who owes it, by when, and how it comes in. */
export const OwedSchema = T.Object({
  /** Ended years without an actual; when there is none, the next year that will be due. */
  years: T.Array(T.Integer()),
  body: BodyRefSchema,
  /** Last day on which the oldest of the years is not late. */
  due: T.String(),
  late: T.Boolean(),
  /** False: who delivers and by when is configuration, not the decree's word. */
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
  /** Plan and actual are compared as changes from the base year, each within its own vintage; levels are never set side by side. */
  asChange: T.Boolean(),
  years: T.Array(YearSchema),
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
  /** Code of the region, in the scheme of the gap. */
  region: T.Optional(T.String()),
  title: LocalisedTextSchema,
  plan: T.Union([T.String(), T.Null()]),
  actual: T.Union([T.String(), T.Null()]),
  gap: T.String(),
});

/** Actual less plan of a year in levels, split by docs/methods/gap-split.md. */
export const GapSchema = T.Object({
  year: T.Integer(),
  scheme: T.Union([T.String(), T.Null()]),
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
  /** Figure that the plan starts from, as the act prints it; null when it prints none. */
  base: T.Union([T.String(), T.Null()]),
  transform: T.Union([T.String(), T.Null()]),
  stateRule: T.Object({ onPathShare: T.String(), inDecree: T.Boolean() }),
  earlierPlans: T.Array(T.Object({ act: T.String(), adopted: T.String(), values: T.Array(PlanValueSchema) })),
  /** Raw levels of the newest vintage and of each earlier one, side by side, never one line over another. */
  vintages: T.Array(
    T.Object({
      origin: OriginSchema,
      /** Unit in which the release publishes it. */
      unit: UnitSchema,
      base: T.Union([T.String(), T.Null()]),
      values: T.Array(T.Object({ year: T.Integer(), value: T.String() })),
    }),
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
    /** As printed. */
    total: T.String(),
    /** Sum of the years: equal to the total unless the act contradicts itself. */
    sum: T.String(),
    clause: T.String(),
    note: LocalisedTextSchema,
  }),
  baseline: T.Array(
    T.Object({
      id: T.String(),
      clause: T.String(),
      text: LocalisedTextSchema,
      figures: T.Array(
        T.Object({
          id: T.String(),
          value: T.String(),
          unit: UnitSchema,
          year: T.Union([T.String(), T.Null()]),
          /** What the figure is of, where the fact has several. */
          of: T.Union([LocalisedTextSchema, T.Null()]),
        }),
      ),
    }),
  ),
});

export type Programme = Static<typeof ProgrammeSchema>;
export type IndicatorSummary = Static<typeof IndicatorSummarySchema>;
export type IndicatorAnswer = Static<typeof IndicatorSchema>;
export type YearAnswer = Static<typeof YearSchema>;
export type BodyRef = Static<typeof BodyRefSchema>;
export type Unit = Static<typeof UnitSchema>;
export type PlanValue = Static<typeof PlanValueSchema>;
export type ActualValue = Static<typeof ActualValueSchema>;
export type IndicatorState = Static<typeof IndicatorStateSchema>;
export type Gap = Static<typeof GapSchema>;
export type Owed = Static<typeof OwedSchema>;
