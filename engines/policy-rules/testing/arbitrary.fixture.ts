import * as fc from 'fast-check';
import { loadRuleset } from '../load.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Comparison, Condition, Facts, FactValue, RulesetSource } from '../types.ts';

const text = { kk: 'м', ru: 'т', en: 't', ja: '文' };
const date = '2020-01-01' as RulesetSource['facts'][number]['minimum'] & string;
const from = date as never;

/** Small domains, so that every combination of values can be tried. */
export const DOMAIN: Readonly<Record<string, readonly FactValue[]>> = {
  a: [0, 1, 2, 3, 4],
  b: [0, 1, 2, 3, 4],
  share: ['0', '0.15', '0.2', '0.5', '1'],
  flag: [false, true],
  word: ['x', 'y', 'z'],
  day: ['2020-01-01', '2020-01-02', '2020-01-03'],
  code: ['1', '10', '101', '2', '20'],
  goods: [
    [],
    [{ code: '87', scheme: 'HS' }],
    [
      { code: '8703', scheme: 'HS' },
      { code: '01', scheme: 'HS' },
    ],
    [{ code: '01', scheme: 'KPVED' }],
  ],
  price: [
    { amount: '10', currency: 'KZT' },
    { amount: '20', currency: 'KZT' },
    { amount: '30.01', currency: 'KZT' },
  ],
};

const ordered = (fact: string, limits: readonly FactValue[]): fc.Arbitrary<Comparison> => {
  const limit = fc.constantFrom(...(limits as readonly string[])).map((value) => ({ value }));
  return fc.oneof(
    fc.record({
      fact: fc.constant(fact),
      is: fc.constantFrom('at-least', 'more-than', 'up-to', 'under', 'equals'),
      limit,
    }),
    fc.record({ fact: fc.constant(fact), is: fc.constant('between' as const), from: limit, to: limit }),
  );
};
const oneOf = (fact: string, values: readonly FactValue[]): fc.Arbitrary<Comparison> =>
  fc
    .subarray([...(values as readonly string[])], { minLength: 1 })
    .map((chosen) => ({ fact, is: 'one-of', values: chosen }));

/** Comparisons that a change of one fact can turn. */
export const movableComparison: fc.Arbitrary<Comparison> = fc.oneof(
  ordered('a', DOMAIN.a!),
  ordered('b', DOMAIN.b!),
  ordered('share', DOMAIN.share!),
  ordered('day', DOMAIN.day!),
  ordered('price', DOMAIN.price!),
  oneOf('flag', DOMAIN.flag!),
  oneOf('word', DOMAIN.word!),
  fc.constant<Comparison>({ fact: 'a', is: 'within-bands', bands: 'bands' }),
);

const comparison: fc.Arbitrary<Comparison> = fc.oneof(
  movableComparison,
  oneOf('code', DOMAIN.code!),
  fc.constantFrom<Comparison[]>(
    { fact: 'goods', is: 'within-list', list: 'listed' },
    { fact: 'goods', is: 'within-list', list: 'listed', every: true },
    { fact: 'a', is: 'up-to', limit: { fact: 'b' } },
    { fact: 'a', is: 'more-than', limit: { fact: 'b' } },
    { fact: 'a', is: 'up-to', limit: { share: 'half', of: 'b' } },
    { fact: 'a', is: 'under', limit: { share: 'half', of: 'b' } },
    { fact: 'a', is: 'at-least', limit: { parameter: 'later' } },
    { fact: 'price', is: 'up-to', limit: { parameter: 'in-euro' } },
  ),
);

/** A condition tree over the leaves. */
export function conditionOver(leaf: fc.Arbitrary<Comparison>, depth = 3): fc.Arbitrary<Condition> {
  const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: depth, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }));
  return tree;
}

export const condition = conditionOver(comparison);
export const movableCondition = conditionOver(movableComparison);

const movable = { direction: 'either', cost: 'low' } as const;

/** A ruleset over the small domains. */
export function rulesetOf(measures: readonly Condition[], change: Partial<RulesetSource> = {}): Ruleset {
  return loadRuleset({
    id: 'arbitrary',
    act: 'TEST',
    costClasses: [
      { id: 'low', text },
      { id: 'high', text },
    ],
    facts: [
      { id: 'a', type: 'integer', text, minimum: '0', maximum: '4', movable },
      { id: 'b', type: 'integer', text, minimum: '0', maximum: '4', movable: { ...movable, direction: 'up' } },
      { id: 'share', type: 'share', text, movable: { direction: 'down', cost: 'high' } },
      { id: 'flag', type: 'boolean', text, movable: { ...movable, direction: 'up' } },
      {
        id: 'word',
        type: 'enum',
        text,
        movable,
        values: [
          { id: 'x', text },
          { id: 'y', text },
          { id: 'z', text },
        ],
      },
      { id: 'day', type: 'date', text, movable },
      { id: 'code', type: 'code', text },
      { id: 'goods', type: 'goods', text },
      { id: 'price', type: 'money', unit: 'KZT', text, step: '0.01', movable },
    ],
    parameters: [
      { id: 'half', type: 'share', inDecree: true, clause: '1', text, values: [{ from, value: '0.5' }] },
      {
        id: 'later',
        type: 'integer',
        inDecree: true,
        clause: '1',
        text,
        values: [{ from: '2030-01-01' as never, value: 1 }],
      },
      {
        id: 'in-euro',
        type: 'money',
        unit: 'EUR',
        inDecree: true,
        clause: '1',
        text,
        values: [{ from, value: { amount: '2', currency: 'EUR' } }],
      },
    ],
    lists: [{ id: 'listed', scheme: 'HS', text, clause: '1', versions: [{ from, codes: ['8703', '10'] }] }],
    notes: [{ id: 'twice', text }],
    bands: [
      {
        id: 'bands',
        fact: 'a',
        text,
        clause: '1',
        overlap: { answer: 'unknown', note: 'twice' },
        bands: [
          { from: { value: 1 }, upTo: { value: 2 }, gives: { value: '1' } },
          { from: { value: 2 }, under: { value: 4 }, gives: { value: '2' } },
        ],
      },
    ],
    measures: measures.map((when, index) => ({ id: `m${index}`, title: text, clause: '1', when })),
    ...change,
  });
}

/** Facts of which some may not be known. */
export const someFacts = fc.record(
  Object.fromEntries(Object.entries(DOMAIN).map(([id, values]) => [id, fc.constantFrom(...values)])),
  { requiredKeys: [] },
) as fc.Arbitrary<Facts>;
