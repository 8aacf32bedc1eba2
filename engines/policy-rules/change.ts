import { Decimal, type DecimalString, decimalString } from '@industry/values';
import type { KnownFact } from './facts.ts';
import type { Move } from './moves.ts';
import { writeNumber } from './read-value.ts';
import type { FactValue, JsonValue } from './types.ts';
import type { Variable } from './variables.ts';

/** What one fact would have to become. */
export interface Change {
  readonly fact: string;
  readonly from: FactValue;
  /** How the new value stands to `limit`. */
  readonly operator: 'at-least' | 'more-than' | 'up-to' | 'under' | 'equals';
  readonly limit: JsonValue;
  /** The nearest value that does it; absent when there is none (more than 0.5, without a step). */
  readonly to?: JsonValue;
  readonly direction: 'up' | 'down' | 'to';
  /** Distance to `to`, else to the limit: in the fact's unit, days for a date; absent for words and truth values. */
  readonly by?: DecimalString;
  /** Id of the ruleset's cost class. */
  readonly cost: string;
}

export function changeOf({ fact, line, valueIn }: Variable, known: KnownFact, { cell, axis, beyond }: Move): Change {
  const head = { fact: fact.id, from: known.json, cost: fact.movable!.cost };
  const value = valueIn(cell)!;
  if (!line || value.kind !== 'number' || known.value?.kind !== 'number') {
    const to = value.kind === 'boolean' ? value.boolean : value.kind === 'word' ? value.word : '';
    return { ...head, operator: 'equals', limit: to, to, direction: typeof axis === 'number' ? 'to' : axis };
  }
  const up = axis === 'up';
  const nearest = up ? line.lowest(cell) : line.highest(cell);
  const point = cell % 2 === 1;
  const limit = point ? nearest! : line.breaks[up ? cell / 2 - 1 : cell / 2]!;
  const operator = point ? (beyond ? (up ? 'at-least' : 'up-to') : 'equals') : up ? 'more-than' : 'under';
  const shown = (number: Decimal) => writeNumber(fact.type, number, fact.unit);
  return {
    ...head,
    operator,
    limit: shown(limit),
    ...(nearest && { to: shown(nearest) }),
    direction: up ? 'up' : 'down',
    by: decimalString((nearest ?? limit).minus(known.value.number).abs()),
  };
}

/** Cheapest first; for ordering only, so relative sizes may be plain numbers. */
export function compareChanges(
  a: readonly Change[],
  b: readonly Change[],
  costs: readonly string[],
  facts: readonly string[],
): number {
  for (const cost of [...costs].reverse()) {
    const difference = a.filter((one) => one.cost === cost).length - b.filter((one) => one.cost === cost).length;
    if (difference !== 0) return difference;
  }
  const order = (changes: readonly Change[]) =>
    changes.map(({ fact }) => String(facts.indexOf(fact)).padStart(6, '0')).join();
  return size(a) - size(b) || (order(a) < order(b) ? -1 : 1);
}

function size(changes: readonly Change[]): number {
  return changes.reduce((sum, { by, from }) => sum + (by === undefined ? 1 : relative(by, from)), 0);
}

function relative(by: DecimalString, from: FactValue): number {
  const amount = typeof from === 'object' && 'amount' in from ? from.amount : from;
  const base = typeof amount === 'string' && /^-?[\d.]+$/.test(amount) ? new Decimal(amount).abs() : new Decimal(1);
  const distance = new Decimal(by);
  return distance.div(Decimal.max(base, distance)).toNumber();
}
