import { type Static, Type as T } from 'typebox';

/** A value of a fact: decimals and days are text, money `{amount, currency}`, goods a list of codes. */
export const FigureValueSchema = T.Union([
  T.String(),
  T.Number(),
  T.Boolean(),
  T.Object({ amount: T.String(), currency: T.String() }),
  T.Array(T.Object({ code: T.String(), scheme: T.String() })),
]);
export type FigureValue = Static<typeof FigureValueSchema>;
