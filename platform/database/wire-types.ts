import { types } from 'pg';

/**
 * How values of the database look in TypeScript, the same on both engines: smallint, integer, oid and floats are numbers;
 * bigint and numeric are text (exact); date is `2026-11-24`; timestamptz is ISO 8601 in UTC with the digits that the
 * database holds, `2026-11-24T09:00:00.123Z`; json is parsed; bytea is Uint8Array; boolean is boolean; arrays are arrays of
 * these; everything else is text.
 */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === 't',
  17: (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex')),
  21: Number,
  23: Number,
  26: Number,
  114: (text) => JSON.parse(text) as unknown,
  700: Number,
  701: Number,
  1184: isoInstant,
  3802: (text) => JSON.parse(text) as unknown,
};

/** Array type -> type of its elements, for the types that the store uses. */
const ARRAYS: Readonly<Record<number, number>> = {
  199: 114,
  1000: 16,
  1001: 17,
  1005: 21,
  1007: 23,
  1009: 25,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  1115: 1114,
  1182: 1082,
  1185: 1184,
  1231: 1700,
  2951: 2950,
  3807: 3802,
};

const arrays = types.arrayParser as unknown as {
  create(text: string, element: (text: string) => unknown): { parse(): unknown[] };
};

/** The parser of a type by its object id. */
export function parserOf(type: number): (text: string) => unknown {
  const element = ARRAYS[type];
  if (element !== undefined) {
    const parse = parserOf(element);
    return (text) => arrays.create(text, parse).parse();
  }
  return PARSERS[type] ?? ((text) => text);
}

/** Every type with a parser of its own. */
export const PARSED_TYPES: readonly number[] = [...Object.keys(PARSERS), ...Object.keys(ARRAYS)].map(Number);

/** PostgreSQL writes `2026-11-24 09:00:00.5+00` with TimeZone UTC; `infinity` stays as it is. */
function isoInstant(text: string): string {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00$/.test(text)
    ? `${text.slice(0, 10)}T${text.slice(11, -3)}Z`
    : text;
}

/**
 * A parameter as the text that PostgreSQL reads: Date as ISO 8601, bytes as hex, an array as an array of the database, any
 * other object as JSON. So a JSON array is given as `JSON.stringify([...])`.
 */
export function encodeParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(encodeElement).join(',')}}`;
  if (typeof value === 'object') return JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  throw new TypeError(`A ${typeof value} cannot be a parameter of a statement.`);
}

function encodeElement(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(encodeElement).join(',')}}`;
  const text = encodeParameter(value);
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
