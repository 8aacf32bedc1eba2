import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DateSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;
const Id = T.String({ pattern: '^[a-z0-9-]+$' });

/** A key of a register's facts beside the firm: a code, or empty where the figure is the firm's as a whole. */
const FirmKeySchema = T.Object(
  {
    name: T.Enum(['item', 'partner']),
    /** Regular expression of a code; empty is always allowed. */
    pattern: T.String(),
    /**
     * Classifications in which the code may be read. One: it is always that one. Several: the file says which in its column
     * `item_scheme`. None: the code means the same everywhere (ISO 3166-1 of a partner).
     */
    schemes: T.Optional(T.Array(T.String({ pattern: '^[A-Z0-9-]+$' }), { minItems: 1, uniqueItems: true })),
  },
  strict,
);

/** A register that delivers facts of firms; each is one dataset of the lake, of one secrecy class. */
const FirmRegisterSchema = T.Object(
  {
    /** What a firm consents to by name. */
    id: Id,
    dataset: T.String({ pattern: '^firm-[a-z-]+$' }),
    title: LocalisedTextSchema,
    description: LocalisedTextSchema,
    /** Body that keeps the register. */
    owner: Id,
    /** `facts`: long, the facts below; `table`: a wide table of its own, declared in platform/firms. */
    form: T.Enum(['facts', 'table']),
    secrecy: T.Enum(['public', 'statistics', 'consent', 'contract', 'sealed']),
    periodKind: T.Enum(['interval', 'point', 'cumulative-in-year']),
    keys: T.Array(FirmKeySchema),
    clause: T.Optional(ClauseIdSchema),
    inDecree: T.Boolean(),
  },
  strict,
);

const FirmFactSchema = T.Object(
  {
    id: Id,
    register: Id,
    title: LocalisedTextSchema,
    unit: T.String(),
    period: T.Enum(['quarter', 'year', 'any']),
    /** How quarters become a year and firms a group: flows are added, stocks averaged or taken at the end. */
    aggregation: T.Enum(['sum', 'mean', 'last']),
    minimum: T.Optional(DecimalSchema),
    maximum: T.Optional(DecimalSchema),
  },
  strict,
);

/** firm-facts.yaml: which facts of firms are known, from which register, and what consent to them is. */
export const FirmFactsSchema = T.Object(
  {
    registers: T.Array(FirmRegisterSchema),
    facts: T.Array(FirmFactSchema),
    /** Order in which the facts of a firm are shown, the most important first; those that are not named follow as they stand. */
    importance: T.Optional(T.Array(Id, { uniqueItems: true })),
    consent: T.Object(
      {
        /** Days after the end of a consent until the facts taken under it are erased, by the day on which it ended. */
        erasedAfterDays: T.Array(
          T.Object(
            {
              from: DateSchema,
              days: T.Integer({ minimum: 0, maximum: 3660 }),
              inDecree: T.Boolean(),
              clause: T.Optional(ClauseIdSchema),
            },
            strict,
          ),
          { minItems: 1 },
        ),
      },
      strict,
    ),
    /** Legal forms of firms; their spellings are no part of a name that is looked for. */
    legalForms: T.Array(
      T.Object({ id: Id, title: LocalisedTextSchema, spellings: T.Array(T.String({ minLength: 1 })) }, strict),
    ),
    /** Outside of this rectangle, in degrees, a plant is not in the country. */
    bounds: T.Object(
      {
        south: DecimalSchema,
        west: DecimalSchema,
        north: DecimalSchema,
        east: DecimalSchema,
        source: T.String(),
        inDecree: T.Boolean(),
      },
      strict,
    ),
  },
  strict,
);

export type FirmFacts = Static<typeof FirmFactsSchema>;
export type FirmRegister = Static<typeof FirmRegisterSchema>;
export type FirmFact = Static<typeof FirmFactSchema>;
