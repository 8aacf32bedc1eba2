import { toCivilDate } from '@industry/values';
import { describe, expect, it } from 'vitest';
import { countBits } from './bits.ts';
import { columnsOf } from './columns.ts';
import { compile } from './compile.ts';
import { applyDraft } from './draft.ts';
import { evaluate } from './evaluate.ts';
import { impactOf, overlapOf } from './impact.ts';
import { loadRuleset } from './load.ts';
import { PolicyRulesError } from './problems.ts';
import { moneyOver } from './population-money.ts';
import { example, exampleSource, LESSEE } from './testing/example.fixture.ts';

const asOf = toCivilDate('2021-06-01');
const KZT = (amount: string) => ({ amount, currency: 'KZT' });

describe('a draft of rules', () => {
  it('gives a figure another value and says what it can reach', () => {
    const { ruleset, changes, affected } = applyDraft(example, { parameters: { 'lease.own-contribution': '0.1' } });
    expect(changes).toMatchObject([{ section: 'parameters', id: 'lease.own-contribution' }]);
    expect(affected).toEqual(['5.1.2/lease']);
    const facts = { ...LESSEE, 'lease.ownContributionShare': '0.12' };
    expect(evaluate(example, facts, { asOf }).measures[0]!.answer).toBe('no');
    expect(evaluate(ruleset, facts, { asOf }).measures[0]!.answer).toBe('yes');
    expect(ruleset.parameters.get('lease.own-contribution')!.values).toHaveLength(2);
  });

  it('adds to a list and takes from it; a change of what is general reaches every measure', () => {
    const { ruleset } = applyDraft(example, { lists: { manufacturing: { add: ['35'], remove: ['10'] } } });
    expect(ruleset.lists.get('manufacturing')!.versions[0]!.codes).toEqual(expect.not.arrayContaining(['10']));
    expect(ruleset.lists.get('manufacturing')!.versions[0]!.codes).toContain('35');
    expect(applyDraft(example, { parameters: { 'state-share.bar': '0.6' } }).affected).toHaveLength(4);
  });

  it('takes a list of entries as well', () => {
    const [asList, asObject] = [
      { parameters: [{ id: 'lease.term', value: 96 }], measures: [{ id: '5.1.2/lease', operator: 'damu' }] },
      { parameters: { 'lease.term': 96 }, measures: { '5.1.2/lease': { operator: 'damu' } } },
    ].map((draft) => applyDraft(example, draft));
    expect(asList!.changes).toEqual(asObject!.changes);
    expect(() => applyDraft(example, { parameters: [{ value: 96 }] })).toThrow(/entries by id expected/);
  });

  it.each([
    ['nothing', {}, '', /changes nothing/],
    ['no object', [], '', /an object expected/],
    [
      'an unknown figure',
      { parameters: { 'lease.owncontribution': '0.1' } },
      '/parameters/lease.owncontribution',
      /no entry/,
    ],
    ['an unknown section', { parameter: {} }, '/parameter', /no such section/],
    [
      'a wrong type',
      { parameters: { 'lease.term': 'ten years' } },
      '/parameters/lease.term/values/0/value',
      /whole number|decimal/,
    ],
    ['null', { parameters: { 'lease.term': null } }, '/parameters/lease.term/values/0/value', /null is no value/],
    [
      'program text',
      { measures: { '5.1.2/lease': { when: 'true' } } },
      '/measures/5.1.2~1lease/when',
      /object is expected/,
    ],
    ['a circle', { conditions: { young: { when: { use: 'young' } } } }, '/conditions/young', /refers to itself/],
  ])('%s is refused with its place', (_, draft, path, message) => {
    try {
      applyDraft(example, draft);
    } catch (error) {
      expect(error).toBeInstanceOf(PolicyRulesError);
      expect((error as PolicyRulesError).problems[0]).toMatchObject({ path, message: expect.stringMatching(message) });
      return;
    }
    throw new Error('it was taken');
  });
});

it('who enters and leaves, and the money, over a population', () => {
  const shares = ['0.05', '0.12', '0.15', '0.3'];
  const rows = shares.map((share) => ({ ...LESSEE, 'lease.ownContributionShare': share }));
  const { ruleset } = applyDraft(example, { parameters: { 'lease.own-contribution': '0.1' } });
  const columns = columnsOf(example, rows, { asOf });
  const run = (rules: typeof example) => compile(rules, { asOf })(columns);
  const [lease] = impactOf(run(example), run(ruleset));
  expect([countBits(lease!.before.yes), countBits(lease!.enters), countBits(lease!.leaves)]).toEqual([2, 1, 0]);
  const price = Number((LESSEE as Record<string, { amount: string }>)['lease.assetPrice']!.amount);
  expect(moneyOver(ruleset, rows, lease!.id, lease!.enters, { asOf })).toEqual({
    totals: { KZT: String(price * 0.88) },
    unknown: 0,
  });
  expect(overlapOf(run(example)).every(({ rows: both }) => both <= rows.length)).toBe(true);
});

describe('what the act leaves open, its days, and who comes first', () => {
  const source = exampleSource();
  const open = loadRuleset({
    ...source,
    currency: 'KZT',
    period: { from: '2020-01-01', until: '2026-01-01', clause: '0/period' },
    priorities: [
      {
        id: 'first',
        title: source.groups![0]!.title,
        clause: '5.2/priority',
        when: { fact: 'firm.paysTaxesRegularly', is: 'equals', limit: { value: true } },
      },
    ],
    measures: source.measures.map((measure) =>
      measure.id === '5.1.2/guarantee'
        ? { ...measure, when: { fact: 'guarantee.loanAmount', is: 'undecided', note: 'guarantee-3bn' } }
        : measure,
    ),
  });
  const guarantee = (facts: Parameters<typeof evaluate>[1], day = asOf) =>
    evaluate(open, { 'firm.stateShare': '0', ...facts }, { asOf: day, measures: ['5.1.2/guarantee'] });

  it('is unknown and cites the note', () => {
    const [verdict] = guarantee({ 'guarantee.loanAmount': KZT('1') }).measures;
    expect(verdict).toMatchObject({ answer: 'unknown', missing: [{ kind: 'act', id: 'guarantee-3bn' }] });
  });

  it('is a no outside of the days of the act, whatever else is known', () => {
    const [verdict] = guarantee({}, toCivilDate('2026-01-01')).measures;
    expect(verdict).toMatchObject({
      answer: 'no',
      reasons: [{ fact: 'asOf', limit: '2026-01-01', clause: '0/period' }],
    });
  });

  it('opens nothing by coming first', () => {
    expect(guarantee({ 'firm.paysTaxesRegularly': true }).priorities).toMatchObject([{ id: 'first', answer: 'yes' }]);
  });

  it('names a missing rate as the price of the other currency', () => {
    const facts = { 'voucher.amount': { amount: '5', currency: 'USD' } };
    const [voucher] = evaluate(open, facts, { asOf, measures: ['5.2/voucher'] }).measures;
    expect(voucher!.missing).toContainEqual(expect.objectContaining({ kind: 'rate', id: 'USD/KZT on 2021-06-01' }));
  });
});
