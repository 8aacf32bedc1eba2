import { Decimal } from 'decimal.js';

// 38 significant digits, as the lake's DECIMAL(38,6); half away from zero, as statistics and money are printed here.
Decimal.set({ precision: 38, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -100, toExpPos: 100 });

export { Decimal };

/** An exact decimal as it travels in JSON and lies in the stores: digits, optional sign and point, no exponent. */
export type DecimalString = string;

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

export function isDecimalString(value: unknown): value is DecimalString {
  return typeof value === 'string' && DECIMAL.test(value);
}

/** Exact decimal from its JSON form. Throws `RangeError` for anything that is not a plain decimal ("1e5", "", " 1"). */
export function decimal(value: DecimalString): Decimal {
  if (!isDecimalString(value)) throw new RangeError(`not a decimal: ${JSON.stringify(value)}`);
  return new Decimal(value);
}

/** Plain digits without exponent and without trailing zeros after the point: `1.50` becomes "1.5". */
export function decimalString(value: Decimal): DecimalString {
  return value.toFixed();
}
