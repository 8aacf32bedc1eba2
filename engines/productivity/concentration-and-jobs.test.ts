import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentration } from './concentration.ts';
import { growthContributions } from './contributions.ts';
import { jobFlows } from './job-flows.ts';

describe('concentration', () => {
  test('of 40, 30, 20, 10 is HHI 0.30', () => {
    const found = concentration([40, 30, 20, 10]);
    expect(found.hhi).toBeCloseTo(0.3, 12);
    expect(found).toMatchObject({ firms: 4, cr1: 0.4, cr4: 1, cr8: 1 });
  });
  test('of equals is one over their number, and a figure that is not above zero is nobody’s', () => {
    expect(concentration([5, 5, NaN, 5, 0, 5, -3, 5])).toMatchObject({ firms: 5, hhi: 0.2, cr4: 0.8, cr8: 1 });
  });
  test('lies between one over the number and one; CR4 does not exceed CR8', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const { hhi, cr1, cr4, cr8, firms } = concentration(values);
          expect(hhi).toBeGreaterThanOrEqual(1 / firms - 1e-12);
          expect(hhi).toBeLessThanOrEqual(cr1 + 1e-12);
          expect(cr4).toBeLessThanOrEqual(cr8 + 1e-12);
          const sorted = values.toSorted((a, b) => b - a);
          const total = values.reduce((sum, value) => sum + value, 0);
          expect(cr4).toBeCloseTo(sorted.slice(0, 4).reduce((sum, value) => sum + value, 0) / total, 9);
        },
      ),
    );
  });
});

describe('job flows', () => {
  test('100 to 120, 50 to 30, one closes with 10, one opens with 20', () => {
    const found = jobFlows([100, 50, 10, NaN], [120, 30, NaN, 20]);
    // Mean employment (160 + 170) / 2 = 165; 40 created, 30 destroyed.
    expect(found).toMatchObject({ before: 160, after: 170, created: 40, destroyed: 30, growing: 2, shrinking: 2 });
    expect(found.netRate).toBeCloseTo(10 / 165, 12);
    expect(found.excessRate).toBeCloseTo((70 - 10) / 165, 12);
  });
  test('creation less destruction is the change; every rate lies between -2 and 2', () => {
    const jobs = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(jobs, jobs), { minLength: 1, maxLength: 50 }), (firms) => {
        const found = jobFlows(
          firms.map(([a]) => a),
          firms.map(([, b]) => b),
        );
        fc.pre(found.before + found.after > 0);
        expect(found.created - found.destroyed).toBe(found.after - found.before);
        expect(found.excessRate).toBeGreaterThanOrEqual(-1e-12);
        expect(found.reallocationRate).toBeLessThanOrEqual(2);
      }),
    );
  });
});

test('contributions: what no part explains is a row of its own', () => {
  const parts = [
    { id: 'food', before: '60', after: '75' },
    { id: 'metals', before: '30', after: '25' },
    { id: 'other', before: null, after: '10' },
  ];
  expect(growthContributions({ before: '100', after: '112' }, parts)).toEqual([
    { id: 'food', change: '15', points: '0.15' },
    { id: 'metals', change: '-5', points: '-0.05' },
    { id: null, change: '2', points: '0.02' },
  ]);
});
