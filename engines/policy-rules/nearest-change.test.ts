import { toCivilDate } from '@industry/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { nearestChanges } from './nearest-change.ts';
import { condition, DOMAIN, movableCondition, rulesetOf, someFacts } from './testing/arbitrary.fixture.ts';
import { example, LESSEE } from './testing/example.fixture.ts';
import type { Facts, FactValue } from './types.ts';

const asOf = toCivilDate('2021-06-01');
const lease = (change: Facts) =>
  nearestChanges(example, { ...LESSEE, ...change }, '5.1.2/lease', { asOf }).alternatives.map(({ changes, becomes }) =>
    [
      ...changes.map(({ fact, operator, limit, by }) => `${fact} ${operator} ${JSON.stringify(limit)} by ${by}`),
      becomes,
    ].join('; '),
  );
const no = { 'firm.isSocialEntrepreneurshipCorporation': false, 'firm.foundedUnderPpp': false };

describe('the nearest change', () => {
  it('is the gap to a threshold', () => {
    expect(lease({ 'lease.ownContributionShare': '0.1' })).toEqual([
      'lease.ownContributionShare at-least "0.15" by 0.05; yes',
    ]);
  });
  it('is a whole month under the bar', () => {
    expect(lease({ 'lease.termMonths': 120 })).toEqual(['lease.termMonths under 120 by 1; yes']);
  });
  it('takes all that fails together', () => {
    expect(
      lease({ 'lease.ownContributionShare': '0', 'lease.assetPrice': { amount: '70000000', currency: 'KZT' } }),
    ).toEqual([
      'lease.ownContributionShare at-least "0.15" by 0.15; lease.assetPrice at-least {"amount":"80000000","currency":"KZT"} by 10000000; yes',
    ]);
  });
  it('has no nearest value under a bar without a step', () => {
    expect(lease({ ...no, 'firm.stateShare': '0.5' })).toEqual(['firm.stateShare under "0.5" by 0; yes']);
  });
  it('says nothing where the answer is yes, or where nothing movable helps', () => {
    expect(lease({})).toEqual([]);
    expect(lease({ 'project.activity': '64.19' })).toEqual([]);
  });
  it('moves one of two facts that are compared', () => {
    const facts = {
      'firm.stateShare': '0',
      'guarantee.loanAmount': { amount: '1', currency: 'KZT' },
      'guarantee.termMonths': 60,
      'loan.termMonths': 48,
    };
    expect(nearestChanges(example, facts, '5.1.2/guarantee', { asOf }).alternatives[0]!.changes[0]).toMatchObject({
      fact: 'guarantee.termMonths',
      operator: 'up-to',
      to: 48,
      by: '12',
    });
  });
  it('leaves open what nobody has said yet', () => {
    const { 'lease.termMonths': _, ...facts } = LESSEE;
    const [first] = nearestChanges(example, { ...facts, 'lease.ownContributionShare': '0' }, '5.1.2/lease', {
      asOf,
    }).alternatives;
    expect(first).toMatchObject({ becomes: 'unknown', missing: [{ kind: 'fact', id: 'lease.termMonths' }] });
  });
});

describe('applied', () => {
  it('does what it says, with codes, goods, compared facts and facts that nobody knows', () => {
    fc.assert(
      fc.property(condition, someFacts, (when, facts) => {
        const ruleset = rulesetOf([when]);
        for (const { changes, becomes } of nearestChanges(ruleset, facts, 'm0', { asOf }).alternatives) {
          if (changes.some(({ to }) => to === undefined)) continue;
          const to = Object.fromEntries(changes.map(({ fact, to }) => [fact, to!]));
          expect(evaluate(ruleset, { ...facts, ...to }, { asOf }).measures[0]!.answer).toBe(becomes);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('against every combination of values', () => {
  const MOVABLE = ['a', 'b', 'share', 'flag', 'word', 'day', 'price'];
  // Finer than the limits, so that "more than" and "under" have values between them.
  const FINE: Readonly<Record<string, readonly FactValue[]>> = {
    a: DOMAIN.a!,
    b: DOMAIN.b!,
    share: ['0', '0.1', '0.15', '0.17', '0.2', '0.3', '0.5', '0.7', '1'],
    flag: [false, true],
    word: ['x', 'y', 'z'],
    day: ['2019-12-31', ...DOMAIN.day!, '2020-01-04'],
    price: ['9.99', '10', '10.01', '19.99', '20', '20.01', '30', '30.01', '30.02'].map((amount) => ({
      amount,
      currency: 'KZT',
    })),
  };
  const rank = (fact: string, value: FactValue) =>
    FINE[fact]!.findIndex((one) => JSON.stringify(one) === JSON.stringify(value));
  const allowed: Readonly<Record<string, 'up' | 'down' | 'either'>> = { b: 'up', share: 'down', flag: 'up' };

  /** How far each fact is from where it was, along its axis; undefined when it may not go there. */
  function moves(now: Facts, then: Facts): Map<string, number> | undefined {
    const result = new Map<string, number>();
    for (const fact of MOVABLE) {
      const distance = rank(fact, then[fact]!) - rank(fact, now[fact]!);
      if (distance === 0) continue;
      const way = fact === 'word' ? JSON.stringify(then[fact]) : distance > 0 ? 'up' : 'down';
      if (allowed[fact] !== undefined && allowed[fact] !== way) return undefined;
      result.set(`${fact} ${way}`, fact === 'word' ? 1 : Math.abs(distance));
    }
    return result;
  }

  it('finds exactly the smallest changes', () => {
    const facts = fc.record(
      Object.fromEntries(MOVABLE.map((id) => [id, fc.constantFrom(...DOMAIN[id]!)])),
    ) as fc.Arbitrary<Facts>;
    fc.assert(
      fc.property(movableCondition, facts, (when, now) => {
        const ruleset = rulesetOf([when]);
        const yes = (facts: Facts) => evaluate(ruleset, facts, { asOf }).measures[0]!.answer === 'yes';
        fc.pre(evaluate(ruleset, now, { asOf }).measures[0]!.answer === 'no');
        const used = MOVABLE.filter((id) => JSON.stringify(when).includes(`"${id}"`));
        fc.pre(used.reduce((product, id) => product * FINE[id]!.length, 1) <= 800);
        let every: Facts[] = [now];
        for (const id of used) every = every.flatMap((facts) => FINE[id]!.map((value) => ({ ...facts, [id]: value })));
        const ways = every.filter(yes).flatMap((facts) => moves(now, facts) ?? []);
        const minimal = ways.filter(
          (way) => !ways.some((less) => less !== way && [...less].every(([axis, by]) => by <= (way.get(axis) ?? -1))),
        );
        const { alternatives, complete } = nearestChanges(ruleset, now, 'm0', { asOf });
        const found = alternatives.map(({ changes }) => {
          const to = Object.fromEntries(
            changes.map(({ fact, to, operator, limit }) => [fact, to ?? near(fact, operator, limit)]),
          );
          return moves(now, { ...now, ...to })!;
        });
        const shown = (ways: readonly Map<string, number>[]) =>
          ways.map((way) => [...way].map(String).sort().join(' ')).sort();
        expect(complete).toBe(true);
        expect(alternatives.every(({ becomes }) => becomes === 'yes')).toBe(true);
        expect(shown(found)).toEqual(shown(minimal));
      }),
      { numRuns: 400 },
    );
  });

  /** The next value of the fine domain: what "under 0.5" means there. */
  function near(fact: string, operator: string, limit: FactValue): FactValue {
    return FINE[fact]![rank(fact, limit) + (operator === 'more-than' ? 1 : -1)]!;
  }
});
