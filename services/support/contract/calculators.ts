import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { FactsField, SupportAnswerSchema, SupportDay, SupportQuestionSchema } from './navigator.ts';

const strict = { additionalProperties: false } as const;

/** Equal monthly payments; amounts in `currency`, the rate as a fraction a year. */
export const ScheduleSchema = T.Object({
  term: T.String(),
  text: LocalisedTextSchema,
  principal: T.String(),
  currency: T.Union([T.String(), T.Null()]),
  rate: T.String(),
  months: T.Integer(),
  paid: T.String(),
  interest: T.String(),
  instalments: T.Array(
    T.Object({
      month: T.Integer(),
      payment: T.String(),
      interest: T.String(),
      principal: T.String(),
      balance: T.String(),
    }),
  ),
});

export const listCalculators = route({
  id: 'listCalculators',
  method: 'GET',
  path: '/api/v1/support/calculators',
  access: 'public',
  summary: 'Measures whose money or terms are computed from what is asked for',
  response: T.Object({
    calculators: T.Array(
      T.Object({
        measure: T.String(),
        clause: T.String(),
        title: LocalisedTextSchema,
        /** What it computes: the money of the measure, and its terms. */
        money: T.Boolean(),
        terms: T.Array(LocalisedTextSchema),
        /** A schedule of payments is among them. */
        schedule: T.Boolean(),
      }),
    ),
  }),
});

export const calculateSupport = route({
  id: 'calculateSupport',
  method: 'POST',
  path: '/api/v1/support/calculation',
  access: 'public',
  summary: 'Money, terms and schedules of payments of a measure for what is asked for; nothing is kept',
  body: T.Object({ ...FactsField, measure: T.String({ maxLength: 80 }) }, strict),
  problems: ['facts-invalid', 'support-measure-unknown'],
  response: T.Object({
    ...SupportDay,
    /** What the measure's formulas ask for, whether it is known already or not. */
    inputs: T.Array(SupportQuestionSchema),
    answer: SupportAnswerSchema,
    schedules: T.Array(ScheduleSchema),
    rates: T.Array(T.Object({ base: T.String(), quote: T.String(), rate: T.String(), date: T.String() })),
  }),
});

export type Schedule = Static<typeof ScheduleSchema>;
export type Calculators = Static<typeof listCalculators.response>;
export type SupportCalculation = Static<typeof calculateSupport.response>;
