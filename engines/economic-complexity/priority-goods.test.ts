import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type GoodTest, judgeGood, passes, valueAddedIndex, valueClasses } from './index.ts';

const pci: GoodTest = { test: 'at-least', value: '3' };

describe('a criterion', () => {
  test.each([
    ['at-least', 3, true],
    ['at-most', 3, true],
    ['under', 3, false],
    ['at-least', 2.9, false],
  ] as const)('%s 3 of %d is %s', (test, measured, expected) => {
    expect(passes({ test, value: '3' }, measured)).toBe(expected);
  });

  test('of codes goes by the larger part of the good', () => {
    const measured = new Map([
      ['111', 0.6],
      ['121', 0.4],
    ]);
    expect(passes({ test: 'none-of', values: ['111'] }, measured)).toBe(false);
    expect(passes({ test: 'one-of', values: ['121'] }, measured)).toBe(false);
    expect(passes({ test: 'one-of', values: ['111', '121'] }, measured)).toBe(true);
  });

  test('of codes takes a code with all below it, each once', () => {
    const measured = new Map([
      ['210', 0.4],
      ['121', 0.6],
    ]);
    expect(passes({ test: 'one-of', values: ['21'] }, measured)).toBe(false);
    expect(passes({ test: 'one-of', values: ['21', '12', '1'] }, measured)).toBe(true);
    expect(passes({ test: 'none-of', values: ['21', '2'] }, measured)).toBe(true);
  });

  test('of what is not loaded cannot be told', () => {
    expect(passes(pci, null)).toBeNull();
  });
});

test('one failed criterion decides, also where another cannot be told; else the good is undecided', () => {
  const verdict = (first: number | null, second: number | null) => {
    const criteria = [pci, { ...pci }];
    return judgeGood(criteria, (one) => (one === criteria[0] ? first : second)).verdict;
  };
  expect([verdict(3, 3), verdict(3, 2), verdict(3, null), verdict(2, null)]).toEqual(['in', 'out', 'undecided', 'out']);
});

test('the index of value added is the mean of the two classes, halves rounded up', () => {
  const even = { prody: 1, pci: 1 };
  expect([valueAddedIndex(3, 4, even), valueAddedIndex(5, 2, even), valueAddedIndex(3, 3, even)]).toEqual([4, 4, 3]);
  expect([valueAddedIndex(5, 1, { prody: 0, pci: 2 }), valueAddedIndex(null, 5, even)]).toEqual([1, null]);
});

test('the index lies between the two classes, whatever the weights', () => {
  const grade = fc.integer({ min: 1, max: 5 });
  const weight = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(grade, grade, weight, weight, (prodyClass, pciClass, prody, pci) => {
      const index = valueAddedIndex(prodyClass, pciClass, { prody, pci })!;
      expect(Number.isInteger(index)).toBe(true);
      expect(index).toBeGreaterThanOrEqual(Math.min(prodyClass, pciClass));
      expect(index).toBeLessThanOrEqual(Math.max(prodyClass, pciClass));
    }),
  );
});

test('classes are equal to within one good and rise with the value', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer()), { minLength: 1 }), (values) => {
      const classes = valueClasses(values, 5);
      const known = values.flatMap((value, at) => (value === null ? [] : [{ value, group: classes[at]! }]));
      const sizes = [1, 2, 3, 4, 5].map((group) => known.filter((one) => one.group === group).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      for (const one of known)
        for (const other of known) if (one.value < other.value) expect(one.group).toBeLessThanOrEqual(other.group);
      expect(classes.filter((group) => group === null)).toHaveLength(values.length - known.length);
    }),
  );
});
