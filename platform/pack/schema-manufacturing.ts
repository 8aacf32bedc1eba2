import { type Static, Type as T } from 'typebox';
import { ClauseIdSchema, DateSchema, DecimalSchema, LocalisedTextSchema } from './schema-values.ts';

const strict = { additionalProperties: false } as const;
const Id = T.String({ pattern: '^[a-z0-9-]+$' });
const Division = T.String({ pattern: '^[0-9]{2}$' });
/** Whether the decree says so, with the clause where it does. */
const ground = { inDecree: T.Boolean(), clause: T.Optional(ClauseIdSchema) };

/** What sums over firms are told apart by. */
export const FIRM_DIMENSIONS = ['sector', 'region', 'size', 'state-share'] as const;

/** manufacturing.yaml: sectors and classes by which manufacturing is shown, which tables over firms are published, and how safely. */
export const ManufacturingSchema = T.Object(
  {
    /** Divisions of the classification of activities that are manufacturing. */
    sectors: T.Object(
      {
        classification: T.String(),
        divisions: T.Array(T.Object({ code: Division, title: LocalisedTextSchema }, strict), { minItems: 1 }),
      },
      strict,
    ),
    /** Classes of technology: each division in exactly one. */
    technology: T.Object(
      {
        source: LocalisedTextSchema,
        classes: T.Array(
          T.Object(
            {
              id: Id,
              title: LocalisedTextSchema,
              /** Divisions that the source or the decree puts here. */
              divisions: T.Array(
                T.Object(
                  {
                    code: Division,
                    /** Class in the simulated economy, where the printed figures fit together only so. */
                    simulated: T.Optional(Id),
                    ...ground,
                  },
                  strict,
                ),
                { minItems: 1 },
              ),
            },
            strict,
          ),
          { minItems: 2 },
        ),
      },
      strict,
    ),
    sizes: T.Array(T.Object({ id: Id, title: LocalisedTextSchema }, strict), { minItems: 1 }),
    /** State share, direct and indirect; lowest first, the class holds from its bound on. */
    stateShare: T.Array(T.Object({ id: Id, from: DecimalSchema, title: LocalisedTextSchema, ...ground }, strict), {
      minItems: 1,
    }),
    /** Facts of firm-facts.yaml that are added up, in the order of the page. */
    measures: T.Array(Id, { minItems: 1, uniqueItems: true }),
    /** The only tables over firms that everybody may see; each with its own margins. */
    tables: T.Array(
      T.Object(
        {
          id: Id,
          title: LocalisedTextSchema,
          rows: T.Enum([...FIRM_DIMENSIONS]),
          columns: T.Union([T.Enum([...FIRM_DIMENSIONS]), T.Literal('quarter'), T.Null()]),
          ...ground,
        },
        strict,
      ),
      { minItems: 1 },
    ),
    /** Parameters of disclosure control by the day from which they hold, oldest first. */
    disclosure: T.Array(
      T.Object(
        {
          from: DateSchema,
          /** Fewer firms than this in a cell are never shown. */
          minimumFirms: T.Integer({ minimum: 3 }),
          /** A cell of which one firm is more than this share is not shown. */
          dominance: DecimalSchema,
          /** No hidden cell may be told closer than this share of its value. */
          protection: DecimalSchema,
          ...ground,
        },
        strict,
      ),
      { minItems: 1 },
    ),
    /** Herfindahl-Hirschman index from which a market counts as concentrated. */
    concentration: T.Object(
      { moderate: DecimalSchema, high: DecimalSchema, source: LocalisedTextSchema, inDecree: T.Boolean() },
      strict,
    ),
    /** Indicators of the programme that stand beside the figures, by what they are about. */
    indicators: T.Array(T.Object({ about: Id, indicator: T.String() }, strict)),
  },
  strict,
);

export type Manufacturing = Static<typeof ManufacturingSchema>;
export type FirmDimension = (typeof FIRM_DIMENSIONS)[number];
export type FirmTable = Manufacturing['tables'][number];
