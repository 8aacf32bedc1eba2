import { type Static, Type as T } from 'typebox';
import { LocalisedTextSchema, route } from '@industry/http/contract.ts';

const UnitSchema = T.Object({ symbol: LocalisedTextSchema, digits: T.Integer() });

/** A figure of the act beside what the simulated economy has. */
export const ComparedFigureSchema = T.Object({
  figure: T.String(),
  clause: T.String(),
  what: LocalisedTextSchema,
  year: T.String(),
  unit: UnitSchema,
  /** In the unit of the source; a level is the part that an economy of this size has of it. */
  stated: T.Number(),
  /** Null: an economy of this size has no firm that it would be computed from. */
  simulated: T.Union([T.Number(), T.Null()]),
  /** Simulated over stated, less 1; null where the source's figure is a bound that is kept. */
  difference: T.Union([T.Number(), T.Null()]),
});

export const getSimulationReport = route({
  id: 'getSimulationReport',
  method: 'GET',
  path: '/api/v1/simulation/report',
  access: 'public',
  summary: 'Simulated economy in force beside the figures that the act states; what of them is not simulated, and why',
  response: T.Object({
    /** No economy is published; its comparison is being computed; it is there. */
    state: T.Enum(['none', 'computing', 'ready']),
    economy: T.Union([T.Object({ firms: T.Integer(), seed: T.Integer() }), T.Null()]),
    counts: T.Union([T.Object({ operating: T.Integer(), active: T.Integer() }), T.Null()]),
    compared: T.Array(ComparedFigureSchema),
    notSimulated: T.Array(
      T.Object({
        figure: T.String(),
        clause: T.String(),
        what: LocalisedTextSchema,
        year: T.String(),
        unit: UnitSchema,
        stated: T.String(),
        why: LocalisedTextSchema,
      }),
    ),
    builtAt: T.Union([T.String(), T.Null()]),
    /** Batches that the economy stands in. */
    batches: T.Array(T.Object({ dataset: T.String(), title: LocalisedTextSchema, batch: T.String() })),
    /** Command that makes an economy. */
    command: T.String(),
  }),
});

export type SimulationReport = Static<(typeof getSimulationReport)['response']>;
export type ComparedFigure = Static<typeof ComparedFigureSchema>;
