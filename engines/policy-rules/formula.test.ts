import { Decimal, toCivilDate } from '@industry/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annuityPayment, annuitySchedule } from './annuity.ts';
import { bestBundle, verifyBundle } from './bundle.ts';
import { bundleRules } from './bundle-rules.ts';
import { evaluate } from './evaluate.ts';
import { loadRuleset } from './load.ts';
import { rulesetOf } from './testing/arbitrary.fixture.ts';
import { exampleSource, LESSEE } from './testing/example.fixture.ts';
import type { Facts, Formula } from './types.ts';

const asOf = toCivilDate('2021-06-01');
const text = { kk: 'м', ru: 'т', en: 't', ja: '文' };
const always = { any: [{ fact: 'flag', is: 'one-of', values: [true, false] }] } as const;

/** The result of a formula as one line. */
function result(formula: Formula, facts: Facts = { flag: true }): string {
  const { source } = rulesetOf([always]);
  const measures = [{ ...source.measures[0]!, terms: [{ id: 'x', text, formula }] }];
  const { amount } = evaluate(loadRuleset({ ...source, measures }), facts, { asOf }).measures[0]!.terms[0]!;
  return 'value' in amount
    ? [amount.value, amount.currency ?? []].flat().join(' ')
    : `missing ${amount.missing.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`;
}

const n = (value: string) => ({ value });
const kzt = (amount: string) => ({ value: { amount, currency: 'KZT' } });

describe('a formula', () => {
  it.each<[string, Formula]>([
    ['3', { add: [n('1'), n('2')] }],
    ['0.3', { add: [n('0.1'), n('0.2')] }],
    ['-1 KZT', { subtract: [kzt('1'), kzt('2')] }],
    ['6 KZT', { multiply: [n('2'), kzt('3')] }],
    ['0.33', { divide: [n('1'), n('3')], digits: 2, rounding: 'half-up' }],
    ['0.34', { divide: [n('1'), n('3')], digits: 2, rounding: 'up' }],
    ['2.5', { divide: [kzt('5'), kzt('2')], digits: 2, rounding: 'half-up' }],
    ['2', { round: n('2.5'), digits: 0, rounding: 'half-even' }],
    ['3', { round: n('2.5'), digits: 0, rounding: 'half-up' }],
    ['2', { round: n('2.9'), digits: 0, rounding: 'down' }],
    ['1 KZT', { min: [kzt('3'), kzt('1'), kzt('2')] }],
    ['3', { max: [n('3'), n('1')] }],
    ['12 KZT', { share: n('0.15'), of: kzt('80') }],
    ['88848.79 KZT', { annuity: kzt('1000000'), rate: n('0.12'), months: n('12'), digits: 2, rounding: 'half-up' }],
    ['100 KZT', { annuity: kzt('1200'), rate: n('0'), months: n('12'), digits: 2, rounding: 'half-up' }],
    ['missing formula division-by-zero', { divide: [n('1'), n('0')], digits: 2, rounding: 'half-up' }],
    ['missing formula months', { annuity: kzt('1'), rate: n('0'), months: n('0.5'), digits: 2, rounding: 'half-up' }],
    ['missing fact a, fact b', { add: [{ fact: 'a' }, { fact: 'b' }] }],
    ['missing parameter later on 2021-06-01', { parameter: 'later' }],
    ['missing rate EUR/KZT on 2021-06-01', { convert: { parameter: 'in-euro' }, to: 'KZT' }],
    [
      '1',
      { choose: [{ when: { fact: 'flag', is: 'equals', limit: { value: true } }, gives: n('1') }], otherwise: n('2') },
    ],
    [
      '2',
      { choose: [{ when: { fact: 'flag', is: 'equals', limit: { value: false } }, gives: n('1') }], otherwise: n('2') },
    ],
    [
      'missing formula no-alternative',
      { choose: [{ when: { fact: 'flag', is: 'equals', limit: { value: false } }, gives: n('1') }] },
    ],
    [
      'missing fact a',
      { choose: [{ when: { fact: 'a', is: 'up-to', limit: { value: 1 } }, gives: n('1') }], otherwise: n('2') },
    ],
  ])('%s', (expected, formula) => expect(result(formula)).toBe(expected));

  it.each([
    [0, 'missing formula no-band'],
    [1, '1'],
    [2, 'missing act twice'],
    [3, '2'],
  ])('gives what the band gives for %s', (a, expected) =>
    expect(result({ bands: 'bands' }, { flag: true, a })).toBe(expected),
  );
});

describe('an annuity', () => {
  it('pays the loan off exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 120 }),
        (principal, percent, months) => {
          const schedule = annuitySchedule({
            principal: String(principal),
            rate: String(percent / 100),
            months,
            digits: 0,
          });
          const paid = schedule.reduce((sum, one) => sum.plus(one.principal), new Decimal(0));
          expect([schedule.length, paid.toFixed(), schedule.at(-1)!.balance]).toEqual([months, String(principal), '0']);
        },
      ),
    );
  });
  it('discounted at its rate, is worth the loan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 240 }), (thousandths, months) => {
        const rate = new Decimal(thousandths).div(1000);
        const payment = annuityPayment(new Decimal(1_000_000), rate, months);
        let worth = new Decimal(0);
        for (let month = 1; month <= months; month += 1)
          worth = worth.plus(payment.div(rate.div(12).plus(1).pow(month)));
        expect(worth.minus(1_000_000).abs().lt('1e-20')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the bundle of a subject', () => {
  const facts = {
    ...LESSEE,
    'guarantee.loanAmount': { amount: '200000000', currency: 'KZT' },
    'guarantee.termMonths': 12,
    'loan.termMonths': 12,
    'firm.paysTaxesRegularly': true,
    'firm.goods': [{ code: '8703', scheme: 'HS-2017' }],
  };
  const cumulation = [
    {
      id: 'cap',
      clause: '1',
      text,
      measures: ['5.1.2/guarantee', '5.2/export.training'],
      cap: { value: { amount: '150000000', currency: 'KZT' } },
    },
  ];
  const ruleset = (change: object = {}) => loadRuleset({ ...exampleSource(), ...change });
  const options = { asOf, currency: 'KZT' };

  it('takes the guarantee, which excludes the lease and brings more', () => {
    const { rules } = bundleRules(ruleset(), facts, options);
    const bundle = bestBundle(rules);
    expect(bundle.chosen).toEqual([
      { id: '5.1.2/guarantee', amount: '100000000' },
      { id: '5.2/export.training', amount: '0' },
    ]);
    expect(verifyBundle(rules, bundle)).toEqual([]);
  });
  it('takes neither when a held measure excludes both', () => {
    const exclusions = [{ id: 'x', clause: '1', text, measures: ['5.1.2/lease', '5.1.2/guarantee', '5.2/voucher'] }];
    const { rules } = bundleRules(ruleset({ exclusions }), facts, { ...options, held: [{ id: '5.2/voucher' }] });
    expect(bestBundle(rules).chosen.map(({ id }) => id)).toEqual(['5.2/export.training']);
  });
  it('counts what is held towards a cap', () => {
    const held = [{ id: '5.2/export.training', amount: '60000000' }];
    const { rules } = bundleRules(ruleset({ cumulation }), facts, { ...options, held });
    expect(bestBundle(rules).chosen.map(({ id }) => id)).toEqual(['5.1.2/lease']);
  });
});
