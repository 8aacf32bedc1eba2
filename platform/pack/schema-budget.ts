import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** budget.yaml: what the act itself says of the money. What it does not give (amounts by body or measure) is not here. */
export const BudgetSchema = T.Object(
  {
    clause: ClauseIdSchema,
    unit: T.String(),
    /** The body that sets the budget of each fiscal year and answers for it. */
    source: T.String({ pattern: '^[a-z0-9-]+$' }),
    /** By fiscal year, named by the calendar year in which it begins. */
    years: T.Record(T.String({ pattern: '^\\d{4}$' }), DecimalSchema, strict),
    total: DecimalSchema,
    note: LocalisedTextSchema,
    /** The measures that the act names, each with its clause: amounts are recorded by them once an act gives any. */
    measures: T.Array(
      T.Object(
        { id: T.String({ pattern: '^[a-z0-9-]+$' }), clause: ClauseIdSchema, title: LocalisedTextSchema },
        strict,
      ),
    ),
  },
  strict,
);

export type Budget = Static<typeof BudgetSchema>;
export type BudgetMeasure = Budget['measures'][number];
