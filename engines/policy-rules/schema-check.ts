import { nearestName } from './nearest-name.ts';
import { at, type Problem } from './problems.ts';

/** The part of JSON Schema 2020-12 that the rule language uses; any validator reads the same object. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer' | 'number';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly oneOf?: readonly Schema[];
}

/** Deeper than any readable condition, far below the stack's end. */
const DEEPEST = 60;
const MOST_PROBLEMS = 100;

/**
 * Everything in `value` that the schema does not allow, with the nearest right name for a mistyped key or word. Deep nesting and
 * keys such as `__proto__` are problems like any other.
 */
export function checkSchema(root: Schema, value: unknown): Problem[] {
  const problems: Problem[] = [];
  const report = (path: string, message: string, suggestion?: string) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ path, message, ...(suggestion !== undefined && { suggestion }) });
  };

  function check(given: Schema, value: unknown, path: string, depth: number): void {
    const schema = resolve(given);
    if (depth > DEEPEST) return report(path, `nested deeper than ${DEEPEST} levels`);
    if (value === null) return report(path, 'null is no value: leave out what is not known');
    if (schema.oneOf) return check(chosen(schema.oneOf, value), value, path, depth);
    if (!hasType(schema, value))
      return report(path, `${article(schema.type!)} is expected here, not ${article(kindOf(value))}`);
    if (typeof value === 'string') checkText(schema, value, path);
    else if (typeof value === 'number') checkNumber(schema, value, path);
    else if (Array.isArray(value)) checkItems(schema, value, path, depth);
    else if (typeof value === 'object') checkKeys(schema, value as Record<string, unknown>, path, depth);
  }

  function checkText(schema: Schema, value: string, path: string): void {
    if (schema.enum && !schema.enum.includes(value))
      return report(
        path,
        `no such word: ${quoted(value)}; one of ${schema.enum.join(', ')}`,
        nearestName(value, schema.enum),
      );
    if (schema.minLength !== undefined && value.trim().length < schema.minLength)
      return report(path, 'the text is empty');
    if (schema.maxLength !== undefined && value.length > schema.maxLength)
      return report(path, `longer than ${schema.maxLength} characters`);
    if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value))
      report(path, `${quoted(value)} is not ${schema.description ?? `of the form ${schema.pattern}`}`);
  }

  function checkNumber(schema: Schema, value: number, path: string): void {
    if (schema.minimum !== undefined && value < schema.minimum) report(path, `${value} is under ${schema.minimum}`);
    if (schema.maximum !== undefined && value > schema.maximum) report(path, `${value} is over ${schema.maximum}`);
  }

  function checkItems(schema: Schema, value: readonly unknown[], path: string, depth: number): void {
    if (value.length < (schema.minItems ?? 0))
      report(path, `at least ${schema.minItems} expected here, not ${value.length}`);
    if (value.length > (schema.maxItems ?? Infinity)) return report(path, `more than ${schema.maxItems} entries`);
    if (schema.items)
      for (const [index, item] of value.entries()) check(schema.items, item, at(path, index), depth + 1);
  }

  function checkKeys(schema: Schema, value: Readonly<Record<string, unknown>>, path: string, depth: number): void {
    const known = schema.properties ?? {};
    for (const key of schema.required ?? []) if (!Object.hasOwn(value, key)) report(path, `${quoted(key)} is missing`);
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(known, key)) check(known[key]!, value[key], at(path, key), depth + 1);
      else if (schema.additionalProperties === false)
        report(at(path, key), `${quoted(key)} is not known here`, nearestName(key, Object.keys(known)));
    }
  }

  function resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    return root.$defs![schema.$ref.slice('#/$defs/'.length)]!;
  }

  /** The alternative that the author most likely meant: the one with most of its required keys and words there. */
  function chosen(alternatives: readonly Schema[], value: unknown): Schema {
    const scores = alternatives.map(resolve).map((schema) => score(schema, value));
    return alternatives[scores.indexOf(Math.max(...scores))]!;
  }

  function score(schema: Schema, value: unknown): number {
    if (!hasType(schema, value)) return -1;
    if (kindOf(value) !== 'object') return 1;
    const object = value as Record<string, unknown>;
    const required = schema.required ?? [];
    const present = required.filter((key) => Object.hasOwn(object, key));
    const words = present.filter((key) => schema.properties![key]?.enum?.includes(String(object[key])));
    const strange = Object.keys(object).filter((key) => !Object.hasOwn(schema.properties!, key));
    return present.length + words.length * 4 - strange.length / 8 - (required.length - present.length) / 16;
  }

  check(root, value, '', 0);
  return problems;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function hasType({ type }: Schema, value: unknown): boolean {
  return type === undefined || kindOf(value) === type || (type === 'number' && typeof value === 'number');
}

function article(kind: string): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** Quoted and short: what a hostile file holds is never printed at length. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
