import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { LocalisedText } from '@industry/values';
import type { FastifySchemaCompiler, FastifySchema } from 'fastify';
import type { FastifySchemaValidationError } from 'fastify/types/schema.js';
import type { FieldError } from './problem.ts';

/** Optimising the code of a validator takes longer than it saves in a day. */
const common = {
  removeAdditional: false,
  useDefaults: true,
  strict: true,
  strictTypes: false,
  code: { optimize: false },
} as const;

/** More errors than this are not listed: nobody reads them, and a hostile body could ask for a million. */
const MOST_ERRORS = 50;

function compiler(coerceTypes: false | 'array') {
  const first = addFormats.default(new Ajv({ ...common, coerceTypes }));
  // Listing every error costs time in proportion to the body, so only what is small is looked through a second time.
  const all = addFormats.default(new Ajv({ ...common, coerceTypes, allErrors: true }));
  return (schema: object) => {
    // Compiling costs more at the start than all else: done when a route is first asked; few see a wrong request.
    let quick: ValidateFunction | undefined;
    let thorough: ValidateFunction | undefined;
    const validate = (data: unknown) => {
      const check = (quick ??= first.compile(schema));
      if (check(data)) return true;
      validate.errors = check.errors ?? [];
      if (JSON.stringify(data).length < 20_000) {
        const every = (thorough ??= all.compile(schema));
        every(data);
        validate.errors = every.errors ?? validate.errors;
      }
      return false;
    };
    validate.errors = [] as ErrorObject[];
    return validate;
  };
}

const exact = compiler(false);
const fromText = compiler('array');

/** Bodies are taken as they are; path and query are text and are read as the type that their schema names. */
export const validatorCompiler: FastifySchemaCompiler<FastifySchema> = ({ schema, httpPart }) =>
  httpPart === 'body' ? exact(schema) : fromText(schema);

/** Fields that no schema names are refused, at every depth. Records (`patternProperties`) name theirs by pattern. */
export function closed<S>(schema: S): S {
  if (Array.isArray(schema)) return schema.map(closed) as S;
  if (typeof schema !== 'object' || schema === null) return schema;
  const source = schema as Record<string, unknown>;
  if ('allOf' in source) throw new Error('allOf cannot be closed to unknown fields: spread the properties instead');
  const result = Object.fromEntries(
    Object.entries(source).map(([key, value]) => {
      if (key === 'properties' || key === 'patternProperties') {
        return [key, Object.fromEntries(Object.entries(value as object).map(([name, s]) => [name, closed(s)]))];
      }
      return [key, ['items', 'anyOf', 'oneOf', 'additionalProperties', 'not'].includes(key) ? closed(value) : value];
    }),
  );
  const open = source['type'] === 'object' && 'properties' in source && !('additionalProperties' in source);
  return (open ? { ...result, additionalProperties: false } : result) as S;
}

type Words = (parameters: Readonly<Record<string, unknown>>) => LocalisedText;

const MESSAGES: Readonly<Record<string, Words>> = {
  required: () => ({ kk: 'міндетті', ru: 'обязательно', en: 'is required', ja: '必須です' }),
  additionalProperties: () => ({
    kk: 'мұндай өріс жоқ',
    ru: 'нет такого поля',
    en: 'is not a known field',
    ja: '存在しない項目です',
  }),
  type: (p) => ({
    kk: `түрі ${p['type']} болуы керек`,
    ru: `должно быть типа ${p['type']}`,
    en: `must be of type ${p['type']}`,
    ja: `型は ${p['type']} でなければなりません`,
  }),
  format: (p) => ({
    kk: `пішімі ${p['format']} болуы керек`,
    ru: `должно иметь формат ${p['format']}`,
    en: `must have the format ${p['format']}`,
    ja: `形式は ${p['format']} でなければなりません`,
  }),
  enum: (p) => {
    const values = Array.isArray(p['allowedValues']) ? p['allowedValues'].join(', ') : '';
    return {
      kk: `мыналардың бірі: ${values}`,
      ru: `одно из: ${values}`,
      en: `must be one of: ${values}`,
      ja: `次のいずれか: ${values}`,
    };
  },
  minLength: (p) => ({
    kk: `кемінде ${p['limit']} таңба`,
    ru: `не короче ${p['limit']} знаков`,
    en: `must have at least ${p['limit']} characters`,
    ja: `${p['limit']}文字以上`,
  }),
  maxLength: (p) => ({
    kk: `ең көбі ${p['limit']} таңба`,
    ru: `не длиннее ${p['limit']} знаков`,
    en: `must have at most ${p['limit']} characters`,
    ja: `${p['limit']}文字以内`,
  }),
  minimum: (p) => ({
    kk: `${p['limit']} не одан көп`,
    ru: `не меньше ${p['limit']}`,
    en: `must be ${p['limit']} or more`,
    ja: `${p['limit']}以上`,
  }),
  maximum: (p) => ({
    kk: `${p['limit']} не одан аз`,
    ru: `не больше ${p['limit']}`,
    en: `must be ${p['limit']} or less`,
    ja: `${p['limit']}以下`,
  }),
};

const otherwise: Words = () => ({
  kk: 'мәні жарамсыз',
  ru: 'недопустимое значение',
  en: 'is not a valid value',
  ja: '正しい値ではありません',
});

/** Errors of the validator as `path` and `message`: `/items/0/name` of the body is `body.items.0.name`. */
export function fieldErrors(errors: readonly FastifySchemaValidationError[], context: string): readonly FieldError[] {
  const part = context === 'querystring' ? 'query' : context;
  return errors.slice(0, MOST_ERRORS).map((error) => {
    const parameters = error.params as Readonly<Record<string, unknown>>;
    const last = parameters['missingProperty'] ?? parameters['additionalProperty'];
    const path = [part, ...error.instancePath.split('/').slice(1), ...(last === undefined ? [] : [String(last)])];
    return { path: path.join('.'), message: (MESSAGES[error.keyword] ?? otherwise)(parameters) };
  });
}
