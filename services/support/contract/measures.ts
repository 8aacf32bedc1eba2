import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route, TimesQuery } from '@industry/http/contract.ts';

/** A figure of the rules as it stands on a day: decimals are text, money `{amount, currency}`. */
export const RuleFigureSchema = T.Object({
  id: T.String(),
  text: LocalisedTextSchema,
  /** As facts have: share, money, integer, date ... */
  type: T.String(),
  unit: T.Union([T.String(), T.Null()]),
  /** Null on a day for which none is set. */
  value: T.Union([
    T.String(),
    T.Number(),
    T.Boolean(),
    T.Object({ amount: T.String(), currency: T.String() }),
    T.Null(),
  ]),
  clause: T.Union([T.String(), T.Null()]),
  /** False: the act gives no figure, this one was chosen; `note` says why. */
  inDecree: T.Boolean(),
  note: T.Union([LocalisedTextSchema, T.Null()]),
});

/** A measure of support with its figures, who grants it and which group of firms it is for. */
export const SupportMeasureSchema = T.Object({
  id: T.String(),
  /** Clause of the act, cited `KZ-1050:5.1.2/lease`. */
  clause: T.String(),
  title: LocalisedTextSchema,
  operator: T.Union([T.Object({ id: T.String(), name: LocalisedTextSchema }), T.Null()]),
  /** Null where the act does not say. */
  selection: T.Union([T.Enum(['application', 'competition', 'by-hand']), T.Null()]),
  /** Groups of firms that have access, also through a group that includes another; empty: every firm. */
  groups: T.Array(T.String()),
  figures: T.Array(RuleFigureSchema),
  /** Facts that decide it. */
  facts: T.Array(T.String()),
  /** Worked examples that the rule is tested by. */
  examples: T.Integer(),
});

export const listSupportMeasures = route({
  id: 'listSupportMeasures',
  method: 'GET',
  path: '/api/v1/support/measures',
  access: 'public',
  summary: 'Measures of support of the programme, with their figures on a day',
  query: T.Object({ asOf: TimesQuery.asOf }, { additionalProperties: false }),
  response: T.Object({
    act: T.String(),
    asOf: T.String(),
    /** Whether measures are granted on that day at all. */
    inPeriod: T.Boolean(),
    measures: T.Array(SupportMeasureSchema),
    groups: T.Array(T.Object({ id: T.String(), title: LocalisedTextSchema, clause: T.String() })),
  }),
});

export type SupportMeasure = Static<typeof SupportMeasureSchema>;
export type RuleFigure = Static<typeof RuleFigureSchema>;
export type SupportMeasures = Static<typeof listSupportMeasures.response>;
