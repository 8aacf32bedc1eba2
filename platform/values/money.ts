import type { DecimalString } from './decimal.ts';

/** An amount of money; the currency is an ISO 4217 code. Example: `{ amount: '80000000', currency: 'KZT' }`. */
export interface Money {
  readonly amount: DecimalString;
  readonly currency: string;
}
