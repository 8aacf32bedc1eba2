import { describe, expect, test } from 'vitest';
import type { ProgrammePack } from '@industry/pack';
import { INDICATOR_ACTUALS } from '../datasets/indicator-actuals.ts';
import { type Release, situation, tinyPack, withIndicator } from '../situation.fixture.ts';
import { asked } from '../times.ts';
import { judge, ranked, responsibleBodies } from './body-result.ts';
import { yearFacts } from './year-facts.ts';

const plain = await tinyPack();
const now = new Date('2024-08-01T00:00:00Z');

const actual = (indicator: string, values: Record<string, string>, publishedOn = '2024-02-01'): Release => ({
  dataset: INDICATOR_ACTUALS,
  fact: 'actual',
  keys: { indicator, region: 'XT' },
  publishedOn,
  values,
});

async function results(releases: readonly Release[], pack: ProgrammePack = plain, year = 2023, query = {}) {
  const times = asked(query, pack, now);
  const facts = situation(releases);
  const known = await Promise.all([...pack.indicators.values()].map((one) => yearFacts(facts, pack, one, year, times)));
  const judged = responsibleBodies(pack).map((body) => judge(pack, body, known, year, times));
  const of = (body: string) => judged.find(({ result }) => result.body.id === body)!;
  return { ministry: of('ministry'), north: of('north-council'), list: ranked(judged) };
}

const rowOf = ({ rows }: Awaited<ReturnType<typeof results>>['ministry'], id: string) =>
  rows.find(({ indicator }) => indicator.id === id)!;

describe('with no figure at all', () => {
  test('a body has no score and no grade, and all of its weight is unknown', async () => {
    const { ministry, list } = await results([]);
    expect(ministry.result).toMatchObject({ score: null, grade: null, countedShare: '0', unknownShare: '1', late: 0 });
    expect(ministry.result.counts.unknown).toBe(ministry.result.indicators);
    expect(list.map(({ rank }) => rank)).toEqual([null, null]);
  });

  test('each row says who owes the figure by when', async () => {
    expect(rowOf((await results([])).ministry, 'ind.b')).toMatchObject({
      basis: 'unknown',
      points: null,
      delivery: 'late',
      due: '2024-06-30',
      owedBy: { id: 'statistics' },
      planAct: { code: 'TL-7', adopted: '2022-03-15' },
    });
  });
});

describe('a late figure', () => {
  const { delivery } = plain.indicators.get('ind.b')!;
  const pack = withIndicator(plain, 'ind.b', { delivery: { ...delivery, body: 'ministry' } });

  test('counts against the body that owes it, and no other', async () => {
    const { ministry } = await results([], pack);
    expect(rowOf(ministry, 'ind.b')).toMatchObject({ basis: 'late', points: '0' });
    expect(ministry.result).toMatchObject({ score: '0', late: 1, unknownShare: '1', grade: null });
  });

  test('is not late before its day', async () => {
    const { ministry } = await results([], pack, 2024);
    expect(rowOf(ministry, 'ind.b')).toMatchObject({ basis: 'unknown', delivery: 'not-yet-due' });
  });

  test('once delivered is judged by what it says, and stays marked as delivered late', async () => {
    const { ministry } = await results([actual('ind.b', { '2023': '230' }, '2024-07-15')], pack);
    expect(rowOf(ministry, 'ind.b')).toMatchObject({
      basis: 'state',
      points: '1',
      deliveredOn: '2024-07-15',
      deliveredLate: true,
    });
  });

  test('the day of delivery is that of the first release, not of a revision', async () => {
    const releases = [
      actual('ind.b', { '2023': '229' }, '2024-03-01'),
      actual('ind.b', { '2023': '231' }, '2024-07-15'),
    ];
    expect(rowOf((await results(releases, pack)).ministry, 'ind.b')).toMatchObject({
      actual: '231',
      deliveredOn: '2024-03-01',
      deliveredLate: false,
    });
  });
});

describe('the plan that counts', () => {
  const path = plain.indicators.get('ind.b')!.plan[0]!;
  const easier = { ...path, act: 'TL-9', values: { ...path.values, '2023': '200' } };
  const reached = [actual('ind.b', { '2020': '200', '2023': '201' })];

  test('is the one in force at the end of the year: a change afterwards helps nobody', async () => {
    const pack = withIndicator(plain, 'ind.b', { plan: [path, { ...easier, adopted: '2024-01-01' }] });
    expect(rowOf((await results(reached, pack)).ministry, 'ind.b')).toMatchObject({
      plan: '230.0',
      planAct: { code: 'TL-7' },
      state: 'behind',
    });
  });

  test('a change within the year counts', async () => {
    const pack = withIndicator(plain, 'ind.b', { plan: [path, { ...easier, adopted: '2023-12-31' }] });
    expect(rowOf((await results(reached, pack)).ministry, 'ind.b')).toMatchObject({ plan: '200', state: 'met' });
  });
});

describe('who stands before whom', () => {
  test('a body with one good figure among many unknown has no rank', async () => {
    const { ministry, list } = await results([actual('ind.b', { '2023': '999' })]);
    expect(ministry.result).toMatchObject({ score: '1', grade: null });
    expect(list.every(({ rank }) => rank === null)).toBe(true);
  });

  test('a proxy is shown and not counted', async () => {
    const binding = {
      dataset: INDICATOR_ACTUALS,
      fact: 'actual',
      where: { indicator: 'ind.b', region: 'XT' },
      transform: 'level' as const,
      proxy: true,
    };
    const { ministry } = await results(
      [actual('ind.b', { '2023': '999' })],
      withIndicator(plain, 'ind.b', { binding }),
    );
    expect(rowOf(ministry, 'ind.b')).toMatchObject({ state: 'met', basis: 'proxy', points: null });
    expect(ministry.result.unknownShare).toBe('1');
  });

  test('with figures enough the better score comes first; equal scores share a place', async () => {
    const all = [...plain.indicators.keys()].filter((id) => id !== 'ind.d');
    const releases = all.map((id) => actual(id, { '2020': '100', '2023': id === 'ind.b' ? '1' : '999999' }));
    const equal = await results(releases);
    expect(equal.north.rows.every(({ byAgreement, weight }) => byAgreement && weight === '0.5')).toBe(true);
    expect(equal.list.map(({ rank }) => rank)).toEqual([1, 1]);
    const alone = withIndicator(plain, 'ind.b', { responsible: [{ body: 'ministry', byAgreement: false }] });
    expect((await results(releases, alone)).list.map(({ body, rank }) => [body.id, rank])).toEqual([
      ['north-council', 1],
      ['ministry', 2],
    ]);
  });

  test('figures that were not known on a day do not count on it', async () => {
    const { ministry } = await results([actual('ind.b', { '2023': '999' })], plain, 2023, { knownAt: '2024-01-31' });
    expect(ministry.result.score).toBeNull();
  });
});
