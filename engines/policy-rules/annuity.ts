import { Decimal, type DecimalString, decimal, decimalString } from '@industry/values';
import type { Rounding } from './types.ts';

export const ROUNDING: Readonly<Record<Rounding, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};

/**
 * Equal monthly payment P r / (1 - (1 + r)^-n) with r = rate / 12, unrounded; P / n without interest. `rate` is a fraction a year.
 * Example: 1 000 000 at 0.12 over 12 months is 88 848.7887...
 */
export function annuityPayment(principal: Decimal, rate: Decimal, months: number): Decimal {
  if (!Number.isInteger(months) || months < 1 || months > 1200)
    throw new RangeError(`not a number of months from 1 to 1200: ${months}`);
  if (rate.isZero()) return principal.div(months);
  const monthly = rate.div(12);
  return principal.times(monthly).div(new Decimal(1).minus(monthly.plus(1).pow(-months)));
}

export interface Instalment {
  readonly month: number;
  readonly payment: DecimalString;
  readonly interest: DecimalString;
  readonly principal: DecimalString;
  /** Still owed after the payment. */
  readonly balance: DecimalString;
}

/**
 * A schedule of equal payments; every figure is rounded half up to `digits`, the last payment settles what rounding left, so the
 * parts of principal add up to the loan exactly. Amounts in the loan's currency.
 */
export function annuitySchedule(loan: {
  readonly principal: DecimalString;
  readonly rate: DecimalString;
  readonly months: number;
  readonly digits: number;
}): Instalment[] {
  const round = (value: Decimal) => value.toDecimalPlaces(loan.digits, Decimal.ROUND_HALF_UP);
  const monthly = decimal(loan.rate).div(12);
  const payment = round(annuityPayment(decimal(loan.principal), decimal(loan.rate), loan.months));
  const instalments: Instalment[] = [];
  let balance = decimal(loan.principal);
  for (let month = 1; month <= loan.months; month += 1) {
    const interest = round(balance.times(monthly));
    const principal = month === loan.months ? balance : Decimal.min(payment.minus(interest), balance);
    balance = balance.minus(principal);
    instalments.push({
      month,
      payment: decimalString(principal.plus(interest)),
      interest: decimalString(interest),
      principal: decimalString(principal),
      balance: decimalString(balance),
    });
  }
  return instalments;
}
