import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import * as engine from './index.ts';
import { inventedSources, knownPairs } from './pairs.fixture.ts';

const { calibrate, compare, kilometres, levelWeights, matchRecords, probabilityOf, weightOf } = engine;
const NOTHING: engine.MatchingRecord = {
  id: '',
  names: [],
  address: [],
  region: null,
  oked: null,
  latitude: null,
  longitude: null,
  bin: null,
};

describe('docs/methods/record-matching.md', () => {
  const page = readFileSync(new URL('../../docs/methods/record-matching.md', import.meta.url), 'utf8');
  const steps = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)![1]!) as unknown[];
  const functions: Readonly<Record<string, unknown>> = engine;
  test.each(
    (steps as { call: string; arguments: unknown[]; answer: unknown }[]).map((step, i) => [i + 1, step] as const),
  )('worked example, step %i', (_, step) => {
    const called = functions[step.call] as (...values: readonly unknown[]) => unknown;
    const answer = called(...step.arguments);
    if (typeof step.answer === 'number') expect(answer).toBeCloseTo(step.answer, 3);
    else expect(answer).toEqual(step.answer);
  });
});

let model: engine.MatchingModel | undefined;
function learnt(): engine.MatchingModel {
  if (model) return model;
  const pairs = knownPairs(inventedSources(1, 1_500));
  const weights = levelWeights(pairs);
  const calibration = calibrate(pairs.map(({ comparison, same }) => ({ weight: weightOf(weights, comparison), same })));
  return (model = { weights, calibration });
}

test('Platt: where the odds of labels follow the weight, they are found again', () => {
  // 1 of 4 at weight -1, 1 of 2 at 0, 3 of 4 at 1: the log odds are ln 3 times the weight.
  const pairs = (
    [
      [-1, 1],
      [0, 2],
      [1, 3],
    ] as const
  ).flatMap(([weight, good]) => Array.from({ length: 4_000 }, (_, i) => ({ weight, same: i % 4 < good })));
  const { slope, intercept } = calibrate(pairs);
  expect(slope).toBeCloseTo(Math.log(3), 2);
  expect(intercept).toBeCloseTo(0, 2);
  expect(() => calibrate(pairs.filter(({ same }) => same))).toThrow(RangeError);
});

test('m and u are shares; a level that was never seen says nothing', () => {
  const pair = (bin: 'same' | 'different', same: boolean) => ({
    comparison: { ...compare(NOTHING, NOTHING), bin },
    same,
  });
  const weights = levelWeights([
    ...Array.from({ length: 99 }, () => pair('same', true)),
    pair('different', true),
    ...Array.from({ length: 100 }, () => pair('different', false)),
  ]);
  expect(weights.bin['same']!.m).toBeCloseTo(0.985, 3);
  expect(weights.bin['same']!.u).toBeCloseTo(0.005, 3);
  expect(engine.fieldWeight(weights, 'oked', 'group')).toBe(0);
  expect(weightOf(weights, compare(NOTHING, NOTHING))).toBe(0);
});

test('Astana to Almaty by the great circle', () => {
  expect(kilometres({ latitude: 51.1605, longitude: 71.4704 }, { latitude: 43.222, longitude: 76.8512 })).toBeCloseTo(
    972,
    -1,
  );
});

describe('what becomes of records', () => {
  let matches: engine.Match[];
  const sources = inventedSources(3, 1_500);
  beforeAll(() => {
    matches = matchRecords(learnt(), sources.other, sources.plants);
  });
  const count = (outcome: engine.Match['outcome'], right: (match: engine.Match) => boolean) =>
    matches.filter((match) => match.outcome === outcome && right(match)).length;
  const isRight = ({ left, pairs }: engine.Match) => sources.truth[left] === (pairs[0]?.right ?? -1);

  test('of those that are joined without a person fewer than one in a hundred is wrong, and most true ones are joined', () => {
    const joined = count('joined', () => true);
    expect(count('joined', (match) => !isRight(match)) / joined).toBeLessThan(0.01);
    expect(count('joined', isRight) / sources.truth.filter((of) => of >= 0).length).toBeGreaterThan(0.85);
  });

  test('two with a claim to one partner, or one with two partners, go to a person', () => {
    const record = { ...NOTHING, id: 'a', names: [['сарболат']], address: ['абая', '1'], bin: '219900000001' };
    const [both] = matchRecords(learnt(), [record], [record, { ...record, id: 'b' }]);
    expect([both!.outcome, both!.pairs.length]).toEqual(['queued', 2]);
    expect(matchRecords(learnt(), [record, record], [record]).map(({ outcome }) => outcome)).toEqual([
      'queued',
      'queued',
    ]);
    expect(matchRecords(learnt(), [record], [record])[0]!.outcome).toBe('joined');
    expect(matchRecords(learnt(), [record], [])[0]).toEqual({ left: 0, outcome: 'new', pairs: [] });
  });
});

const word = fc.stringMatching(/^[а-я]{1,8}$/);
const record: fc.Arbitrary<engine.MatchingRecord> = fc.record({
  id: fc.constant('x'),
  names: fc.array(fc.array(word, { maxLength: 3 }), { maxLength: 2 }),
  address: fc.array(word, { maxLength: 3 }),
  region: fc.option(fc.constantFrom('350000000', '710000000')),
  oked: fc.option(fc.constantFrom('24', '2410', '24100', '24200', '10110')),
  latitude: fc.option(fc.double({ min: 41, max: 55, noNaN: true })),
  longitude: fc.option(fc.double({ min: 47, max: 87, noNaN: true })),
  bin: fc.option(fc.constantFrom('219900000001', '219900000002')),
});

test('comparing is symmetric, and a record is nowhere different from itself', () => {
  fc.assert(
    fc.property(record, record, (a, b) => {
      expect(compare(a, b)).toEqual(compare(b, a));
      expect(Object.values(compare(a, a))).not.toContain('different');
    }),
  );
});

test('a probability rises with the weight and is never certain', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.double({ min: 0.01, max: 20, noNaN: true }),
      (w, more) => {
        const calibration = { slope: 0.7, intercept: -3 };
        const p = probabilityOf(calibration, w);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThan(1);
        expect(probabilityOf(calibration, w + more)).toBeGreaterThan(p);
      },
    ),
  );
});
