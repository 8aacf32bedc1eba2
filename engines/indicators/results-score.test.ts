import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ResultItem, type ResultRule, resultsScore } from './results-score.ts';

const rule: ResultRule = {
  points: { met: '1', 'on-path': '0.7', behind: '0', late: '0', unknown: 'leave-out', proxy: 'leave-out' },
  weights: { responsible: '1', byAgreement: '0.5' },
  grades: [
    { from: '0.8', id: 'good' },
    { from: '0.5', id: 'fair' },
    { from: '0', id: 'poor' },
  ],
  gradeFromCountedShare: '0.5',
};

const item = (state: ResultItem['state'], more: Partial<ResultItem> = {}): ResultItem => ({
  id: 'ind.a',
  state,
  late: false,
  byAgreement: false,
  proxy: false,
  ...more,
});
const of = (...items: readonly ResultItem[]) => resultsScore(items, rule);

describe('points by state', () => {
  test.each([
    ['met', '1', 'good'],
    ['on-path', '0.7', 'fair'],
    ['behind', '0', 'poor'],
  ] as const)('one indicator that is %s: %s, %s', (state, score, grade) => {
    expect(of(item(state))).toMatchObject({ score, grade, countedShare: '1', unknownShare: '0' });
  });

  test('an indicator by agreement weighs half', () => {
    expect(of(item('met'), item('behind', { byAgreement: true })).score).toBe('0.666667');
  });

  test('a grade begins at its bound: 0.8 is good', () => {
    const items = [item('met'), item('met'), item('met'), item('met'), item('behind')];
    expect(of(...items)).toMatchObject({ score: '0.8', grade: 'good' });
  });
});

describe('what is not known', () => {
  test('is left out, and its share is said', () => {
    expect(of(item('met'), item('behind'), item('unknown'))).toMatchObject({
      score: '0.5',
      countedShare: '0.666667',
      unknownShare: '0.333333',
      grade: 'fair',
    });
  });

  test('nothing known has no score and no grade, not zero', () => {
    const unknown = of(item('unknown'), item('not-comparable'), item('met', { proxy: true }));
    expect(unknown).toMatchObject({ score: null, grade: null, countedShare: '0', unknownShare: '1' });
    expect(unknown.rows.map(({ basis }) => basis)).toEqual(['unknown', 'not-comparable', 'proxy']);
  });

  test('a body with few facts gets no grade, however good they are', () => {
    expect(of(item('met'), item('unknown'), item('unknown'))).toMatchObject({ score: '1', grade: null });
  });

  test('a figure that the body itself owes and is late with counts as late', () => {
    expect(of(item('met'), item('unknown', { late: true }))).toMatchObject({
      score: '0.5',
      countedShare: '1',
      unknownShare: '0.5',
    });
  });

  test('a figure that came late is judged by its state', () => {
    expect(of(item('met', { late: true })).rows).toMatchObject([{ points: '1', basis: 'state' }]);
  });

  test('a stand-in counts where the rule says so', () => {
    const counting = { ...rule, points: { ...rule.points, proxy: 'count' as const } };
    expect(resultsScore([item('met', { proxy: true })], counting).score).toBe('1');
  });

  test('a body without indicators has nothing', () => {
    expect(of()).toEqual({ rows: [], score: null, countedShare: null, unknownShare: null, grade: null });
  });
});

describe('for any set of indicators', () => {
  const state = fc.constantFrom('met', 'on-path', 'behind', 'unknown', 'not-comparable' as const);
  const items = fc.array(
    fc.record({ id: fc.string(), state, late: fc.boolean(), byAgreement: fc.boolean(), proxy: fc.boolean() }),
    { maxLength: 12 },
  );
  const withoutRows = ({ rows: _rows, ...rest }: ReturnType<typeof resultsScore>) => rest;

  test('their order does not matter', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(withoutRows(of(...list.toReversed()))).toEqual(withoutRows(of(...list)));
      }),
    );
  });

  test('weights count only against each other', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 2, max: 9 }), (list, times) => {
        const weights = { responsible: String(times), byAgreement: String(times / 2) };
        expect(withoutRows(resultsScore(list, { ...rule, weights }))).toEqual(withoutRows(of(...list)));
      }),
    );
  });

  test('one more unknown changes no score and never adds a grade', () => {
    fc.assert(
      fc.property(items, (list) => {
        const [before, after] = [of(...list), of(...list, item('unknown'))];
        expect(after.score).toBe(before.score);
        expect([before.grade, null]).toContain(after.grade);
      }),
    );
  });

  test('a score lies between the worst and the best points', () => {
    fc.assert(
      fc.property(items, (list) => {
        const { score } = of(...list);
        if (score === null) return;
        expect(Number(score)).toBeGreaterThanOrEqual(0);
        expect(Number(score)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
