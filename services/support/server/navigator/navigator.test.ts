import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPack, type ProgrammePack } from '@industry/pack';
import type { Facts } from '@industry/policy-rules';
import { toCivilDate } from '@industry/values';
import { ruleDayOf } from './day.ts';
import { answered, answerOf, bundleOf, type Case, inOrder } from './evaluation.ts';
import { questionsOf } from './questions.ts';

const asOf = toCivilDate('2021-06-01');
const SOUND = { 'firm.stateShare': '0', 'firm.consentsToIntegration': true, 'firm.inDefault': false };
const LEASE = {
  ...SOUND,
  'project.activity': '25.62',
  'lease.assetClass': 'ordinary',
  'lease.assetPrice': { amount: '90000000', currency: 'KZT' },
  'lease.ownContributionShare': '0.1',
  'lease.termMonths': 60,
};
let pack: ProgrammePack;
const of = (facts: Facts): Case => ({
  day: { ruleset: pack.rules.ruleset, rates: [], rateOrigins: [], lists: [] },
  asOf,
  facts,
});
const answersOf = (facts: Facts) => {
  const asked = of(facts);
  return inOrder(answered(asked).measures.map((verdict) => answerOf(pack, asked, verdict)));
};
beforeAll(async () => {
  pack = await loadPack(join(import.meta.dirname, '../../../../programmes/kz-2020-2025'));
});

test('a no says which condition fails, at which clause, and the smallest change that turns it', () => {
  const lease = answersOf(LEASE).find(({ measure }) => measure === '5.1.2/lease')!;
  expect(lease).toMatchObject({ answer: 'no', amount: null, reasons: [{ clause: '5.1.2/lease' }] });
  expect(lease.reasons[0]!.text.en).toMatch(/at least 15 %.*10 %/);
  expect(lease.nearest[0]).toMatchObject({ becomes: 'yes' });
});

test('what is granted comes first, the most money before the rest; a no comes last', () => {
  const answers = answersOf({ ...LEASE, 'lease.ownContributionShare': '0.15' });
  const order = answers.map(({ answer }) => ['yes', 'unknown', 'no'].indexOf(answer));
  expect(order).toEqual(order.toSorted());
  const money = answers.flatMap(({ answer, amount }) =>
    answer === 'yes' && amount !== null && 'value' in amount ? [Number(amount.value)] : [],
  );
  expect(money).toEqual(money.toSorted((a, b) => b - a));
});

describe('questions', () => {
  const asked = (facts: Facts, skipped: readonly string[] = []) =>
    questionsOf(pack.rules.ruleset, answered(of(facts)).measures, skipped).map(({ fact }) => fact);

  test('the first is the one that every measure waits for', () => {
    expect(asked({})[0]).toBe('firm.stateShare');
  });

  test('an answer takes away what no longer matters: exceptions for a firm that needs none', () => {
    expect(asked({})).toContain('firm.foundedUnderPpp');
    expect(asked({ 'firm.stateShare': '0.2' })).not.toContain('firm.foundedUnderPpp');
  });

  test('one that was passed over is not asked again', () => {
    expect(asked({}, ['firm.stateShare'])).not.toContain('firm.stateShare');
  });

  test('a firm in default is asked nothing: no answer would help it', () => {
    expect(asked({ 'firm.inDefault': true })).toEqual([]);
  });
});

test('the bundle is proved: nothing lawful brings more', () => {
  const asked = of({ ...LEASE, 'lease.ownContributionShare': '0.15' });
  const bundle = bundleOf(asked, 'KZT', answered(asked));
  expect(bundle).toMatchObject({ proved: true, total: { currency: 'KZT' } });
  expect(bundle!.chosen.map(({ measure }) => measure)).toContain('5.1.2/lease');
});

test('nothing granted, nothing bundled', () => {
  const asked = of({ 'firm.inDefault': true });
  expect(bundleOf(asked, 'KZT', answered(asked))).toBeNull();
});

test.each([
  ['a fact that no rule knows', { 'firm.height': '2' }, /firm\.height/],
  ['a share that is no number', { 'firm.stateShare': 'half' }, /firm\.stateShare/],
  ['money without a currency', { 'voucher.amount': '15000' }, /voucher\.amount/],
])('%s is told by its name', (_what, facts, named) => {
  expect(() => answered(of(facts))).toThrow(expect.objectContaining({ code: 'facts-invalid' }));
  try {
    answered(of(facts));
  } catch (error) {
    expect(JSON.stringify(error)).toMatch(named);
  }
});

test.each([
  ['2019-05-01', '2020-01-01'],
  ['2023-07-04', '2023-07-04'],
  ['2026-12-01', '2025-12-31'],
])('on %s the rules of %s are asked', (today, day) => {
  const platform = { pack, now: () => new Date(), calendar: { today: () => toCivilDate(today) } as never };
  expect(ruleDayOf(platform).asOf).toBe(day);
});
