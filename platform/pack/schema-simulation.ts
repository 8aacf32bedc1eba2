import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;
const Code = T.String({ pattern: '^[0-9]{2,9}$' });
const Group = T.String({ pattern: '^[a-z-]+$' });
const Figure = T.String();
const Pair = T.Tuple([T.String({ minLength: 1 }), T.String({ minLength: 1 })]);

const CellFilterSchema = T.Object(
  {
    regions: T.Optional(T.Array(Code)),
    divisions: T.Optional(T.Array(Code)),
    groups: T.Optional(T.Array(Group)),
    technologies: T.Optional(T.Array(T.Enum(['high', 'medium', 'low']))),
  },
  strict,
);

/**
 * simulation.yaml: what the simulated economy is made from. `figure` names a figure of baseline.yaml; everything else is an
 * assumption of this installation, for which no source speaks.
 */
export const SimulationSchema = T.Object(
  {
    inDecree: T.Literal(false),
    referenceYear: T.Integer(),
    firstYear: T.Integer(),
    lastYear: T.Integer(),
    regionScheme: T.String(),
    counts: T.Object({ registered: Figure, operating: Figure, active: Figure }, strict),
    levels: T.Object(
      {
        output: Figure,
        productivity: Figure,
        investment: Figure,
        exports: Figure,
        capacityFrom: Figure,
        capacityTo: Figure,
        innovationActive: Figure,
        digitalTwo: Figure,
        digitalThree: Figure,
        economicZones: Figure,
        economicZonePlants: Figure,
        industrialZones: Figure,
        industrialZonePlants: Figure,
      },
      strict,
    ),
    shares: T.Array(
      T.Object(
        {
          figure: Figure,
          of: T.Enum(['firms', 'output', 'value-added']),
          within: T.Optional(CellFilterSchema),
          part: CellFilterSchema,
          /** The source says "at least": a larger share is not a difference. */
          atLeast: T.Optional(T.Literal(true)),
        },
        strict,
      ),
    ),
    /** Zones, or plants in them, of one region. */
    zones: T.Array(
      T.Object(
        { figure: Figure, kind: T.Enum(['SEZ', 'IZ']), count: T.Enum(['zones', 'plants']), region: Code },
        strict,
      ),
    ),
    /** Figures of chapter 3 that the economy does not have, and why. */
    notSimulated: T.Array(T.Object({ figures: T.Array(Figure), why: LocalisedTextSchema }, strict)),
    years: T.Array(
      T.Object(
        { year: T.Integer(), employment: DecimalSchema, productivity: DecimalSchema, dollar: DecimalSchema },
        strict,
      ),
    ),
    regions: T.Array(
      T.Object(
        {
          code: Code,
          firms: DecimalSchema,
          output: DecimalSchema,
          spread: DecimalSchema,
          leaning: T.Optional(T.Record(T.String({ pattern: '^[a-z0-9-]+$' }), DecimalSchema)),
          economicZones: T.Integer({ minimum: 0 }),
          industrialZones: T.Integer({ minimum: 0 }),
          zonePull: T.Optional(DecimalSchema),
        },
        strict,
      ),
    ),
    divisions: T.Array(
      T.Object(
        {
          code: T.String({ pattern: '^[0-9]{2}$' }),
          group: T.Optional(Group),
          output: DecimalSchema,
          firms: DecimalSchema,
          valueAdded: DecimalSchema,
          productivity: DecimalSchema,
          exports: DecimalSchema,
          imports: DecimalSchema,
          energy: DecimalSchema,
          classes: T.Array(T.String({ pattern: '^[0-9]{5}$' }), { minItems: 1 }),
          goods: T.Array(T.String({ pattern: '^[0-9]{4}$' }), { minItems: 1 }),
          words: T.Array(Pair, { minItems: 1 }),
        },
        strict,
      ),
    ),
    partners: T.Array(
      T.Object({ code: T.String({ pattern: '^[A-Z]{3}$' }), exports: DecimalSchema, imports: DecimalSchema }, strict),
    ),
    certificates: T.Array(
      T.Object({ standard: T.String(), share: DecimalSchema, divisions: T.Optional(T.Array(Code)) }, strict),
    ),
    /** Measures of support whose effects are planted: on the logarithms of productivity and exports. */
    measures: T.Array(
      T.Object(
        {
          clause: ClauseIdSchema,
          share: DecimalSchema,
          firstYear: T.Integer(),
          lastYear: T.Integer(),
          productivity: DecimalSchema,
          exports: DecimalSchema,
          deviation: DecimalSchema,
          preference: DecimalSchema,
        },
        strict,
      ),
    ),
    /** The economy of the demonstration country. */
    demonstration: T.Object(
      {
        firms: T.Integer({ minimum: 1 }),
        seed: T.Integer({ minimum: 0 }),
        /** Share of the firms that worked which consented that their register facts are read. */
        consenting: DecimalSchema,
      },
      strict,
    ),
    /** A firm that every economy has under one number: the demonstration person's own. */
    knownFirm: T.Optional(
      T.Object(
        {
          bin: T.String({ pattern: '^[0-9]{2}(1[3-9]|[2-9][0-9])[0-9]{8}$' }),
          division: T.String({ pattern: '^[0-9]{2}$' }),
          region: Code,
          name: Pair,
          size: DecimalSchema,
        },
        strict,
      ),
    ),
    words: T.Object(
      {
        forms: T.Array(
          T.Object(
            { id: T.String({ pattern: '^[A-Z]+$' }), kk: T.String(), ru: T.String(), share: DecimalSchema },
            strict,
          ),
        ),
        first: T.Array(Pair, { minItems: 1 }),
        second: T.Array(Pair, { minItems: 1 }),
        mark: Pair,
        plant: Pair,
        streets: T.Array(Pair, { minItems: 1 }),
      },
      strict,
    ),
  },
  strict,
);

export type Simulation = Static<typeof SimulationSchema>;
