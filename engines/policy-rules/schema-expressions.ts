import type { Schema } from './schema-check.ts';
import { array, CLAUSE, DECIMAL, id, object, oneOf, text, word } from './schema-parts.ts';

const condition: Schema = { $ref: '#/$defs/condition' };
const formula: Schema = { $ref: '#/$defs/formula' };
const limit: Schema = { $ref: '#/$defs/limit' };
const rounded = {
  digits: { type: 'integer', minimum: 0, maximum: 12 },
  rounding: word('half-up', 'half-even', 'up', 'down'),
} satisfies Record<string, Schema>;

/** A condition of any kind may say in words what it asks, and where that stands. */
function cited(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return object({ ...properties, clause: CLAUSE, text }, [...optional, 'clause', 'text']);
}

export const conditionSchemas: Readonly<Record<string, Schema>> = {
  limit: oneOf(
    object({ value: { $ref: '#/$defs/value' } }),
    object({ parameter: id }),
    object({ fact: id }),
    object({ share: id, of: id }),
    object({ monthsBefore: id }),
    object({ monthsAfter: id }),
  ),
  condition: oneOf(
    cited({ all: array(condition, 1) }),
    cited({ any: array(condition, 1) }),
    cited({ not: condition }),
    cited({ use: id }),
    cited({ group: id }),
    cited({ fact: id, is: word('at-least', 'more-than', 'up-to', 'under', 'equals'), limit }),
    cited({ fact: id, is: word('between'), from: limit, to: limit }),
    cited({ fact: id, is: word('one-of'), values: array({ $ref: '#/$defs/value' }, 1) }),
    cited({ fact: id, is: word('within-list'), list: id, every: { type: 'boolean' } }, ['every']),
    cited({ fact: id, is: word('within-bands'), bands: id }),
    cited({ fact: id, is: word('undecided'), note: id }),
  ),
};

export const formulaSchemas: Readonly<Record<string, Schema>> = {
  formula: oneOf(
    object({ value: oneOf(DECIMAL, { $ref: '#/$defs/money' }) }),
    object({ parameter: id }),
    object({ fact: id }),
    object({ add: array(formula, 1, 100) }),
    object({ subtract: array(formula, 2, 2) }),
    object({ multiply: array(formula, 1, 100) }),
    object({ divide: array(formula, 2, 2), ...rounded }),
    object({ round: formula, ...rounded }),
    object({ min: array(formula, 1, 100) }),
    object({ max: array(formula, 1, 100) }),
    object({ share: formula, of: formula }),
    object({ annuity: formula, rate: formula, months: formula, ...rounded }),
    object({ bands: id }),
    object({ convert: formula, to: { type: 'string', pattern: '^[A-Z]{3}$', description: 'an ISO 4217 code' } }),
    object({ choose: array(object({ when: condition, gives: formula }), 1, 100), otherwise: formula }, ['otherwise']),
  ),
};

export const bandSchemas: Readonly<Record<string, Schema>> = {
  bands: object(
    {
      id,
      fact: id,
      text,
      clause: CLAUSE,
      bands: array(
        object({ from: limit, above: limit, upTo: limit, under: limit, gives: formula }, [
          'from',
          'above',
          'upTo',
          'under',
        ]),
        1,
        100,
      ),
      overlap: object({ answer: word('unknown', 'first'), note: id }),
    },
    ['clause', 'overlap'],
  ),
};
