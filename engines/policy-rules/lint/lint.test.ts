import { toCivilDate } from '@industry/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../evaluate.ts';
import { planOf } from '../plan.ts';
import { DOMAIN, movableCondition, rulesetOf } from '../testing/arbitrary.fixture.ts';
import { exampleSource } from '../testing/example.fixture.ts';
import type { Condition, Facts, RulesetSource } from '../types.ts';
import { lintRuleset } from './lint.ts';
import { satisfy } from './satisfy.ts';

const text = { kk: 'м', ru: 'т', en: 't', ja: '文' };
const asOf = toCivilDate('2021-06-01');

/** Findings on the small ruleset with one measure, without those that speak of what it does not use. */
function found(when: Condition, change: Partial<RulesetSource> = {}) {
  const { source } = rulesetOf([when], change);
  return lintRuleset(source)
    .filter(({ rule }) => !['unused', 'no-source', 'undated-limit'].includes(rule))
    .map(({ rule, path }) => `${rule} ${path}`);
}

const a = (is: 'at-least' | 'more-than' | 'up-to' | 'under', value: number) =>
  ({ fact: 'a', is, limit: { value } }) as const;

describe('conditions', () => {
  it('finds nothing in the example ruleset but what is there', () => {
    expect(lintRuleset(exampleSource())).toEqual([]);
  });
  it('finds a contradiction and the places that make it', () => {
    const { source } = rulesetOf([
      { all: [{ fact: 'flag', is: 'equals', limit: { value: true } }, a('at-least', 3), a('under', 3)] },
    ]);
    expect(lintRuleset(source).find(({ rule }) => rule === 'unreachable')).toMatchObject({
      path: '/measures/0',
      related: ['/measures/0/when/all/1', '/measures/0/when/all/2'],
    });
  });
  it('knows that no whole number lies between two neighbours', () => {
    expect(found({ all: [a('more-than', 2), a('under', 3)] })).toEqual(['unreachable /measures/0']);
  });
  it('knows the ends of what a fact can be', () => {
    expect(found(a('more-than', 4))).toEqual(['unreachable /measures/0']);
    expect(found(a('at-least', 0))).toEqual(['excludes-nobody /measures/0']);
  });
  it('finds a condition that follows from another', () => {
    expect(found({ all: [a('at-least', 2), a('at-least', 3)] })).toEqual(['implied /measures/0/when/all/0']);
  });
  it('finds an alternative that adds nothing', () => {
    expect(found({ any: [a('at-least', 2), a('at-least', 3)] })).toEqual(['covered /measures/0/when/any/1']);
  });
  it('knows that a longer code lies below a shorter one', () => {
    const code = (values: string[]) => ({ fact: 'code', is: 'one-of', values }) as const;
    expect(found({ all: [code(['25.1']), { not: code(['25']) }] })).toEqual(['unreachable /measures/0']);
    expect(found({ all: [code(['25']), { not: code(['25.1']) }] })).toEqual([]);
  });

  it('finds facts for a condition exactly when some combination of values meets it', () => {
    const used = ['a', 'b', 'share', 'flag', 'word', 'day', 'price'];
    const fine: Record<string, readonly unknown[]> = {
      ...DOMAIN,
      share: ['0', '0.1', '0.15', '0.17', '0.2', '0.3', '0.5', '0.7', '1'],
      day: ['2019-12-31', ...DOMAIN.day!, '2020-01-04'],
      price: ['9', '10', '15', '20', '25', '30.01', '31'].map((amount) => ({ amount, currency: 'KZT' })),
    };
    fc.assert(
      fc.property(movableCondition, (when) => {
        const ruleset = rulesetOf([when]);
        const ids = used.filter((id) => JSON.stringify(when).includes(`"${id}"`));
        fc.pre(ids.reduce((product, id) => product * fine[id]!.length, 1) <= 600);
        let every: Facts[] = [{}];
        for (const id of ids)
          every = every.flatMap((facts) => fine[id]!.map((value) => ({ ...facts, [id]: value }) as Facts));
        const answers = new Set(every.map((facts) => evaluate(ruleset, facts, { asOf }).measures[0]!.answer === 'yes'));
        const plan = planOf(ruleset, { asOf });
        for (const holds of [true, false]) {
          const example = satisfy(plan, [{ node: plan.measures[0]!.root, holds }]);
          expect(example !== undefined).toBe(answers.has(holds));
          if (!example) continue;
          const rest = every[0]!;
          expect(evaluate(ruleset, { ...rest, ...example } as Facts, { asOf }).measures[0]!.answer === 'yes').toBe(
            holds,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('bands and partitions', () => {
  const bands = (overlap: boolean, second: object) =>
    lintRuleset({
      ...rulesetOf([a('at-least', 1)]).source,
      bands: [
        {
          id: 'table',
          fact: 'a',
          text,
          clause: '1',
          bands: [
            { upTo: { value: 1 }, gives: { value: '1' } },
            { ...second, gives: { value: '2' } },
          ],
          ...(overlap && { overlap: { answer: 'unknown', note: 'twice' } }),
        },
      ],
    })
      .filter(({ rule }) => rule.startsWith('band'))
      .map(({ rule, example }) => `${rule} ${JSON.stringify(example)}`);

  it('finds a gap', () => expect(bands(false, { from: { value: 3 } })).toEqual(['band-gap {"a":2}']));
  it('finds no gap between whole numbers', () => expect(bands(false, { above: { value: 1 } })).toEqual([]));
  it('finds an overlap', () => expect(bands(false, { from: { value: 1 } })).toEqual(['band-overlap {"a":1}']));
  it('takes an overlap that a note explains', () => expect(bands(true, { from: { value: 1 } })).toEqual([]));

  it('proves or refutes that conditions divide the domain', () => {
    const conditions = [
      { id: 'low', text, when: a('under', 2) },
      { id: 'high', text, when: a('at-least', 2) },
      { id: 'top', text, when: a('at-least', 4) },
    ];
    const partition = (ids: string[]) =>
      found(a('at-least', 1), {
        conditions,
        partitions: [{ id: 'p', text, conditions: ids, disjoint: true, complete: true }],
      });
    expect(partition(['low', 'high'])).toEqual([]);
    expect(partition(['low', 'top'])).toEqual(['partition-gap /partitions/0']);
    expect(partition(['low', 'high', 'top'])).toEqual(['partition-overlap /partitions/0']);
  });
});

describe('declarations', () => {
  const changed = (change: (source: { -readonly [K in keyof RulesetSource]: RulesetSource[K] }) => void) => {
    const source = exampleSource() as { -readonly [K in keyof RulesetSource]: RulesetSource[K] };
    change(source);
    return lintRuleset(source).map(({ rule, path, message }) => `${rule} ${path}: ${message.en}`);
  };
  const [first, ...rest] = exampleSource().parameters!;

  it('finds a limit without a clause', () => {
    const { clause: _, ...bare } = first!;
    expect(changed((source) => (source.parameters = [bare, ...rest]))).toEqual([
      'no-clause /parameters/0: the limit "state-share.bar" cites no clause',
    ]);
  });
  it('finds a parameter that no rule uses', () => {
    expect(changed((source) => (source.parameters = [first!, ...rest, { ...first!, id: 'spare' }]))).toEqual([
      `unused /parameters/${rest.length + 1}: nothing uses "spare"`,
    ]);
  });
  it('finds a text that is missing in a language', () => {
    expect(
      changed((source) => (source.parameters = [{ ...first!, text: { ...first!.text, ja: ' ' } }, ...rest])),
    ).toEqual(['missing-text /parameters/0/text: no text in ja']);
  });
  it('finds days without a value', () => {
    const values = [
      { from: toCivilDate('2020-01-01'), until: toCivilDate('2021-01-01'), value: '0.5' },
      { from: toCivilDate('2021-02-01'), value: '0.5' },
    ];
    expect(changed((source) => (source.parameters = [{ ...first!, values }, ...rest]))).toEqual([
      'date-gap /parameters/0/values/1/from: no value holds from 2021-01-01 until 2021-02-01',
    ]);
  });
  it('gives problems of unusable data as errors, with the nearest name', () => {
    expect(lintRuleset({ ...exampleSource(), general: ['not-state-ownd'] })).toMatchObject([
      { rule: 'ruleset', severity: 'error', path: '/general/0', suggestion: 'not-state-owned' },
    ]);
  });
});
