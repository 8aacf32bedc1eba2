import { toCivilDate } from '@industry/values';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { loadRuleset } from './load.ts';
import { nearestChanges } from './nearest-change.ts';
import { renderChange, renderExplanation, renderReason } from './render.ts';
import { condition, DOMAIN, rulesetOf, someFacts } from './testing/arbitrary.fixture.ts';
import { example, LESSEE } from './testing/example.fixture.ts';
import type { Facts } from './types.ts';

const asOf = toCivilDate('2021-06-01');
const answerOf = (ruleset: Parameters<typeof evaluate>[0], facts: Facts) =>
  evaluate(ruleset, facts, { asOf }).measures[0]!;

describe('three answers', () => {
  it('a no has reasons, an unknown has missing facts, a yes has neither', () => {
    fc.assert(
      fc.property(condition, someFacts, (when, facts) => {
        const { answer, reasons, missing } = answerOf(rulesetOf([when]), facts);
        expect([reasons.length > 0, missing.length > 0]).toEqual([answer === 'no', answer === 'unknown']);
      }),
    );
  });

  it('not turns yes and no and keeps unknown', () => {
    fc.assert(
      fc.property(condition, someFacts, (when, facts) => {
        const turned = { yes: 'no', no: 'yes', unknown: 'unknown' } as const;
        const ruleset = rulesetOf([when, { not: when }]);
        const [one, other] = evaluate(ruleset, facts, { asOf }).measures;
        expect(other!.answer).toBe(turned[one!.answer]);
      }),
    );
  });

  it('a known answer stays whatever else becomes known', () => {
    fc.assert(
      fc.property(condition, someFacts, someFacts, (when, known, more) => {
        const ruleset = rulesetOf([when]);
        const { answer } = answerOf(ruleset, known);
        fc.pre(answer !== 'unknown');
        expect(answerOf(ruleset, { ...more, ...known }).answer).toBe(answer);
      }),
    );
  });

  it('what is missing is enough: giving it never leaves the same thing missing', () => {
    fc.assert(
      fc.property(condition, someFacts, (when, facts) => {
        const ruleset = rulesetOf([when]);
        const missing = answerOf(ruleset, facts).missing.filter(({ kind }) => kind === 'fact');
        const given = Object.fromEntries(missing.map(({ id }) => [id, DOMAIN[id]![0]!]));
        const after = answerOf(ruleset, { ...facts, ...given }).missing.map(({ kind, id }) => `${kind} ${id}`);
        expect(missing.filter(({ id }) => after.includes(`fact ${id}`))).toEqual([]);
      }),
    );
  });

  it('the same question has the same answer', () => {
    expect(evaluate(example, LESSEE, { asOf })).toEqual(evaluate(example, { ...LESSEE }, { asOf }));
  });
});

describe('groups and packages', () => {
  const { groups, packages } = evaluate(example, { 'firm.paysTaxesRegularly': true }, { asOf });
  it('have answers of their own', () => {
    expect(groups.map(({ id, answer }) => `${id} ${answer}`)).toEqual(['group.1 unknown', 'group.2 yes']);
    expect(packages.map(({ answer, missing }) => [answer, missing[0]?.id])).toEqual([['unknown', 'firm.goods']]);
  });
});

describe('the rule language', () => {
  const text = { kk: 'м', ru: 'т', en: 't', ja: '文' };
  const half = rulesetOf([{ fact: 'a', is: 'under', limit: { share: 'half', of: 'b' } }]);
  it.each([
    [1, 3, 'yes'],
    [1, 2, 'no'],
    [2, 3, 'no'],
  ])('%s is under half of %s: %s', (a, b, answer) => expect(answerOf(half, { a, b }).answer).toBe(answer));
  it('says the figure that a share of another fact is', () => {
    expect(answerOf(half, { a: 4, b: 3 }).reasons).toMatchObject([
      { limit: '1.5', limitFact: 'b', parameters: ['half'], clause: '1' },
    ]);
  });
  it('a measure may be exempt from a general condition', () => {
    const when = { fact: 'a', is: 'at-least', limit: { value: 1 } } as const;
    const { source } = rulesetOf([when], {
      conditions: [{ id: 'flagged', text, when: { fact: 'flag', is: 'equals', limit: { value: true } } }],
      general: ['flagged'],
    });
    const exempt = [{ ...source.measures[0]!, id: 'exempt', exempt: [{ condition: 'flagged', clause: '1' }] }];
    const ruleset = loadRuleset({ ...source, measures: [...source.measures, ...exempt] });
    const { measures } = evaluate(ruleset, { a: 1, flag: false }, { asOf });
    expect(measures.map(({ answer }) => answer)).toEqual(['no', 'yes']);
  });
  it('bands that overlap may be read as the first', () => {
    const { source } = rulesetOf([{ fact: 'a', is: 'within-bands', bands: 'bands' }]);
    const bands = [{ ...source.bands![0]!, overlap: { answer: 'first', note: 'twice' } }];
    const measures = [{ ...source.measures[0]!, terms: [{ id: 'x', text, formula: { bands: 'bands' } }] }];
    const { answer, terms } = answerOf(loadRuleset({ ...source, bands, measures }), { a: 2 });
    expect([answer, terms[0]!.amount]).toEqual(['yes', { value: '1', rates: [] }]);
  });
});

describe('an explanation', () => {
  const facts = { ...LESSEE, 'firm.stateShare': '0.6', 'firm.foundedUnderPpp': false, 'lease.termMonths': 120 };
  const { explanation } = evaluate(example, facts, {
    asOf,
    measures: ['5.1.2/lease'],
    origins: { 'firm.stateShare': { source: 'owners', date: toCivilDate('2021-05-30') } },
  }).measures[0]!;
  const lines = (language: 'en' | 'ru' | 'kk' | 'ja') =>
    renderExplanation(example, explanation, language).map(
      ({ depth, answer, text, clause }) =>
        `${'  '.repeat(depth)}[${answer}] ${text}${clause === undefined ? '' : ` (${clause})`}`,
    );

  it('reads in English', () => {
    expect(lines('en')).toEqual([
      '[no] all of these',
      '  [unknown] Not owned by the state (any one of these) (5.2/state.share)',
      "    [no] The state's share: under 50 % (is 60 %; source: owners, 2021-05-30) (5.2/state.share)",
      '    [unknown] Social-entrepreneurship corporation: yes (not known: Social-entrepreneurship corporation) (5.2/state.share)',
      '    [no] Founded under a PPP contract: yes (is no) (5.2/state.share)',
      '  [no] all of these',
      '    [yes] Activity of the project: in the list "Manufacturing" (is 25.62) (5.3/activity.list)',
      '    [yes] Own contribution: at least 15 % (is 15 %) (5.1.2/lease)',
      '    [yes] any one of these',
      '      [yes] all of these',
      '        [yes] Kind of asset: ordinary (is ordinary) (5.1.2/lease)',
      '        [yes] Price of the asset: at least 80\u00a0000\u00a0000 KZT (is 80\u00a0000\u00a0000 KZT) (5.1.2/lease)',
      '      [no] all of these',
      '        [no] Kind of asset: light industry (is ordinary) (5.1.2/lease)',
      '        [yes] Price of the asset: at least 50\u00a0000\u00a0000 KZT (is 80\u00a0000\u00a0000 KZT) (5.1.2/lease)',
      '    [no] Term of the lease: under 120 (is 120) (5.1.2/lease)',
    ]);
  });
  it('has one line for a reason and for a change', () => {
    const [reason] = evaluate(example, { 'lease.termMonths': 120 }, { asOf, measures: ['5.1.2/lease'] }).measures[0]!
      .reasons;
    expect(renderReason(example, reason!, 'en')).toBe('Term of the lease: under 120 (is 120)');
    const [nearest] = nearestChanges(example, { ...LESSEE, 'lease.ownContributionShare': '0.1' }, '5.1.2/lease', {
      asOf,
    }).alternatives;
    expect(renderChange(example, nearest!.changes[0]!, 'ru')).toBe('Собственный взнос: не менее 15 % (сейчас 10 %)');
  });
  it('reads in the other languages', () => {
    expect(lines('ru')[2]).toBe(
      '    [no] Доля государства: менее 50 % (сейчас 60 %; источник: owners, 2021-05-30) (5.2/state.share)',
    );
    expect(lines('kk')[2]).toContain('Мемлекет үлесі: 50 % мәнінен кем');
    expect(lines('ja')[2]).toContain('国の持分：50 %未満');
  });
  it('says when a limit is not in the decree, and at which rate money was converted', () => {
    const rates = [{ base: 'EUR', quote: 'KZT', date: asOf, rate: '522.53' }];
    const voucher = {
      'firm.stateShare': '0',
      'firm.registeredOn': '2020-01-01',
      'firm.activity': '10',
      'voucher.amount': { amount: '1', currency: 'KZT' },
    };
    const verdict = evaluate(example, voucher, { asOf, rates, measures: ['5.2/voucher'] }).measures[0]!;
    const text = renderExplanation(example, verdict.explanation, 'ru').map((line) => line.text);
    expect(text.join('\n')).toContain('Дата регистрации: более 2018-06-01 (сейчас 2020-01-01; нет в постановлении)');
    expect(text.join('\n')).toContain(
      'до 10\u00a0450\u00a0600 KZT включительно (сейчас 1 KZT; 1 EUR = 522,53 KZT, 2021-06-01)',
    );
  });
});
