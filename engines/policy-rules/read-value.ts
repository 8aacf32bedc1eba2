import { Decimal, decimalString, isCivilDate, isDecimalString, type LocalisedText } from '@industry/values';
import { nearestName } from './nearest-name.ts';
import { quoted } from './schema-check.ts';
import type { FactType, Good, JsonValue } from './types.ts';

/**
 * A value as the engine computes with it. Everything ordered is one exact number: a date is its day number (1970-01-01 is 0),
 * money its amount in `currency`.
 */
export type Value =
  | { readonly kind: 'number'; readonly number: Decimal; readonly currency?: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'goods'; readonly goods: readonly Good[] };

export interface ValueShape {
  readonly type: FactType;
  readonly values?: readonly { readonly id: string; readonly text: LocalisedText }[];
  readonly minimum?: string;
  readonly maximum?: string;
}

/** What is wrong with a value, for a `Problem`. */
export interface ValueProblem {
  readonly message: string;
  readonly suggestion?: string;
}

export type Read = { readonly value: Value } | { readonly problem: ValueProblem };

const MOST_DIGITS = 38;
const MOST_GOODS = 5000;
const CODE = /^[\dA-Za-z]([\dA-Za-z.-]{0,38}[\dA-Za-z])?$/;
const SCHEME = /^[\p{L}\d][\p{L}\d._/:-]{0,119}$/u;

/** Whether values of the type can be compared by size. */
export function isOrdered(type: FactType): boolean {
  return type === 'share' || type === 'decimal' || type === 'integer' || type === 'money' || type === 'date';
}

/** A JSON value as a value of the declared type. Null, a wrong type, a number outside the declared ends: a problem, never a guess. */
export function readValue(shape: ValueShape, value: unknown): Read {
  if (value === null || value === undefined)
    return wrong('null is no value: leave the key out when the fact is not known');
  const read = readers[shape.type](value, shape);
  return 'value' in read && read.value.kind === 'number' ? withinEnds(shape, read.value, read) : read;
}

const readers: Readonly<Record<FactType, (value: unknown, shape: ValueShape) => Read>> = {
  boolean: (value) =>
    typeof value === 'boolean'
      ? { value: { kind: 'boolean', boolean: value } }
      : wrong(`true or false expected, not ${quoted(value)}`),
  share: (value) => {
    const read = readNumber(value);
    if ('value' in read && (read.value.number.lt(0) || read.value.number.gt(1)))
      return wrong(`a share is a fraction from 0 to 1 (15 % is 0.15), not ${quoted(value)}`);
    return read;
  },
  decimal: (value) => readNumber(value),
  integer: (value) => {
    const read = readNumber(value);
    return 'value' in read && !read.value.number.isInteger()
      ? wrong(`a whole number expected, not ${quoted(value)}`)
      : read;
  },
  money: (value) => readMoney(value),
  date: (value) =>
    isCivilDate(value)
      ? { value: { kind: 'number', number: new Decimal(dayNumber(value)) } }
      : wrong(`a date (YYYY-MM-DD) expected, not ${quoted(value)}`),
  code: (value) =>
    typeof value === 'string' && CODE.test(value)
      ? { value: { kind: 'word', word: value } }
      : wrong(`a code expected (digits, letters, points), not ${quoted(value)}`),
  enum: (value, { values = [] }) => {
    const words = values.map(({ id }) => id);
    if (typeof value === 'string' && words.includes(value)) return { value: { kind: 'word', word: value } };
    const suggestion = typeof value === 'string' ? nearestName(value, words) : undefined;
    return wrong(`one of ${words.join(', ')} expected, not ${quoted(value)}`, suggestion);
  },
  goods: (value) => {
    if (!Array.isArray(value)) return wrong(`a list of {code, scheme} expected, not ${quoted(value)}`);
    if (value.length > MOST_GOODS) return wrong(`more than ${MOST_GOODS} goods`);
    const strange = value.find((good: unknown) => !isGood(good));
    return strange === undefined
      ? { value: { kind: 'goods', goods: value as readonly Good[] } }
      : wrong(`a good is {"code": "870380", "scheme": "HS-2017"}, not ${quoted(strange)}`);
  },
};

type NumberRead = { readonly value: Extract<Value, { kind: 'number' }> } | { readonly problem: ValueProblem };

function readNumber(value: unknown): NumberRead {
  if (typeof value === 'number' && Number.isFinite(value)) return digitsOf(new Decimal(value), value);
  if (isDecimalString(value) && value.length <= MOST_DIGITS + 2) return digitsOf(new Decimal(value), value);
  return wrong(`a decimal expected ("0.15"), not ${quoted(value)}`);
}

function digitsOf(number: Decimal, value: unknown): NumberRead {
  const digits = Math.max(number.precision(true), number.decimalPlaces());
  return digits > MOST_DIGITS
    ? wrong(`more than ${MOST_DIGITS} digits: ${quoted(value)}`)
    : { value: { kind: 'number', number } };
}

function readMoney(value: unknown): NumberRead {
  const example = '{"amount": "80000000", "currency": "KZT"}';
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(`money ${example} expected, not ${quoted(value)}`);
  const { amount, currency, ...more } = value as Record<string, unknown>;
  if (Object.keys(more).length > 0 || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    return wrong(`money ${example} expected, not ${quoted(value)}`);
  if (typeof amount !== 'string')
    return wrong(`the amount of money is a decimal in quotes (${example}), not ${quoted(amount)}`);
  const read = readNumber(amount);
  return 'value' in read ? { value: { ...read.value, currency } } : read;
}

function withinEnds(
  { type, minimum, maximum }: ValueShape,
  value: Extract<Value, { kind: 'number' }>,
  read: Read,
): Read {
  const { number } = value;
  if (minimum !== undefined && number.lt(endOf(type, minimum)))
    return wrong(`${showEnd(type, number)} is under ${minimum}`);
  if (maximum !== undefined && number.gt(endOf(type, maximum)))
    return wrong(`${showEnd(type, number)} is over ${maximum}`);
  return read;
}

function showEnd(type: FactType, number: Decimal): string {
  return type === 'date' ? dateOf(number) : decimalString(number);
}

/** A declared end of an ordered type as the engine's number. */
export function endOf(type: FactType, end: string): Decimal {
  return new Decimal(type === 'date' ? dayNumber(end) : end);
}

function isGood(value: unknown): value is Good {
  if (typeof value !== 'object' || value === null) return false;
  const { code, scheme, ...more } = value as Record<string, unknown>;
  return (
    typeof code === 'string' &&
    CODE.test(code) &&
    typeof scheme === 'string' &&
    SCHEME.test(scheme) &&
    Object.keys(more).length === 0
  );
}

function wrong(message: string, suggestion?: string): { readonly problem: ValueProblem } {
  return { problem: { message, ...(suggestion !== undefined && { suggestion }) } };
}

const DAY = 86_400_000;

/** Days since 1970-01-01 of a calendar day (proleptic Gregorian). */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function dateOf(number: Decimal): string {
  return new Date(number.toNumber() * DAY).toISOString().slice(0, 10);
}

/** A value as it travels in JSON: decimals are strings, booleans and words themselves. */
export function writeNumber(type: FactType, number: Decimal, currency?: string): JsonValue {
  if (type === 'date') return dateOf(number);
  if (type === 'money') return { amount: decimalString(number), currency: currency! };
  return type === 'integer' && number.abs().lte(Number.MAX_SAFE_INTEGER) ? number.toNumber() : decimalString(number);
}
