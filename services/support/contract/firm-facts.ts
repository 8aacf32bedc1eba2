import { type Static, Type as T } from 'typebox';
import { BinParams } from '@industry/firms-service/contract';
import { LocalisedTextSchema, OriginSchema, route, TimesQuery } from '@industry/http/contract.ts';
import { FigureValueSchema } from './values.ts';

/**
 * Why a fact is not known: `closed` the secrecy table does not open the register to the reader · `nothing-told` the register says
 * nothing of the firm for the days needed · `owners-unknown` a limit lies between the bounds of the share · `not-connected` no such
 * register here · `not-held` the register has no such field · `to-ask` a question to the firm.
 */
export const MISSING_REASONS = [
  'closed',
  'nothing-told',
  'owners-unknown',
  'not-connected',
  'not-held',
  'to-ask',
] as const;

const FactReadingSchema = T.Object({
  note: LocalisedTextSchema,
  clause: T.String(),
  /** False: the act leaves it open, this was chosen. */
  inDecree: T.Boolean(),
});

/** How a value was come to, where it does not stand so in a register. */
export const FactBasisSchema = T.Object({
  /** The pack's definition. */
  reading: T.Union([FactReadingSchema, T.Null()]),
  /** A share some of whose owners are not known lies between these; no limit of the rules does. */
  between: T.Union([T.Object({ least: T.String(), most: T.String() }), T.Null()]),
});

/** A fact that is not known, and which register or question would give it. */
export const MissingFactSchema = T.Object({
  fact: T.String(),
  text: LocalisedTextSchema,
  /** Dataset, or the name of a register that is not connected. */
  register: T.Union([T.String(), T.Null()]),
  question: T.Union([LocalisedTextSchema, T.Null()]),
  reason: T.Enum([...MISSING_REASONS]),
  why: LocalisedTextSchema,
  /** Quarters that the register does not tell (first days), or firms whose owners are not known. */
  of: T.Array(T.String()),
  reading: T.Union([FactReadingSchema, T.Null()]),
});

/** A fact that is known. */
export const KnownFactSchema = T.Object({
  fact: T.String(),
  text: LocalisedTextSchema,
  type: T.String(),
  unit: T.Union([T.String(), T.Null()]),
  value: FigureValueSchema,
  /** Batches that it was read from; none where it is a decision kept here, as consent is. */
  origins: T.Array(OriginSchema),
  basis: T.Union([FactBasisSchema, T.Null()]),
});

export const getFirmRuleFacts = route({
  id: 'getFirmRuleFacts',
  method: 'GET',
  path: '/api/v1/support/firms/:bin/facts',
  access: 'public',
  summary:
    'Register facts of one firm as the rules of support ask for them: for the firm, and for bodies that decide under its consent',
  params: BinParams,
  query: T.Object({ asOf: TimesQuery.asOf, knownAt: TimesQuery.knownAt }, { additionalProperties: false }),
  problems: ['not-a-bin', 'firm-unknown', 'not-readable'],
  response: T.Object({
    bin: T.String(),
    asOf: T.String(),
    facts: T.Array(KnownFactSchema),
    missing: T.Array(MissingFactSchema),
  }),
});

export type MissingReason = (typeof MISSING_REASONS)[number];
export type FactBasis = Static<typeof FactBasisSchema>;
export type MissingFact = Static<typeof MissingFactSchema>;
export type KnownFact = Static<typeof KnownFactSchema>;
