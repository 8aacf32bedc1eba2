import { describe, expect, test } from 'vitest';
import { planAt } from '@industry/pack';
import { toCivilDate } from '@industry/values';
import { tinyPack } from '../situation.fixture.ts';
import { planFindings } from './checks.ts';
import { effectivePack, type PlanChangeRow } from './effective.ts';

const pack = await tinyPack();

const change = (adopted: string, value: string, decidedAt = `${adopted}T10:00:00.000Z`): PlanChangeRow => ({
  id: `${adopted} ${value}`,
  indicator: 'ind.b',
  body: 'ministry',
  act_code: `TL-${value}`,
  act_title: { original: 'en', texts: { en: 'An act' } },
  act_adopted: adopted,
  clause: '1',
  values: { '2022': '220', '2023': value, '2024': '240' },
  values_before: {},
  grounds: { original: 'en', texts: { en: 'Why' } },
  assessment: {},
  findings: [],
  state: 'approved',
  authors: [],
  created_at: decidedAt,
  created_by: 'oz',
  submitted_at: decidedAt,
  submitted_by: 'oz',
  decided_at: decidedAt,
  decided_by: 'ada',
  confirmed: [],
  reason: null,
  remark: null,
  version: 3,
});

const planOf2023 = (changes: readonly PlanChangeRow[], times: Parameters<typeof planAt>[1] = {}) =>
  planAt(effectivePack(pack, changes).indicators.get('ind.b')!, times)?.values['2023'];

describe('the pack with its approved changes', () => {
  test('without any is the pack itself', () => {
    expect(effectivePack(pack, [])).toBe(pack);
  });

  test('the path adopted last is in force, and each earlier one stands for its own days', () => {
    const changes = [change('2023-06-01', '228'), change('2022-09-01', '225')];
    expect(planOf2023(changes)).toBe('228');
    expect(planOf2023(changes, { asOf: toCivilDate('2023-05-31') })).toBe('225');
    expect(planOf2023(changes, { asOf: toCivilDate('2022-08-31') })).toBe('230.0');
    expect(planOf2023(changes, { knownAt: toCivilDate('2022-03-14') })).toBeUndefined();
    expect(
      effectivePack(pack, changes)
        .indicators.get('ind.b')!
        .plan.map(({ act }) => act),
    ).toEqual(['TL-7', 'TL-225', 'TL-228']);
  });

  test('of two changes of one day the one approved later is in force', () => {
    const early = change('2023-06-01', '228', '2023-06-02T10:00:00.5Z');
    const late = change('2023-06-01', '229', '2023-06-02T10:00:00.51Z');
    expect(planOf2023([late, early])).toBe('229');
  });

  test('the pack that was given is not touched', () => {
    effectivePack(pack, [change('2023-06-01', '228')]);
    expect(pack.indicators.get('ind.b')!.plan).toHaveLength(1);
  });
});

describe('what the checks find in a new path', () => {
  const found = (indicator: string, values: Record<string, string>, today = '2022-06-01', together = new Map()) =>
    planFindings(pack, { indicator, values, together }, toCivilDate(today)).map(({ check }) => check);

  test('a slightly higher path of the coming years has nothing to confirm', () => {
    expect(found('ind.b', { '2022': '221', '2023': '231', '2024': '241' })).toEqual([]);
  });

  test('the plan of a year that has ended', () => {
    expect(found('ind.b', { '2022': '221', '2023': '231', '2024': '241' }, '2023-01-01')).toEqual(['past-year']);
  });

  test('a figure that asks for less; for a rank that is a higher one', () => {
    expect(found('ind.b', { '2022': '220', '2023': '230', '2024': '239' })).toContain('weaker');
    expect(found('ind.d', { '2022': '56', '2023': '54', '2024': '53' })).toContain('weaker');
    expect(found('ind.d', { '2022': '55', '2023': '53', '2024': '51' })).not.toContain('weaker');
  });

  test('a lost decimal point', () => {
    expect(found('ind.b', { '2022': '220', '2023': '2300', '2024': '240' })).toContain('growth-pattern');
  });

  test('a cumulative path that its year-on-year sibling contradicts, unless the same act changes both', () => {
    const cumulative = { '2022': '111.3', '2023': '118.0', '2024': '125.1' };
    expect(found('ind.a.cum', cumulative)).toContain('yoy-cumulative');
    const yearly = new Map([['ind.a.yoy', { '2022': '106.0', '2023': '106.0', '2024': '106.0' }]]);
    expect(found('ind.a.cum', cumulative, '2022-06-01', yearly)).not.toContain('yoy-cumulative');
  });
});
