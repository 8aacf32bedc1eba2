import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** results-funding.yaml: the published rule by which a body's results are weighed. Every parameter that the decree does not give is marked. */
export const ResultsFundingSchema = T.Object(
  {
    clause: ClauseIdSchema,
    /** The rule in words. */
    rule: LocalisedTextSchema,
    /** Points of an indicator by its state in the year. `unknown` counts as `unknown` says, never silently as failed or met. */
    points: T.Object(
      {
        met: DecimalSchema,
        'on-path': DecimalSchema,
        behind: DecimalSchema,
        /** `leave-out`: not in the mean. */
        unknown: T.Enum(['leave-out']),
        /** A figure that the body itself owes and has not delivered in time. */
        late: DecimalSchema,
        /** A figure that stands in for what the act means. */
        proxy: T.Enum(['leave-out', 'count']),
      },
      strict,
    ),
    /** Weight of an indicator for the body that answers for it, and for a body that answers by agreement. */
    weights: T.Object({ responsible: DecimalSchema, byAgreement: DecimalSchema }, strict),
    /** Grades of the mean, best first. */
    grades: T.Array(T.Object({ from: DecimalSchema, id: T.String(), title: LocalisedTextSchema }, strict), {
      minItems: 1,
    }),
    /** Share of a body's weight that must count before its mean is given a grade: few facts must not look good. */
    gradeFromCountedShare: DecimalSchema,
    /** Questions of the assessment sheet of a proposed change, answered before it is decided; without a clause: not in the act. */
    exAnteQuestions: T.Array(
      T.Object(
        {
          id: T.String({ pattern: '^[a-z-]+$' }),
          text: LocalisedTextSchema,
          required: T.Boolean(),
          clause: T.Optional(ClauseIdSchema),
        },
        strict,
      ),
    ),
    parametersInDecree: T.Boolean(),
  },
  strict,
);

export type ResultsFunding = Static<typeof ResultsFundingSchema>;
export type ExAnteQuestion = ResultsFunding['exAnteQuestions'][number];
