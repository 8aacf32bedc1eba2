import { Decimal, type DecimalString } from '@industry/values';

/** A closed interval; bounds inclusive because the direction of rounding of a half is never printed. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** One unit of the last printed digit: `139.5` gives 0.1, `1.00` gives 0.01, `975` gives 1. */
export function lastDigit(printed: DecimalString): Decimal {
  return new Decimal(`1e-${decimals(printed)}`);
}

/** Digits after the point: `1.00` has 2. */
export function decimals(printed: DecimalString): number {
  const point = printed.indexOf('.');
  return point < 0 ? 0 : printed.length - point - 1;
}

/**
 * The same for a figure quoted in prose, where trailing zeros of a whole number may be rounding: `15500` gives 100, `150`
 * gives 10. At least two digits are taken as meant, so `100` gives 10.
 */
export function lastDigitInProse(printed: DecimalString): Decimal {
  const whole = /^-?(\d{2,})$/.exec(printed)?.[1];
  if (whole === undefined) return lastDigit(printed);
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  return new Decimal(`1e${Math.min(zeros, whole.length - 2)}`);
}

/** Every value that rounds to the printed figure: `2.8` gives [2.75, 2.85]. */
export function roundingInterval(printed: DecimalString, unit: Decimal = lastDigit(printed)): Interval {
  const value = new Decimal(printed);
  const half = unit.div(2);
  return { low: value.minus(half), high: value.plus(half) };
}

/** a / b. Null when b may be zero. */
export function quotient(a: Interval, b: Interval): Interval | null {
  if (b.low.lte(0) && b.high.gte(0)) return null;
  const ends = [a.low.div(b.low), a.low.div(b.high), a.high.div(b.low), a.high.div(b.high)];
  return { low: Decimal.min(...ends), high: Decimal.max(...ends) };
}

export function scaled(interval: Interval, factor: Decimal): Interval {
  return { low: interval.low.mul(factor), high: interval.high.mul(factor) };
}

export function overlap(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}
