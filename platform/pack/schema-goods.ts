import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DateSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;
const Threshold = T.Union([T.Number({ minimum: 0 }), T.Null()]);
const Country = T.String({ pattern: '^[A-Z]{3}$' });

/** Every step of cleaning trade before complexity is computed; null = not done. See engines/economic-complexity `clean`. */
export const CleaningOptionsSchema = T.Object(
  {
    averageYears: T.Integer({ minimum: 1, maximum: 5 }),
    minimumPopulation: Threshold,
    minimumCountryExports: Threshold,
    minimumWorldTrade: Threshold,
    microTerritories: T.Enum(['keep', 'drop']),
    reExports: T.Enum(['keep', 'net']),
    dropCountries: T.Array(Country),
    dropProducts: T.Array(T.String({ pattern: '^[0-9A-Z]{1,10}$' })),
  },
  strict,
);

/** What a criterion may ask of a good. */
export const GOOD_FACTS = [
  'prody-class',
  'pci-class',
  'value-added-index',
  'exchange-traded-share',
  'bec',
  'density-class',
  'rca',
  'world-exports',
  'world-growth',
  'third-country-imports',
  'union-rca',
] as const;

const CriterionSchema = T.Object(
  {
    id: T.String({ pattern: '^[a-z0-9-]+$' }),
    title: LocalisedTextSchema,
    fact: T.Enum([...GOOD_FACTS]),
    test: T.Enum(['at-least', 'at-most', 'under', 'one-of', 'none-of']),
    /** The number of `at-least`, `at-most`, `under`. */
    value: T.Optional(DecimalSchema),
    /** The codes of `one-of`, `none-of`. */
    values: T.Optional(T.Array(T.String())),
    /** Whether the decree asks for this at all. */
    inDecree: T.Boolean(),
    /** Whether the number or the codes are the decree's too; absent: as `inDecree`. */
    boundInDecree: T.Optional(T.Boolean()),
    clause: T.Optional(ClauseIdSchema),
  },
  strict,
);

/** priority-goods.yaml: how trade is cleaned, and by which criteria the lists of goods are made. */
export const GoodsPolicySchema = T.Object(
  {
    /** GDP per head that PRODY weighs with: an indicator of the dataset world-development-indicators. */
    income: T.Object({ indicator: T.String(), inDecree: T.Boolean() }, strict),
    population: T.Object({ indicator: T.String() }, strict),
    /** Customs union partners of the country: imports from anywhere else are from third countries. */
    customsUnion: T.Array(Country),
    cleaning: T.Object(
      {
        /** Declared versions, the one in use first; none is ever changed, a new one gets a new id. */
        versions: T.Array(
          T.Object(
            {
              id: T.String({ pattern: '^[a-z0-9-]+$' }),
              declaredOn: DateSchema,
              title: LocalisedTextSchema,
              inDecree: T.Boolean(),
              options: CleaningOptionsSchema,
            },
            strict,
          ),
          { minItems: 1 },
        ),
        /** Other reasonable ways to do a step: over their combinations a rank is an interval. */
        alternatives: T.Array(
          T.Object(
            {
              id: T.String({ pattern: '^[a-z0-9-]+$' }),
              step: T.String(),
              title: LocalisedTextSchema,
              change: T.Partial(CleaningOptionsSchema, strict),
            },
            strict,
          ),
        ),
        /** Territories without a trade policy of their own and states of a few ten thousand people. */
        microTerritories: T.Array(Country),
      },
      strict,
    ),
    /** Number of equal classes of PRODY, PCI and density; the highest number is the highest class. */
    classes: T.Object({ count: T.Integer({ minimum: 2, maximum: 10 }), inDecree: T.Boolean() }, strict),
    /** Index of value added, on the scale of the classes: their weighted mean, halves rounded up. */
    valueAdded: T.Object(
      {
        weights: T.Object({ prody: DecimalSchema, pci: DecimalSchema }, strict),
        inDecree: T.Boolean(),
        clause: T.Optional(ClauseIdSchema),
      },
      strict,
    ),
    /** Which of Rauch's two readings says what is traded on an exchange. */
    rauch: T.Object({ reading: T.Enum(['conservative', 'liberal']), inDecree: T.Boolean() }, strict),
    lists: T.Array(
      T.Object(
        {
          kind: T.Enum(['priority-goods', 'unified-map', 'strategic-inputs']),
          clause: ClauseIdSchema,
          title: LocalisedTextSchema,
          /** A good is on the list when it passes all; a criterion that cannot be told leaves it undecided. */
          criteria: T.Array(CriterionSchema, { minItems: 1 }),
          /** True: services too, each entered by a person; there is no trade in services by good to judge them by. */
          services: T.Optional(T.Boolean()),
        },
        strict,
      ),
    ),
  },
  strict,
);

export type GoodsPolicy = Static<typeof GoodsPolicySchema>;
export type GoodsCriterion = Static<typeof CriterionSchema>;
export type GoodFact = (typeof GOOD_FACTS)[number];
