/** What can be wrong with the input of a complexity computation, in the order in which it is checked. */
export type ComplexityErrorCode =
  | 'shape' // lengths of labels, cells or side inputs do not fit together
  | 'value' // a cell is negative, infinite or not a number
  | 'duplicate-key' // one (country, product) or one label occurs twice
  | 'option' // an option has no meaning (threshold 0, 0 steps, unknown name)
  | 'missing-population' // RPOP was asked for and a country has no positive population
  | 'empty' // nothing is left after zero rows and columns are dropped
  | 'too-few-countries' // an index over countries needs at least two
  | 'disconnected' // groups of countries share no product: their ECI cannot be compared
  | 'indistinct'; // the data do not determine a second eigenvector (all alike, or a tie)

/**
 * The one error that this engine throws. `code` is stable and for programs, `message` says what is wrong,
 * where, and what to do about it.
 *
 * @example
 * try { economicComplexity(matrix); } catch (error) {
 *   if (error instanceof ComplexityError && error.code === 'disconnected') retryWith({ disconnected: 'largest' });
 * }
 */
export class ComplexityError extends Error {
  readonly code: ComplexityErrorCode;

  constructor(code: ComplexityErrorCode, message: string) {
    super(message);
    this.name = 'ComplexityError';
    this.code = code;
  }
}
