import { toCivilDate } from '@industry/values';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { flattenFacts } from './facts.ts';
import { checkRuleset, loadRuleset } from './load.ts';
import { describeProblem, PolicyRulesError } from './problems.ts';
import { rulesetSchema } from './schema.ts';
import { example, exampleSource, LESSEE } from './testing/example.fixture.ts';
import { rulesetOf } from './testing/arbitrary.fixture.ts';
import type { Condition, Facts } from './types.ts';

const asOf = toCivilDate('2021-06-01');
const text = { kk: 'м', ru: 'т', en: 't', ja: '文' };
const problems = (change: object) => checkRuleset({ ...exampleSource(), ...change }).map(describeProblem);
const bad = (facts: object) => {
  try {
    evaluate(example, facts as Facts, { asOf });
  } catch (error) {
    if (error instanceof PolicyRulesError) return error.problems.map(describeProblem);
    throw error;
  }
  return [];
};

describe('facts that are refused', () => {
  it.each([
    [
      'null',
      { 'firm.stateShare': null },
      '/firm.stateShare: null is no value: leave the key out when the fact is not known',
    ],
    [
      'percent',
      { 'firm.stateShare': 15 },
      '/firm.stateShare: a share is a fraction from 0 to 1 (15 % is 0.15), not 15',
    ],
    [
      'a number as a share with an exponent',
      { 'firm.stateShare': '1e-1' },
      '/firm.stateShare: a decimal expected ("0.15"), not "1e-1"',
    ],
    ['NaN', { 'lease.termMonths': Number.NaN }, '/lease.termMonths: a decimal expected ("0.15"), not null'],
    ['a part of a month', { 'lease.termMonths': 1.5 }, '/lease.termMonths: a whole number expected, not 1.5'],
    ['no term', { 'lease.termMonths': 0 }, '/lease.termMonths: 0 is under 1'],
    [
      'a word for a truth value',
      { 'firm.foundedUnderPpp': 'yes' },
      '/firm.foundedUnderPpp: true or false expected, not "yes"',
    ],
    [
      'a day that is not',
      { 'firm.registeredOn': '2021-02-30' },
      '/firm.registeredOn: a date (YYYY-MM-DD) expected, not "2021-02-30"',
    ],
    [
      'a slip in a word',
      { 'lease.assetClass': 'ordinry' },
      '/lease.assetClass: one of ordinary, light-industry expected, not "ordinry"; did you mean "ordinary"?',
    ],
    [
      'a slip in a name',
      { 'firm.stateshare': '0' },
      '/firm.stateshare: no fact "firm.stateshare"; did you mean "firm.stateShare"?',
    ],
    [
      'code',
      { 'firm.activity': '10; DROP TABLE firms' },
      '/firm.activity: a code expected (digits, letters, points), not "10; DROP TABLE firms"',
    ],
    [
      'an amount as a number',
      { 'lease.assetPrice': { amount: 8e7, currency: 'KZT' } },
      '/lease.assetPrice: the amount of money is a decimal in quotes ({"amount": "80000000", "currency": "KZT"}), not 80000000',
    ],
  ])('%s', (_, facts, message) => expect(bad(facts)).toEqual([message]));

  it('a number of more digits than the arithmetic carries', () => {
    expect(bad({ 'lease.assetPrice': { amount: '9'.repeat(39), currency: 'KZT' } })[0]).toContain(
      'more than 38 digits',
    );
    expect(bad({ 'lease.assetPrice': { amount: '9'.repeat(1e6), currency: 'KZT' } })[0]!.length).toBeLessThan(200);
  });
  it('a number of thirty-eight digits is exact', () => {
    const amount = '9'.repeat(38);
    const verdict = evaluate(example, { ...LESSEE, 'lease.assetPrice': { amount, currency: 'KZT' } }, { asOf })
      .measures[0]!;
    expect(verdict.answer).toBe('yes');
  });
  it('keys of the prototype', () => {
    expect(bad(JSON.parse('{"__proto__": {"firm.stateShare": "0"}, "constructor": 1}') as object)).toEqual([
      '/__proto__: no fact "__proto__"',
      '/constructor: no fact "constructor"',
    ]);
    expect(({} as Record<string, unknown>)['firm.stateShare']).toBeUndefined();
  });
  it('everything that is wrong, at once', () => {
    expect(bad({ 'firm.stateShare': null, 'lease.termMonths': 'x' })).toHaveLength(2);
  });
  it('what is no object', () =>
    expect(() => evaluate(example, [] as unknown as Facts, { asOf })).toThrow('an object of facts expected'));
  it('a day of evaluation that is not', () => {
    expect(() => evaluate(example, {}, { asOf: '2021-13-01' as typeof asOf })).toThrow('not a day of the calendar');
  });
  it('a measure that is not', () => {
    expect(() => evaluate(example, {}, { asOf, measures: ['5.1.2/leese'] })).toThrow('did you mean "5.1.2/lease"?');
  });
});

describe('facts in sections', () => {
  it('have their whole id or the part after the section', () => {
    expect(
      flattenFacts(example, { firm: { stateShare: '0', 'firm.activity': '10' }, lease: { termMonths: 12 } }),
    ).toEqual({
      'firm.stateShare': '0',
      'firm.activity': '10',
      'lease.termMonths': 12,
    });
  });
  it('twice the same is an error', () => {
    expect(() => flattenFacts(example, { firm: { stateShare: '0', 'firm.stateShare': '1' } })).toThrow(
      'is there twice',
    );
  });
});

describe('rulesets that are refused', () => {
  it('a mistyped key, with the right one', () => {
    expect(problems({ mesures: [] })).toEqual(['/mesures: "mesures" is not known here; did you mean "measures"?']);
  });
  it('a mistyped operator', () => {
    const conditions = [{ id: 'c', text, when: { fact: 'firm.stateShare', is: 'undr', limit: { value: '0.5' } } }];
    expect(problems({ conditions })[0]).toBe(
      '/conditions/0/when/is: no such word: "undr"; one of at-least, more-than, up-to, under, equals; did you mean "under"?',
    );
  });
  it.each<[string, Condition, string]>([
    [
      'an unknown parameter',
      { fact: 'firm.stateShare', is: 'under', limit: { parameter: 'state-share.bra' } },
      'did you mean "state-share.bar"?',
    ],
    ['an unknown condition', { use: 'yuong' }, 'did you mean "young"?'],
    [
      'a money limit for a share',
      { fact: 'firm.stateShare', is: 'under', limit: { parameter: 'lease.minimum-price' } },
      'firm.stateShare is a share, lease.minimum-price a money',
    ],
    [
      'months against a rate',
      { fact: 'lease.termMonths', is: 'under', limit: { parameter: 'lease.rate' } },
      'lease.termMonths is a integer, lease.rate a decimal',
    ],
    [
      'an order of words',
      { fact: 'lease.assetClass', is: 'under', limit: { value: 'ordinary' } },
      'needs a fact that has an order',
    ],
    [
      'a list of another classification',
      { fact: 'firm.activity', is: 'within-list', list: 'priority-goods' },
      'firm.activity is in OKED, the list in HS-2017',
    ],
    [
      'a share over 1',
      { fact: 'firm.stateShare', is: 'under', limit: { value: '50' } },
      'a share is a fraction from 0 to 1',
    ],
  ])('%s', (_, when, message) => {
    expect(problems({ packages: [{ id: 'p', title: text, clause: '1', when, measures: [] }] }).join()).toContain(
      message,
    );
  });
  it('money and a number added', () => {
    const [lease, ...rest] = exampleSource().measures;
    const amount = { add: [{ fact: 'lease.assetPrice' }, { fact: 'lease.ownContributionShare' }] };
    expect(problems({ measures: [{ ...lease, amount }, ...rest] })).toEqual([
      '/measures/0/amount: money in KZT and a number cannot be put together',
    ]);
  });
  it('conditions that use each other', () => {
    const conditions = [
      ...exampleSource().conditions!,
      { id: 'a', text, when: { not: { use: 'b' } } },
      { id: 'b', text, when: { all: [{ use: 'a' }] } },
    ];
    expect(problems({ conditions })).toEqual(['/conditions/2: refers to itself: a -> b -> a']);
  });
  it('groups that include each other', () => {
    const [first, second] = exampleSource().groups!;
    expect(problems({ groups: [{ ...first, includes: ['group.2'] }, second] })).toEqual([
      '/groups/0: refers to itself: group.1 -> group.2 -> group.1',
    ]);
  });
  it('an order that runs in a circle', () => {
    const order = [
      { id: 'a', text, before: '5.1.2/lease', after: '5.2/voucher' },
      { id: 'b', text, before: '5.2/voucher', after: '5.1.2/lease' },
    ];
    expect(problems({ order })[0]).toContain('refers to itself');
  });
  it('bands that give themselves', () => {
    const [table] = exampleSource().bands!;
    const bands = [{ ...table, bands: [{ gives: { bands: 'guarantee' } }] }];
    expect(problems({ bands })).toEqual(['/bands/0: refers to itself: guarantee -> guarantee']);
  });
  it('a condition that doubles forty times', () => {
    const leaf = { id: 'c0', text, when: { fact: 'firm.foundedUnderPpp', is: 'equals', limit: { value: true } } };
    const doubles = Array.from({ length: 40 }, (_, n) => ({
      id: `c${n + 1}`,
      text,
      when: { all: [{ use: `c${n}` }, { use: `c${n}` }] },
    }));
    expect(problems({ conditions: [...exampleSource().conditions!, leaf, ...doubles] })).toEqual([
      '/conditions/15: unfolds to more than 5000 comparisons',
    ]);
  });
  it('nesting without end', () => {
    let when: object = { use: 'young' };
    for (let depth = 0; depth < 5000; depth += 1) when = { not: when };
    expect(problems({ conditions: [{ id: 'deep', text, when }] })[0]).toContain('nested deeper than 60 levels');
  });
  it('keys and ids of the prototype', () => {
    expect(problems(JSON.parse('{"__proto__": {}, "general": ["__proto__"]}') as object).join()).toContain(
      'is not a name',
    );
    expect(checkRuleset(JSON.parse('{"__proto__": {"id": "x"}}')).map(({ path }) => path)).toContain('/__proto__');
  });
  it('code in a string stays a string', () => {
    const title = { ...text, en: '${process.exit(1)}<script>alert(1)</script>' };
    const [first, ...rest] = exampleSource().measures;
    const { source } = loadRuleset({ ...exampleSource(), measures: [{ ...first, title }, ...rest] });
    expect(source.measures[0]!.title.en).toBe(title.en);
  });
  it('a decimal with an exponent, and one without end', () => {
    const [first, ...rest] = exampleSource().parameters!;
    const value = (value: string) =>
      problems({ parameters: [{ ...first, values: [{ from: '2020-01-01', value }] }, ...rest] });
    expect(value('1e400')[0]).toContain('a decimal expected');
    expect(value('0.' + '3'.repeat(100))[0]).toContain('a decimal expected');
  });
  it('two values on one day', () => {
    const [first, ...rest] = exampleSource().parameters!;
    const values = [...first!.values, { from: '2021-01-01', value: '0.4' }];
    expect(problems({ parameters: [{ ...first, values }, ...rest] })).toEqual([
      '/parameters/0/values/1/from: two values hold on 2021-01-01: end the one from "2020-01-01" with "until"',
    ]);
  });
  it('what is no ruleset at all', () => {
    expect(checkRuleset(null)).toHaveLength(1);
    expect(checkRuleset('rules').map(describeProblem)).toEqual(['/: an object is expected here, not a string']);
    expect(() => loadRuleset({})).toThrow('"measures" is missing');
  });
});

it('a loaded ruleset cannot be changed, and does not change with its data', () => {
  const data = exampleSource();
  const ruleset = loadRuleset(data);
  (data.parameters![0]!.values[0] as { value: string }).value = '0.9';
  expect(ruleset.source.parameters![0]!.values[0]!.value).toBe('0.5');
  expect(Object.isFrozen(ruleset.source.parameters![0]!.values)).toBe(true);
});

it('every reference in the schema has its definition', () => {
  const references = [...JSON.stringify(rulesetSchema).matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name!);
  expect(references.filter((name) => !Object.hasOwn(rulesetSchema.$defs!, name))).toEqual([]);
});

it('a fact named like a property of objects is a fact like any other', () => {
  const ruleset = rulesetOf([{ fact: 'toString', is: 'at-least', limit: { value: 1 } }], {
    facts: [{ id: 'toString', type: 'integer', text }],
    bands: [],
  });
  expect(evaluate(ruleset, {}, { asOf }).measures[0]!.missing).toMatchObject([{ kind: 'fact', id: 'toString' }]);
});
