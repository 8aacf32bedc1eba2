import { Type as T } from 'typebox';

const strict = { additionalProperties: false } as const;

export const LocalisedTextSchema = T.Object(
  {
    kk: T.String({ minLength: 1 }),
    ru: T.String({ minLength: 1 }),
    en: T.String({ minLength: 1 }),
    ja: T.String({ minLength: 1 }),
  },
  strict,
);
/** Clause id inside the act, as in `5.2/agreement.term`; cited outside the pack as `KZ-1050:5.2/agreement.term`. */
export const ClauseIdSchema = T.String({ pattern: '^[0-9]+(\\.[0-9]+)*/[a-z0-9.]+$|^ind\\.[a-z0-9.]+$' });
export const DateSchema = T.String({ format: 'date' });
/** Exact decimal as text, so that YAML's floats never touch a figure. */
export const DecimalSchema = T.String({ pattern: '^-?(0|[1-9]\\d*)(\\.\\d+)?$' });
