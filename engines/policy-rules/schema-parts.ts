import type { Schema } from './schema-check.ts';

/** A name: letters of any script, digits, `. - _ / :`; never a word that JavaScript objects have by nature. */
export const id: Schema = {
  type: 'string',
  pattern: '^(?!(__proto__|constructor|prototype)$)[\\p{L}\\d][\\p{L}\\d._/:-]{0,119}$',
  description: 'a name (letters, digits and . - _ / :)',
};
export const CLAUSE: Schema = { type: 'string', minLength: 1, maxLength: 200 };
// 38 significant digits are what the lake's DECIMAL(38,6) and the arithmetic carry.
export const DECIMAL: Schema = {
  type: 'string',
  pattern: '^-?(?!(\\.?\\d){39})(0|[1-9]\\d*)(\\.\\d+)?$',
  maxLength: 40,
  description: 'a plain decimal of at most 38 digits ("80000000", "0.15")',
};
export const date: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a date (YYYY-MM-DD)' };
export const text: Schema = { $ref: '#/$defs/text' };

export function word(...words: readonly string[]): Schema {
  return { type: 'string', enum: words };
}

export function array(items: Schema, minItems = 0, maxItems = 2000): Schema {
  return { type: 'array', items, minItems, maxItems };
}

/** All keys are required but the `optional` ones; no others are allowed. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

export function oneOf(...alternatives: readonly Schema[]): Schema {
  return { oneOf: alternatives };
}
