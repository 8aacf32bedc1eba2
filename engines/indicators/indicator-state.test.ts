import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { indicatorState } from './indicator-state.ts';

const of = (
  plan: string | null,
  actual: string | null,
  base: string | null = '100',
  better: 'higher' | 'lower' = 'higher',
) => indicatorState({ better, plan, actual, base, onPathShare: '0.1' });

test.each([
  ['110', '110', 'met'],
  ['110', '111', 'met'],
  ['110', '109.1', 'on-path'],
  ['110', '109', 'behind'],
  ['110', '90', 'behind'],
  ['110', null, 'unknown'],
  [null, '110', 'unknown'],
] as const)('from 100, planned %s and actual %s is %s', (plan, actual, state) => {
  expect(of(plan, actual)).toBe(state);
});

test('a rank gets better as it gets lower: 75 against planned 74 from 78 is behind, 73 is met', () => {
  expect(of('74', '75', '78', 'lower')).toBe('behind');
  expect(of('74', '74.3', '78', 'lower')).toBe('on-path');
  expect(of('74', '73', '78', 'lower')).toBe('met');
});

test('without a base figure nothing is on path', () => {
  expect(of('110', '109.9', null)).toBe('behind');
  expect(of('110', '110', null)).toBe('met');
});

test('what cannot be compared is said before anything else', () => {
  expect(
    indicatorState({ better: 'higher', plan: '1', actual: '2', base: '0', onPathShare: '0.1', comparable: false }),
  ).toBe('not-comparable');
});

test('a figure with an exponent is refused', () => {
  expect(() => of('1e3', '1')).toThrow(RangeError);
});

test('turning the axis round changes no state', () => {
  const figure = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(figure, figure, figure, (plan, actual, base) => {
      expect(of(String(-plan), String(-actual), String(-base), 'lower')).toBe(
        of(String(plan), String(actual), String(base)),
      );
    }),
  );
});
