import { Decimal, decimal, toCivilDate } from '@industry/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Schedule, schedulesOf } from './schedule.ts';
import { example, LESSEE } from './testing/example.fixture.ts';
import type { Facts } from './types.ts';

const asOf = toCivilDate('2021-06-01');
const of = (facts: Facts) => schedulesOf(example, facts, '5.1.2/lease', { asOf })[0]!;
const money = (amount: string) => ({ amount, currency: 'KZT' });

describe('the schedule of a lease', () => {
  it('60 million over 60 months at 5 % is 1 132 274 a month, 7 936 437 of interest', () => {
    const facts = {
      ...LESSEE,
      'lease.assetPrice': money('80000000'),
      'lease.ownContributionShare': '0.25',
      'lease.termMonths': 60,
    };
    const { instalments, ...schedule } = of(facts) as Schedule;
    expect(schedule).toEqual({
      term: 'monthly-payment',
      principal: '60000000',
      currency: 'KZT',
      rate: '0.05',
      months: 60,
      paid: '67936437',
      interest: '7936437',
    });
    expect(instalments[0]).toEqual({
      month: 1,
      payment: '1132274',
      interest: '250000',
      principal: '882274',
      balance: '59117726',
    });
    expect(instalments.at(-1)).toMatchObject({ month: 60, balance: '0' });
  });

  it('says what it lacks', () => {
    const { 'lease.termMonths': _term, ...facts } = LESSEE;
    expect(of(facts)).toMatchObject({
      term: 'monthly-payment',
      missing: [expect.objectContaining({ kind: 'fact', id: 'lease.termMonths' })],
    });
  });

  it('is there for who does not qualify yet', () => {
    expect(of({ ...LESSEE, 'firm.stateShare': '0.9' })).toMatchObject({ months: 84 });
  });

  it('pays the loan back to the tenge, whatever its size and term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), fc.integer({ min: 1, max: 1200 }), (price, months) => {
        const facts = { ...LESSEE, 'lease.assetPrice': money(String(price)), 'lease.termMonths': months };
        const { principal, paid, interest, instalments } = of(facts) as Schedule;
        const repaid = instalments.reduce((sum, one) => sum.plus(decimal(one.principal)), new Decimal(0));
        expect(repaid.toFixed()).toBe(principal);
        expect(decimal(paid).minus(decimal(interest)).toFixed()).toBe(principal);
        expect(instalments.at(-1)!.balance).toBe('0');
      }),
      { numRuns: 40 },
    );
  });
});

it('a measure without an annuity has none', () => {
  expect(schedulesOf(example, LESSEE, '5.1.2/guarantee', { asOf })).toEqual([]);
  expect(() => schedulesOf(example, LESSEE, '5.1.2/loan', { asOf })).toThrow(/no measure/);
});
