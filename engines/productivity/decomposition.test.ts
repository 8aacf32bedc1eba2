import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimal } from '@industry/values';
import { dynamicOlleyPakes } from './dynamic-olley-pakes.ts';
import { fosterHaltiwangerKrizan } from './foster-haltiwanger-krizan.ts';
import { labourProductivity } from './labour-productivity.ts';
import { roundedParts } from './rounded-parts.ts';
import { staticOlleyPakes } from './static-olley-pakes.ts';

const gone = NaN;
/** A stays and grows, B stays, C leaves, D enters; worked by hand in docs/methods/productivity-decomposition.md. */
const before = labourProductivity({ valueAdded: [100, 200, 60, gone], employees: [10, 10, 20, gone] });
const after = labourProductivity({ valueAdded: [180, 260, gone, 100], employees: [15, 10, gone, 25] });

describe('four firms, worked by hand', () => {
  test('value added per employee of all is 9, then 10.8', () => {
    expect(before.aggregate).toBe(9);
    expect(after.aggregate).toBeCloseTo(10.8, 12);
  });
  test('static: mean of 10, 20, 3 is 11, so the covariance is -2', () => {
    expect(staticOlleyPakes(before)).toEqual({ aggregate: 9, mean: 11, covariance: -2 });
  });
  test('dynamic: within 4, between -1.4, entry -6.8, exit 6', () => {
    const found = dynamicOlleyPakes(before, after);
    // Who stayed: 15 then 440 / 25 = 17.6; means 15 and 19, covariances 0 and -1.4.
    expect(found).toMatchObject({ stayed: 2, entered: 1, left: 1, entrantsShare: 0.5, leaversShare: 0.5 });
    expect(found.within).toBeCloseTo(4, 12);
    expect(found.between).toBeCloseTo(-1.4, 12);
    expect(found.entry).toBeCloseTo(0.5 * (4 - 17.6), 12);
    expect(found.exit).toBeCloseTo(0.5 * (15 - 3), 12);
  });
  test('Foster, Haltiwanger and Krizan rate the same entrant against 9, not against 17.6', () => {
    const found = fosterHaltiwangerKrizan(before, after);
    expect(found.entry).toBeCloseTo(0.5 * (4 - 9), 12);
    expect(found.exit).toBeCloseTo(-0.5 * (3 - 9), 12);
    expect(found.within).toBeCloseTo(0.25 * 2 + 0.25 * 6, 12);
    expect(found.between).toBeCloseTo(0.05 * (10 - 9) - 0.05 * (20 - 9), 12);
    expect(found.cross).toBeCloseTo(0.05 * 2 - 0.05 * 6, 12);
  });
});

const firm = fc.record({
  v1: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
  e1: fc.integer({ min: 0, max: 50_000 }),
  v2: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
  e2: fc.integer({ min: 0, max: 50_000 }),
});
const economy = fc.array(firm, { minLength: 1, maxLength: 60 });
const years = (firms: readonly { v1: number; e1: number; v2: number; e2: number }[]) => [
  labourProductivity({ valueAdded: firms.map(({ v1 }) => v1), employees: firms.map(({ e1 }) => e1) }),
  labourProductivity({ valueAdded: firms.map(({ v2 }) => v2), employees: firms.map(({ e2 }) => e2) }),
];

describe('of any firms', () => {
  test('the parts of each decomposition add up to the change', () => {
    fc.assert(
      fc.property(economy, (firms) => {
        const [first, second] = years(firms) as [typeof before, typeof after];
        fc.pre(first.firms > 0 && second.firms > 0);
        const one = dynamicOlleyPakes(first, second);
        const other = fosterHaltiwangerKrizan(first, second);
        const size = [...first.productivity, ...second.productivity].reduce(
          (most, p) => Math.max(most, Math.abs(p)),
          1,
        );
        expect(Math.abs(one.within + one.between + one.entry + one.exit - one.change)).toBeLessThan(1e-9 * size);
        const { within, between, cross, entry, exit, change } = other;
        expect(Math.abs(within + between + cross + entry + exit - change)).toBeLessThan(1e-9 * size);
      }),
    );
  });
  test('nothing changes while nothing changes', () => {
    fc.assert(
      fc.property(economy, (firms) => {
        const [first] = years(firms) as [typeof before, typeof after];
        fc.pre(first.firms > 0);
        const { change, within, between, entry, exit } = dynamicOlleyPakes(first, first);
        expect([change, within, between, entry, exit]).toEqual([0, 0, 0, 0, 0]);
      }),
    );
  });
  test('the order of firms says nothing', () => {
    fc.assert(
      fc.property(economy, (firms) => {
        const [first, second] = years(firms) as [typeof before, typeof after];
        const [back1, back2] = years(firms.toReversed()) as [typeof before, typeof after];
        fc.pre(first.firms > 0 && second.firms > 0);
        const size = [...first.productivity, ...second.productivity].reduce(
          (most, p) => Math.max(most, Math.abs(p)),
          1,
        );
        const [one, other] = [dynamicOlleyPakes(first, second), dynamicOlleyPakes(back1, back2)];
        expect(Math.abs(one.within - other.within)).toBeLessThan(1e-9 * size);
        expect(Math.abs(one.entry - other.entry)).toBeLessThan(1e-9 * size);
      }),
    );
  });
  test('a year without firms has no decomposition', () => {
    const nobody = labourProductivity({ valueAdded: [1], employees: [0] });
    expect(dynamicOlleyPakes(nobody, nobody)).toMatchObject({ change: NaN, within: NaN, exit: NaN, stayed: 0 });
  });
  test('rounded parts add up exactly, whatever the digits', () => {
    const part = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 4 }), (values, digits) => {
        const parts = Object.fromEntries(values.map((value, i) => [`p${i}`, value]));
        const { whole, parts: closed } = roundedParts(
          values.reduce((sum, value) => sum + value, 0),
          parts,
          digits,
        );
        const sum = Object.values(closed).reduce((total, text) => total.plus(text), decimal('0'));
        expect(sum.equals(whole)).toBe(true);
      }),
    );
    expect(() => roundedParts(1, { a: 0.4, b: 0.5 }, 1)).toThrow(RangeError);
  });
});
