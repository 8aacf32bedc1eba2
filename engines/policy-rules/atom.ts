import type { Decimal } from '@industry/values';
import type { ExchangeRate, LimitValue, MissingInput, Operator } from './answer.ts';
import type { Value } from './read-value.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';
import type { Good, SourceNote } from './types.ts';

/** What every comparison has, once its limits have their figures of the day. */
export interface AtomBase {
  /** Equal for comparisons that are true of the same values. */
  readonly key: string;
  readonly fact: string;
  readonly operator: Operator;
  readonly limit: LimitValue;
  readonly clause?: string;
  readonly inDecree: boolean;
  readonly parameters: readonly string[];
  readonly rates: readonly ExchangeRate[];
}

/** Comparison of an ordered fact with figures: its truth in each cell that the figures cut the line into. */
export interface OrderedAtom extends AtomBase {
  readonly kind: 'ordered';
  /** Ascending, distinct. */
  readonly breaks: readonly Decimal[];
  /** `2n + 1` cells: below the first break, on it, between it and the next, ... above the last. */
  readonly cells: readonly Truth[];
  /** Why an `UNKNOWN` cell is unknown. */
  readonly note?: SourceNote;
}

export interface WordAtom extends AtomBase {
  readonly kind: 'word';
  test(word: string): Truth;
  /** Words that are worth trying. */
  readonly words: readonly string[];
}

export interface BooleanAtom extends AtomBase {
  readonly kind: 'boolean';
  readonly holdsFor: readonly boolean[];
}

export interface GoodsAtom extends AtomBase {
  readonly kind: 'goods';
  readonly scheme: string;
  readonly every: boolean;
  test(good: Good): Truth;
}

/** Two facts by size: the fact against `factor` times the other. */
export interface PairAtom extends AtomBase {
  readonly kind: 'pair';
  readonly other: string;
  readonly factor: Decimal;
  /** Truth for smaller, equal, larger. */
  readonly cells: readonly [Truth, Truth, Truth];
}

/** A limit has no figure on this day. */
export interface UnresolvedAtom extends AtomBase {
  readonly kind: 'unresolved';
  readonly missing: MissingInput;
}

/** Whether the day of evaluation lies in the time for which a measure is open. */
export interface DayAtom extends AtomBase {
  readonly kind: 'day';
  readonly truth: Truth;
}

export type Atom = OrderedAtom | WordAtom | BooleanAtom | GoodsAtom | PairAtom | UnresolvedAtom | DayAtom;

/** The cell of a number among ascending breaks: `2i + 1` on break i, `2i` below it. */
export function cellOf(number: Decimal, breaks: readonly Decimal[]): number {
  for (let index = 0; index < breaks.length; index += 1) {
    const order = number.comparedTo(breaks[index]!);
    if (order === 0) return 2 * index + 1;
    if (order < 0) return 2 * index;
  }
  return 2 * breaks.length;
}

/** Truth of an atom for values that are known; UNKNOWN when a value is absent. */
export function truthOf(atom: Atom, value: Value | undefined, other?: Value): Truth {
  if (atom.kind === 'day') return atom.truth;
  if (value === undefined) return UNKNOWN;
  switch (atom.kind) {
    case 'ordered':
      return value.kind === 'number' ? atom.cells[cellOf(value.number, atom.breaks)]! : UNKNOWN;
    case 'word':
      return value.kind === 'word' ? atom.test(value.word) : UNKNOWN;
    case 'boolean':
      return value.kind === 'boolean' ? (atom.holdsFor.includes(value.boolean) ? YES : NO) : UNKNOWN;
    case 'goods':
      return value.kind === 'goods' ? goodsTruth(value.goods.map(atom.test), atom.every) : UNKNOWN;
    case 'pair':
      return value.kind === 'number' && other?.kind === 'number'
        ? atom.cells[value.number.comparedTo(other.number.times(atom.factor)) + 1]!
        : UNKNOWN;
    case 'unresolved':
      return UNKNOWN;
  }
}

/** At least one good, or every one of at least one. Who makes no goods has none in the list. */
export function goodsTruth(truths: readonly Truth[], every: boolean): Truth {
  if (truths.length === 0) return NO;
  const [decisive, otherwise] = every ? ([NO, YES] as const) : ([YES, NO] as const);
  if (truths.includes(decisive)) return decisive;
  return truths.includes(UNKNOWN) ? UNKNOWN : otherwise;
}
