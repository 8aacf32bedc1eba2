import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';
import { BodyRefSchema, IndicatorStateSchema, UnitSchema, YearSchema } from './schemas.ts';

const Share = T.Union([T.String(), T.Null()]);

/** A body's result in a year by docs/methods/results-funding.md. */
export const BodyResultSchema = T.Object({
  body: BodyRefSchema,
  /** Place among the bodies with a grade; null without a grade. */
  rank: T.Union([T.Integer(), T.Null()]),
  score: Share,
  grade: T.Union([T.Object({ id: T.String(), title: LocalisedTextSchema }), T.Null()]),
  /** Share of the weight that is in the score. */
  countedShare: Share,
  /** Share of the weight without a figure that can be judged. */
  unknownShare: Share,
  indicators: T.Integer(),
  counts: T.Object({
    met: T.Integer(),
    'on-path': T.Integer(),
    behind: T.Integer(),
    unknown: T.Integer(),
    'not-comparable': T.Integer(),
  }),
  /** Figures that the body itself owes and has not delivered in time. */
  late: T.Integer(),
});

/** The rule as published in the programme pack; nothing of it is the decree's where `inDecree` is false. */
export const ResultRuleSchema = T.Object({
  clause: T.String(),
  text: LocalisedTextSchema,
  inDecree: T.Boolean(),
  points: T.Object({
    met: T.String(),
    'on-path': T.String(),
    behind: T.String(),
    late: T.String(),
    proxy: T.Enum(['leave-out', 'count']),
  }),
  weights: T.Object({ responsible: T.String(), byAgreement: T.String() }),
  grades: T.Array(T.Object({ id: T.String(), from: T.String(), title: LocalisedTextSchema })),
  gradeFromCountedShare: T.String(),
});

/** One indicator in a body's result. Plan and actual are changes from the base year where `asChange`. */
export const ResultRowSchema = T.Object({
  indicator: T.Object({ id: T.String(), title: LocalisedTextSchema, clause: T.String() }),
  unit: UnitSchema,
  asChange: T.Boolean(),
  baseYear: T.Integer(),
  byAgreement: T.Boolean(),
  plan: T.Union([T.String(), T.Null()]),
  /** The act of the plan that was in force on the last day of the year. */
  planAct: T.Union([T.Object({ code: T.String(), adopted: T.String() }), T.Null()]),
  actual: T.Union([T.String(), T.Null()]),
  gap: T.Union([T.String(), T.Null()]),
  state: IndicatorStateSchema,
  proxy: T.Boolean(),
  weight: T.String(),
  /** Null: not in the score, for the reason that `basis` gives. */
  points: T.Union([T.String(), T.Null()]),
  basis: T.Enum(['state', 'late', 'unknown', 'not-comparable', 'proxy']),
  origin: T.Union([OriginSchema, T.Null()]),
  delivery: YearSchema.properties.delivery,
  due: T.String(),
  owedBy: BodyRefSchema,
  /** Day on which a figure of the year first became known, and whether that was after the due day. */
  deliveredOn: T.Union([T.String(), T.Null()]),
  deliveredLate: T.Boolean(),
});

const query = T.Object(
  { year: T.Optional(T.Integer({ minimum: 1, maximum: 9998 })), ...TimesQuery },
  { additionalProperties: false },
);

const common = {
  year: T.Integer(),
  /** Years of the programme. */
  years: T.Array(T.Integer()),
  rule: ResultRuleSchema,
  knownAt: T.String(),
};

export const getResults = route({
  id: 'getResults',
  method: 'GET',
  path: '/api/v1/results',
  access: 'public',
  summary: 'Results of the responsible bodies against plan in a year, with the share that is unknown',
  query,
  response: T.Object({ ...common, bodies: T.Array(BodyResultSchema) }),
  problems: ['results-year-unknown'],
});

export const getBodyResults = route({
  id: 'getBodyResults',
  method: 'GET',
  path: '/api/v1/results/:body',
  access: 'public',
  summary: 'One body’s result: every indicator with plan, actual, origin, points, and what is unknown and why',
  params: T.Object({ body: T.String({ maxLength: 60 }) }),
  query,
  response: T.Object({ ...common, result: BodyResultSchema, rows: T.Array(ResultRowSchema) }),
  problems: ['results-year-unknown', 'results-body-unknown'],
});

export type Results = Static<(typeof getResults)['response']>;
export type BodyResults = Static<(typeof getBodyResults)['response']>;
export type BodyResult = Static<typeof BodyResultSchema>;
export type ResultRow = Static<typeof ResultRowSchema>;
export type ResultRule = Static<typeof ResultRuleSchema>;
