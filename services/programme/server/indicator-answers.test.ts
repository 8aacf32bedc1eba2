import { describe, expect, test } from 'vitest';
import { Decimal } from '@industry/values';
import { detailOf } from './detail.ts';
import { INDICATOR_ACTUALS } from './datasets/indicator-actuals.ts';
import { type Release, situation, tinyPack, withIndicator } from './situation.fixture.ts';
import { summaryOf } from './summary.ts';
import { asked } from './times.ts';

const pack = await tinyPack();
const now = new Date('2024-08-01T00:00:00Z');

const delivered = (indicator: string, region: string, values: Record<string, string>, more: Partial<Release> = {}) => ({
  dataset: INDICATOR_ACTUALS,
  fact: 'actual',
  keys: { indicator, region },
  publishedOn: '2024-02-01',
  values,
  ...more,
});

const bound = (id: string, splitBy?: 'region') =>
  withIndicator(pack, id, {
    binding: {
      dataset: INDICATOR_ACTUALS,
      fact: 'actual',
      where: splitBy ? { indicator: id } : { indicator: id, region: 'XT' },
      transform: 'level',
      ...(splitBy && { splitBy }),
    },
  });

const ask = (releases: readonly Release[], id: string, query = {}, of = bound(id)) =>
  detailOf(situation(releases), of, [], of.indicators.get(id)!, asked(query, of, now));

describe('without any figure', () => {
  test('the plan stands, the state is unknown, and the page says who owes which years by when', async () => {
    const answer = await ask([], 'ind.b');
    expect(answer.plan.map(({ year, value }) => [year, value])).toEqual([
      [2022, '220.0'],
      [2023, '230.0'],
      [2024, '240.0'],
    ]);
    expect(answer.state).toBe('unknown');
    expect(answer.owed).toMatchObject({
      years: [2022, 2023],
      due: '2023-06-30',
      late: true,
      inDecree: false,
      dataset: INDICATOR_ACTUALS,
      command: 'npx industry import indicator-actuals FILE.csv',
    });
    expect(answer.years.map(({ delivery }) => delivery)).toEqual(['late', 'late', 'not-yet-due']);
  });

  test('a year is awaited from its end to the day it is due, in the time zone of the pack', async () => {
    const at = async (instant: string) =>
      (await summaryOf(situation([]), pack, pack.indicators.get('ind.b')!, asked({}, pack, new Date(instant))))
        .years[0]!.delivery;
    // Chatham is 12 h 45 min ahead of UTC in winter and 13 h 45 min in summer.
    expect(await at('2022-12-31T10:14:00Z')).toBe('not-yet-due');
    expect(await at('2022-12-31T10:15:00Z')).toBe('awaited');
    expect(await at('2023-06-30T11:14:00Z')).toBe('awaited');
    expect(await at('2023-06-30T11:15:00Z')).toBe('late');
  });
});

describe('with actuals', () => {
  const release = delivered('ind.b', 'XT', { '2020': '200', '2022': '219.5', '2023': '240' });

  test('each year has its gap and state, and each figure its origin', async () => {
    const answer = await ask([release], 'ind.b');
    expect(answer.years.slice(0, 2)).toMatchObject([
      { year: 2022, gap: '-0.5', state: 'on-path', delivery: 'known' },
      { year: 2023, gap: '10', state: 'met', delivery: 'known' },
    ]);
    expect(answer).toMatchObject({ state: 'met', stateYear: 2023 });
    expect(answer.actual[0]!.origin).toMatchObject({ batch: 'batch-0', publishedOn: '2024-02-01' });
  });

  test('before it was published nothing was known of it', async () => {
    const answer = await ask([release], 'ind.b', { knownAt: '2024-01-31' });
    expect(answer.actual).toEqual([]);
    expect(answer.state).toBe('unknown');
    expect(answer.knownDays).toEqual(['2022-03-15', '2024-02-01']);
  });

  test('before the act was adopted there was no plan', async () => {
    const answer = await ask([release], 'ind.b', { knownAt: '2022-03-14' });
    expect(answer.plan).toEqual([]);
    expect(answer.years).toEqual([]);
  });
});

describe('a sum over regions', () => {
  const of = bound('ind.b', 'region');
  const regions = of.regionSchemes.get('TL-2021')!.regions.map(({ code }) => code);
  const releases = [
    delivered('ind.b', 'XT', { '2020': '190', '2022': '215' }),
    ...regions.map((region, i) =>
      delivered('ind.b', region, { '2020': '40.1', '2022': String(45 + i) }, { scheme: 'TL-2021' }),
    ),
  ];

  test('rows of regions, statistics revised and unallocated add up to the gap', async () => {
    expect(regions.length).toBeGreaterThan(1);
    const [gap] = (await ask(releases, 'ind.b', {}, of)).gaps;
    expect(gap).toMatchObject({ year: 2022, scheme: 'TL-2021', gap: '-5' });
    expect(gap!.rows.map(({ kind }) => kind)).toEqual([
      ...regions.map(() => 'region'),
      'statistics-revised',
      'unallocated',
    ]);
    expect(gap!.rows.find(({ kind }) => kind === 'statistics-revised')).toMatchObject({ gap: '-10' });
    const sum = gap!.rows.reduce((total, row) => total.plus(row.gap), new Decimal(0));
    expect(sum.toFixed()).toBe(gap!.gap);
  });
});

describe('an index that is recomputed at each release', () => {
  const rank = (publishedOn: string, values: Record<string, string>): Release => ({
    dataset: 'harvard-eci',
    fact: 'rank_hs92',
    keys: { country: 'XTL' },
    publishedOn,
    unit: 'rank',
    values,
  });
  const first = rank('2022-05-01', { '2020': '60', '2021': '59' });
  const second = rank('2024-05-01', { '2020': '70', '2021': '69', '2022': '64', '2023': '66' });

  test('change is set against change within the newest vintage, levels beside', async () => {
    const answer = await ask([first, second], 'ind.d', {}, pack);
    expect(answer.asChange).toBe(true);
    expect(answer.plan[0]).toMatchObject({ year: 2022, value: '56', change: '-4' });
    expect(answer.actual.find(({ year }) => year === 2022)).toMatchObject({ value: '64', change: '-6' });
    expect(answer.years.slice(0, 2)).toMatchObject([
      { plan: '-4', actual: '-6', gap: '-2', state: 'met' },
      { plan: '-6', actual: '-4', gap: '2', state: 'behind' },
    ]);
    expect(answer.vintages.map(({ base }) => base)).toEqual(['60', '70']);
  });

  test('the gap in levels is performance and statistics revised', async () => {
    const [gap] = (await ask([first, second], 'ind.d', {}, pack)).gaps;
    expect(gap!.gap).toBe('8');
    expect(gap!.rows.map(({ kind, gap: share }) => [kind, share])).toEqual([
      ['performance', '-2'],
      ['statistics-revised', '10'],
      ['unallocated', '0'],
    ]);
  });

  test('a year ago only the first release was known', async () => {
    const answer = await ask([first, second], 'ind.d', { knownAt: '2023-12-31' }, pack);
    expect(answer.vintages).toHaveLength(1);
    expect(answer.actual.map(({ year }) => year)).toEqual([2020, 2021]);
    expect(answer.knownDays).toEqual(['2022-03-15', '2022-05-01', '2024-05-01']);
  });

  test('a release without the base year can be compared with nothing', async () => {
    const answer = await ask([rank('2024-05-01', { '2022': '64' })], 'ind.d', {}, pack);
    expect(answer.state).toBe('not-comparable');
  });
});
