import type { CivilDate, DecimalString, LocalisedText } from '@industry/values';
import type { Good, JsonValue } from './types.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/** How a check compares; the second of each pair is what a `not` makes of the first. */
export type Operator =
  | 'at-least'
  | 'under'
  | 'more-than'
  | 'up-to'
  | 'equals'
  | 'other-than'
  | 'between'
  | 'outside'
  | 'one-of'
  | 'none-of'
  | 'within-list'
  | 'outside-list'
  | 'within-bands'
  | 'outside-bands'
  | 'undecided';

/** One end of a band, as a limit reads. */
export interface BandEnds {
  readonly from?: JsonValue;
  readonly above?: JsonValue;
  readonly upTo?: JsonValue;
  readonly under?: JsonValue;
}

/** What a check compares with: a value, both ends of `between`, the words of `one-of`, the id of a list, the bands. */
export type LimitValue = JsonValue | readonly JsonValue[] | readonly BandEnds[] | { readonly list: string };

/** Where a fact's value comes from; handed through to reasons and explanations. */
export interface FactOrigin {
  readonly source: string;
  readonly date?: CivilDate;
}

/** An exchange rate of a day: one `base` costs `rate` `quote`. Example: EUR, KZT, "509.97". */
export interface ExchangeRate {
  readonly base: string;
  readonly quote: string;
  readonly date: CivilDate;
  readonly rate: DecimalString;
  readonly source?: string;
}

/** A condition that fails: the fact's value does not stand to the limit as the operator says. */
export interface Reason {
  readonly clause: string;
  readonly fact: string;
  readonly value: JsonValue | readonly Good[];
  readonly operator: Operator;
  readonly limit: LimitValue;
  /** Number of the check in the measure's plan; the same in `evaluate` and in compiled bit sets. */
  readonly check: number;
  /** Where the condition stands in the ruleset. */
  readonly path: string;
  /** Parameters that the limit is made of. */
  readonly parameters: readonly string[];
  /** The second fact, when two are compared. */
  readonly limitFact?: string;
  /** False: the decree gives no figure for the limit. */
  readonly inDecree: boolean;
  readonly text?: LocalisedText;
  readonly origin?: FactOrigin;
  /** Rates with which the limit or the value was converted. */
  readonly rates: readonly ExchangeRate[];
}

/** What is needed for an answer, or an amount, that cannot be given. */
export type MissingInput =
  /** The fact is not known; the register or the question would give it. */
  | { readonly kind: 'fact'; readonly id: string; readonly register?: string; readonly question?: LocalisedText }
  /** The code is coarser than the list or the words that it is compared with. */
  | {
      readonly kind: 'finer-code';
      readonly id: string;
      readonly code: string;
      readonly register?: string;
      readonly question?: LocalisedText;
    }
  /** A good is coded in another classification than the list. */
  | {
      readonly kind: 'good-in-scheme';
      readonly id: string;
      readonly scheme: string;
      readonly register?: string;
      readonly question?: LocalisedText;
    }
  /** Nothing is loaded for the day: `id` is `EUR/KZT on 2021-06-01`. */
  | { readonly kind: 'parameter' | 'list' | 'rate'; readonly id: string; readonly date: CivilDate }
  /** The act itself does not say: two of its bands hold. */
  | { readonly kind: 'act'; readonly id: string; readonly clause?: string; readonly note?: LocalisedText }
  /** A formula that has no value here: `division-by-zero`, `no-band`, `no-alternative`, `months`. */
  | { readonly kind: 'formula'; readonly id: string };

/** Result of a formula: exact, with the currency for money; or what is missing. */
export type Amount =
  | { readonly value: DecimalString; readonly currency?: string; readonly rates: readonly ExchangeRate[] }
  | { readonly missing: readonly MissingInput[] };

/** Two inputs that ask for the same are one. */
export function sameOnce(missing: readonly MissingInput[]): MissingInput[] {
  return [...new Map(missing.map((one) => [`${one.kind} ${one.id}`, one])).values()];
}
