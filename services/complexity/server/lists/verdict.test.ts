import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoodsCriterion } from '@industry/pack/schema.ts';
import { classesOf } from './good-facts.ts';
import { judge, passes } from './verdict.ts';

const title = { kk: 't', ru: 't', en: 't', ja: 't' };
const criterion = (more: Partial<GoodsCriterion>): GoodsCriterion => ({
  id: 'c',
  title,
  fact: 'pci-class',
  test: 'at-least',
  value: '3',
  inDecree: false,
  ...more,
});
const bec = (test: 'one-of' | 'none-of', ...values: string[]): GoodsCriterion => {
  const { value: _, ...rest } = criterion({ fact: 'bec', test, values });
  return rest;
};

describe('a criterion', () => {
  test.each([
    ['at-least', 3, true],
    ['at-most', 3, true],
    ['under', 3, false],
    ['at-least', 2.9, false],
  ] as const)('%s 3 of %d is %s', (test, measured, expected) => {
    expect(passes(criterion({ test }), measured)).toBe(expected);
  });

  test('of codes goes by the larger part of the good', () => {
    const measured = new Map([
      ['111', 0.6],
      ['121', 0.4],
    ]);
    expect(passes(bec('none-of', '111'), measured)).toBe(false);
    expect(passes(bec('one-of', '121'), measured)).toBe(false);
    expect(passes(bec('one-of', '111', '121'), measured)).toBe(true);
  });

  test('of what is not loaded cannot be told', () => {
    expect(passes(criterion({}), null)).toBeNull();
  });
});

test('one failed criterion decides, also where another cannot be told; else the good is undecided', () => {
  const both = [criterion({ id: 'a' }), criterion({ id: 'b', fact: 'prody-class' })];
  const verdict = (pci: number | null, prody: number | null) =>
    judge(both, (fact) => (fact === 'pci-class' ? pci : prody)).verdict;
  expect([verdict(3, 3), verdict(3, 2), verdict(3, null), verdict(2, null)]).toEqual(['in', 'out', 'undecided', 'out']);
});

test('classes are equal to within one good and rise with the value', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { minLength: 1 }), (values) => {
      const classes = classesOf(values, 5);
      const known = values.flatMap((value, at) => (value === null ? [] : [{ value, group: classes[at]! }]));
      const sizes = [1, 2, 3, 4, 5].map((group) => known.filter((one) => one.group === group).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const one of known)
        for (const other of known) if (one.value < other.value) expect(one.group).toBeLessThanOrEqual(other.group);
      expect(classes.filter((group) => group === null)).toHaveLength(values.length - known.length);
    }),
  );
});
