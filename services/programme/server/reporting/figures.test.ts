import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal } from '@industry/values';
import { regionSum, warningsOf } from './figures.ts';

describe('a figure far from the one before', () => {
  test.each([
    ['530', '5.3', [{ against: 'year-before', value: '5.3', times: '100' }]],
    ['0.053', '5.3', [{ against: 'year-before', value: '5.3', times: '100' }]],
    ['-530', '5.3', [{ against: 'year-before', value: '5.3', times: '100' }]],
    ['529.99', '5.3', []],
    ['0.0531', '5.3', []],
    ['0', '5.3', []],
    ['5', '0', []],
  ])('%s after %s: %j', (value, yearBefore, warnings) => {
    expect(warningsOf(value, { yearBefore, plan: null }, '100')).toEqual(warnings);
  });

  test('is set against the plan where there is no year before, and against nothing where there is neither', () => {
    const [warning] = warningsOf('6312026.9', { yearBefore: null, plan: '714.432' }, '100');
    expect(warning).toMatchObject({ against: 'plan', times: '8835' });
    expect(warningsOf('1', { yearBefore: null, plan: null }, '100')).toEqual([]);
    expect(warningsOf(null, { yearBefore: '1', plan: '1' }, '100')).toEqual([]);
  });
});

describe('regions beside the nation', () => {
  const at = (...values: string[]) => values.map((value, i) => ({ region: `r${i}`, value }));
  test.each([
    ['0.3', at('0.1', '0.2'), 2, { sum: '0.3', difference: '0', complete: true }],
    ['10', at('4', '5'), 2, { sum: '9', difference: '1', complete: true }],
    ['10', at('4', '5'), 3, { sum: '9', difference: '1', complete: false }],
    ['10', [], 3, null],
    [null, at('4'), 1, null],
  ])('%s beside %j of %i: %j', (value, regions, choice, expected) => {
    expect(regionSum(value, regions, choice)).toEqual(expected);
  });

  test('sum and difference make the nation to the last digit, whatever the figures', () => {
    const figure = fc
      .integer({ min: -1_000_000_000, max: 1_000_000_000 })
      .map((n) => new Decimal(n).div(1_000_000).toFixed());
    fc.assert(
      fc.property(figure, fc.array(figure, { minLength: 1, maxLength: 20 }), (nation, regions) => {
        const { sum, difference } = regionSum(nation, at(...regions), regions.length)!;
        expect(new Decimal(sum).plus(difference).equals(nation)).toBe(true);
      }),
    );
  });
});
