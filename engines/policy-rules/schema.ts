import { LANGUAGES } from '@industry/values';
import { bandSchemas, conditionSchemas, formulaSchemas } from './schema-expressions.ts';
import { array, CLAUSE, date, DECIMAL, id, object, oneOf, text, word } from './schema-parts.ts';
import type { Schema } from './schema-check.ts';

const dated = { from: date, until: date };
const CHOSEN = ['inDecree', 'note'];
const chosen = { inDecree: { type: 'boolean' }, note: text } satisfies Record<string, Schema>;
const currency: Schema = { type: 'string', pattern: '^[A-Z]{3}$', description: 'an ISO 4217 code' };

/**
 * JSON Schema (2020-12) of a ruleset, for editors and other validators; `loadRuleset` checks by the same object.
 * Pack files hold parts of it: `rulesetSchema.$defs.measure` is one measure.
 */
export const rulesetSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Ruleset of @industry/policy-rules',
  ...object(
    {
      id,
      act: id,
      currency,
      period: object({ ...dated, clause: CLAUSE }, ['until']),
      costClasses: array(object({ id, text })),
      facts: array({ $ref: '#/$defs/fact' }, 1),
      parameters: array({ $ref: '#/$defs/parameter' }),
      lists: array({ $ref: '#/$defs/list' }),
      notes: array(object({ id, clause: CLAUSE, text }, ['clause'])),
      bands: array({ $ref: '#/$defs/bands' }),
      conditions: array({ $ref: '#/$defs/namedCondition' }),
      general: array(id),
      groups: array({ $ref: '#/$defs/group' }),
      measures: array({ $ref: '#/$defs/measure' }),
      packages: array({ $ref: '#/$defs/package' }),
      priorities: array({ $ref: '#/$defs/priority' }),
      exclusions: array({ $ref: '#/$defs/exclusion' }),
      order: array({ $ref: '#/$defs/order' }),
      cumulation: array({ $ref: '#/$defs/cumulation' }),
      partitions: array({ $ref: '#/$defs/partition' }),
    },
    [
      'currency',
      'period',
      'costClasses',
      'parameters',
      'lists',
      'notes',
      'bands',
      'conditions',
      'general',
      'groups',
      'packages',
      'priorities',
      'exclusions',
      'order',
      'cumulation',
      'partitions',
    ],
  ),
  $defs: {
    text: {
      type: 'object',
      description: 'A text in every working language; lint reports the missing ones',
      properties: Object.fromEntries(LANGUAGES.map((language) => [language, { type: 'string', maxLength: 4000 }])),
      additionalProperties: false,
    },
    money: object({ amount: DECIMAL, currency }),
    value: oneOf(
      { type: 'boolean' },
      { type: 'number' },
      { type: 'string', maxLength: 200 },
      { $ref: '#/$defs/money' },
    ),
    fact: object(
      {
        id,
        type: word('boolean', 'share', 'decimal', 'integer', 'money', 'date', 'code', 'goods', 'enum'),
        unit: id,
        text,
        values: array(object({ id, text }), 1),
        minimum: { type: 'string', maxLength: 40 },
        maximum: { type: 'string', maxLength: 40 },
        step: DECIMAL,
        register: id,
        question: text,
        movable: object({ direction: word('up', 'down', 'either'), cost: id }),
      },
      ['unit', 'values', 'minimum', 'maximum', 'step', 'register', 'question', 'movable'],
    ),
    parameter: object(
      {
        id,
        type: word('boolean', 'share', 'decimal', 'integer', 'money', 'date'),
        unit: id,
        text,
        clause: CLAUSE,
        inDecree: { type: 'boolean' },
        note: text,
        values: array(object({ ...dated, value: { $ref: '#/$defs/value' }, clause: CLAUSE }, ['until', 'clause']), 1),
      },
      ['unit', 'clause', 'note'],
    ),
    list: object(
      {
        id,
        scheme: id,
        text,
        clause: CLAUSE,
        inDecree: { type: 'boolean' },
        note: text,
        versions: array(
          object({ ...dated, codes: array({ type: 'string', minLength: 1, maxLength: 40 }, 0, 20_000) }, ['until']),
        ),
      },
      ['clause', 'inDecree', 'note'],
    ),
    namedCondition: object({ id, text, clause: CLAUSE, when: { $ref: '#/$defs/condition' } }, ['clause']),
    group: object(
      {
        id,
        title: text,
        clause: CLAUSE,
        includes: array(id),
        when: { $ref: '#/$defs/condition' },
        measures: array(id),
      },
      ['includes'],
    ),
    measure: object(
      {
        id,
        title: text,
        clause: CLAUSE,
        operator: id,
        selection: word('application', 'competition', 'by-hand'),
        open: object(dated, ['until']),
        when: { $ref: '#/$defs/condition' },
        exempt: array(object({ condition: id, clause: CLAUSE })),
        amount: { $ref: '#/$defs/formula' },
        minimum: { $ref: '#/$defs/formula' },
        terms: array(
          object({ id, text, unit: id, clause: CLAUSE, formula: { $ref: '#/$defs/formula' } }, ['unit', 'clause']),
        ),
      },
      ['operator', 'selection', 'open', 'exempt', 'amount', 'minimum', 'terms'],
    ),
    package: object({ id, title: text, clause: CLAUSE, when: { $ref: '#/$defs/condition' }, measures: array(id) }),
    priority: object({ id, title: text, clause: CLAUSE, when: { $ref: '#/$defs/condition' } }),
    exclusion: object(
      {
        id,
        clause: CLAUSE,
        text,
        ...chosen,
        measures: array(id, 2),
        atMost: { type: 'integer', minimum: 1, maximum: 1000 },
      },
      ['clause', ...CHOSEN, 'atMost'],
    ),
    order: object({ id, clause: CLAUSE, text, ...chosen, before: id, after: id, required: { type: 'boolean' } }, [
      'clause',
      ...CHOSEN,
      'required',
    ]),
    cumulation: object(
      { id, clause: CLAUSE, text, ...chosen, measures: array(id, 1), cap: { $ref: '#/$defs/formula' } },
      ['clause', ...CHOSEN],
    ),
    partition: object(
      {
        id,
        clause: CLAUSE,
        text,
        conditions: array(id, 1),
        disjoint: { type: 'boolean' },
        complete: { type: 'boolean' },
      },
      ['clause', 'disjoint', 'complete'],
    ),
    ...bandSchemas,
    ...conditionSchemas,
    ...formulaSchemas,
  },
};
