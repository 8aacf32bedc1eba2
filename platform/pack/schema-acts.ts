import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DateSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;

/** Id of an act, which prefixes the citation of its clauses: `KZ-1050`. */
export const ActIdSchema = T.String({ pattern: '^[A-Z]{2}-[A-Z0-9-]{1,30}$' });

/** acts.yaml: acts that the pack speaks of, the programme's own first. What is not known of one is not there. */
export const ActSchema = T.Object(
  {
    id: ActIdSchema,
    kind: T.Enum(['law', 'decree', 'resolution', 'order', 'address', 'other']),
    number: T.String({ minLength: 1 }),
    title: LocalisedTextSchema,
    /** Day of adoption; absent when only the year is known. */
    date: T.Optional(DateSchema),
    year: T.Integer({ minimum: 1991, maximum: 2100 }),
    /** Absent: the days are not known here; nothing is guessed. */
    inForce: T.Optional(T.Object({ from: T.Optional(DateSchema), until: T.Optional(DateSchema) }, strict)),
    /** Acts that regulate its matter after it. */
    replacedBy: T.Optional(T.Array(ActIdSchema)),
    /** `summary`: the clauses of this pack are our summary of it. `not-available`: nothing is said about its text. */
    text: T.Enum(['summary', 'not-available']),
    /** Clauses of this programme that name the act. */
    namedBy: T.Optional(T.Array(ClauseIdSchema)),
    /** Where what is said here was read. */
    source: LocalisedTextSchema,
    note: T.Optional(LocalisedTextSchema),
  },
  strict,
);

/** A later wording of a clause; the one before holds until the day before `from`. */
export const ClauseVersionSchema = T.Object(
  {
    from: DateSchema,
    /** The act that changed it, as it is cited. */
    act: T.String({ minLength: 1 }),
    title: LocalisedTextSchema,
    /** Absent: the clause is repealed from this day. */
    text: T.Optional(LocalisedTextSchema),
  },
  strict,
);

export type Act = Static<typeof ActSchema>;
export type ClauseVersion = Static<typeof ClauseVersionSchema>;
