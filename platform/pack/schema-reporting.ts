import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** When something is due: months, then days, then working days after the end of the period, at the end of that day. */
export const DueSchema = T.Object(
  {
    months: T.Optional(T.Integer({ minimum: 0 })),
    days: T.Optional(T.Integer({ minimum: 0 })),
    workingDays: T.Optional(T.Integer({ minimum: 0 })),
  },
  strict,
);

/**
 * reporting.yaml: who owes which figure or report by when. The yearly actual of each indicator is owed as its own `delivery`
 * says; duties here are the others. A duty without a clause is configuration and is shown as such.
 */
export const ReportingSchema = T.Object(
  {
    duties: T.Array(
      T.Object(
        {
          id: T.String({ pattern: '^[a-z0-9.-]+$' }),
          title: LocalisedTextSchema,
          /** What is delivered. */
          what: LocalisedTextSchema,
          /** `figures`: values of the listed indicators; `report`: a text with its figures, filed by the body. */
          kind: T.Enum(['figures', 'report']),
          indicators: T.Optional(T.Array(T.String())),
          /** Bodies that owe it, each for itself. */
          bodies: T.Array(T.String(), { minItems: 1 }),
          /** Bodies that receive it. */
          to: T.Optional(T.Array(T.String(), { minItems: 1 })),
          frequency: T.Enum(['month', 'quarter', 'year']),
          due: DueSchema,
          /** True when the frequency is the decree's; `dueInDecree` when the day on which it is due is. */
          inDecree: T.Boolean(),
          dueInDecree: T.Boolean(),
          clause: T.Optional(ClauseIdSchema),
          /** True: the report is an official document, whose text is there in every official language. */
          official: T.Optional(T.Boolean()),
          /** What the source leaves open and this installation has settled. */
          note: T.Optional(LocalisedTextSchema),
        },
        strict,
      ),
    ),
    /** What happens when something is late, in order: working days after the due day, and the roles that are told. */
    escalation: T.Array(
      T.Object({ afterWorkingDays: T.Integer({ minimum: 0 }), roles: T.Array(T.String(), { minItems: 1 }) }, strict),
    ),
    /** Working days before the due day on which the body is reminded, and the roles that are told. */
    remindBeforeWorkingDays: T.Array(T.Integer({ minimum: 0 })),
    remindRoles: T.Array(T.String()),
    /** A figure this many times larger or smaller than that of the year before has to be confirmed with a reason. */
    plausibleTimes: DecimalSchema,
    inDecree: T.Boolean(),
  },
  strict,
);

export type Due = Static<typeof DueSchema>;
export type ReportingRules = Static<typeof ReportingSchema>;
export type ReportingDuty = ReportingRules['duties'][number];
