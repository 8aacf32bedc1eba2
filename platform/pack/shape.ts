import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import type { Problem } from '@industry/policy-rules';
import { checkSchema, type Schema } from '@industry/policy-rules/schema-check.ts';
import { isCivilDate } from '@industry/values';
import { nearest } from './nearest.ts';
import type { PackProblem } from './problem.ts';
import { measureFileSchema, PACK_FILES, ruleFileSchema } from './schema.ts';
import type { YamlFile } from './yaml-file.ts';

export type PackFileKind = keyof typeof PACK_FILES;

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  strict: true,
  formats: { date: isCivilDate },
  code: { optimize: false },
});
const validators = new Map<PackFileKind, ValidateFunction>();

const FOLDERS = [
  [/^indicators\/[^/]+\.yaml$/, 'indicators/*.yaml'],
  [/^rules\/[^/]+\.yaml$/, 'rules/*.yaml'],
  [/^rules\/measures\/[^/]+\.yaml$/, 'rules/measures/*.yaml'],
] as const satisfies readonly (readonly [RegExp, PackFileKind])[];

/** Rules are checked by the engine that runs them: of several forms of a condition it names the one that was meant. */
const RULE_SCHEMAS: Partial<Record<PackFileKind, Schema>> = {
  'rules/*.yaml': ruleFileSchema,
  'rules/measures/*.yaml': measureFileSchema,
};

/** The kind of a file by its name, or undefined for a name that no pack has. */
export function kindOf(file: string): PackFileKind | undefined {
  const folder = FOLDERS.find(([pattern]) => pattern.test(file));
  if (folder) return folder[1];
  return Object.hasOwn(PACK_FILES, file) ? (file as PackFileKind) : undefined;
}

/** Everything in which the file differs from its schema. */
export function checkShape(kind: PackFileKind, yaml: YamlFile): PackProblem[] {
  const rules = RULE_SCHEMAS[kind];
  if (rules) return checkSchema(rules, yaml.value).map((problem) => ruleProblem(problem, yaml));
  const validate = validators.get(kind) ?? ajv.compile(PACK_FILES[kind]);
  validators.set(kind, validate);
  if (validate(yaml.value)) return [];
  return (validate.errors ?? []).map((error) => toProblem(error, yaml));
}

function ruleProblem({ path, message, suggestion }: Problem, yaml: YamlFile): PackProblem {
  const line = yaml.line(pointerPath(path));
  return { file: yaml.file, line, path, message, ...(suggestion !== undefined && { suggestion }) };
}

function toProblem(error: ErrorObject, yaml: YamlFile): PackProblem {
  const path = pointerPath(error.instancePath);
  const { extra, message, suggestion } = explain(error);
  const full = extra === undefined ? path : [...path, extra];
  return {
    file: yaml.file,
    line: yaml.line(full),
    path: full.map((step) => `/${step}`).join(''),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function explain({ keyword, params, data, parentSchema, message }: ErrorObject): {
  extra?: string;
  message: string;
  suggestion?: string | undefined;
} {
  switch (keyword) {
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys((parentSchema?.['properties'] as object | undefined) ?? {});
      const pattern = Object.keys((parentSchema?.['patternProperties'] as object | undefined) ?? {})[0];
      const unknown = pattern === undefined ? 'no such field' : `key must match ${pattern}`;
      return { extra: name, message: unknown, suggestion: nearest(name, known) };
    }
    case 'required':
      return { message: `field ${JSON.stringify(params['missingProperty'])} is missing` };
    case 'enum': {
      const allowed = (params['allowedValues'] as unknown[]).map(String);
      const suggestion = typeof data === 'string' ? nearest(data, allowed) : undefined;
      return { message: `${JSON.stringify(data)} is not one of ${allowed.join(', ')}`, suggestion };
    }
    case 'type':
      return params['type'] === 'string' && typeof data === 'number'
        ? { message: `${data} must be text: put it in quotes, so that no digit is lost` }
        : { message: `must be ${params['type']}, is ${JSON.stringify(data)}` };
    case 'format':
      return { message: `${JSON.stringify(data)} is not a day of the calendar (YYYY-MM-DD)` };
    default:
      return { message: `${JSON.stringify(data)} ${message ?? keyword}` };
  }
}

function pointerPath(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
