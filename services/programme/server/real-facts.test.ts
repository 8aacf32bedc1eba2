import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { syncPackQuotes } from '@industry/facts';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import { loadPack, type ProgrammePack } from '@industry/pack';
import { lintPack } from '@industry/pack-lint';
import { Decimal } from '@industry/values';
import { programmeDatasets } from './datasets/index.ts';
import { indicatorActuals } from './datasets/indicator-actuals.ts';
import { detailOf } from './detail.ts';
import { asked } from './times.ts';

const now = new Date('2026-11-24T06:00:00Z');
let pack: ProgrammePack;
let lake: TestLake;

beforeAll(async () => {
  pack = await loadPack(fileURLToPath(new URL('../../../programmes/kz-2020-2025', import.meta.url)));
  lake = await openTestLake([...programmeDatasets, indicatorActuals], {
    regionSchemes: pack.regionSchemes,
    nation: pack.passport.nation,
    indicators: pack.indicators,
  });
  await syncPackQuotes({ ...lake.platform, pack });
});
afterAll(() => lake.close());

const ask = (id: string, query = {}) =>
  detailOf(lake.facts, pack, lintPack(pack), pack.indicators.get(id)!, asked(query, pack, now));

describe('the index of economic complexity, from what the pack quotes', () => {
  test('2024: +0.715 against a planned +0.39 is met, the levels of each release stand beside', async () => {
    const answer = await ask('ind.t5.value');
    expect(answer).toMatchObject({ state: 'met', stateYear: 2024, asChange: true });
    expect(answer.years.find(({ year }) => year === 2024)).toMatchObject({ plan: '0.39', actual: '0.715' });
    expect(answer.actual.find(({ year }) => year === 2018)).toMatchObject({ value: '-0.352', change: '0' });
    expect(answer.vintages.map(({ base }) => base)).toEqual(['-0.31', '-0.625674', '-0.352']);
  });

  test.each([
    ['ind.t5.value', '-0.31', '-0.352', '-0.042'],
    ['ind.t5.rank', '78', '91', '13'],
  ])('%s: statistics revised from %s to %s', async (id, planned, newest, gap) => {
    const rows = (await ask(id)).gaps.at(-1)!.rows;
    expect(rows.find(({ kind }) => kind === 'statistics-revised')).toMatchObject({
      plan: planned,
      actual: newest,
      gap,
    });
  });

  test('as known on 1 January 2026 the release of 2023 is the newest, and its figures carry their origin', async () => {
    const answer = await ask('ind.t5.value', { knownAt: '2026-01-01' });
    expect(answer.actual.at(-1)).toMatchObject({ year: 2021, origin: { publishedOn: '2023-08-02', quoted: true } });
    expect(answer.knownDays).toEqual(['2019-12-31', '2023-08-02', '2026-02-08']);
  });
});

test('real GVA by quarter, added up: 124.4 % of 2018 in 2024, behind the planned 168.0', async () => {
  const answer = await ask('ind.r3.2');
  expect(answer).toMatchObject({ proxy: true, state: 'behind', stateYear: 2024 });
  expect(answer.actual.at(-1)).toMatchObject({ year: 2024, fact: { value: '1620.3738' } });
  expect(Number(answer.actual.at(-1)!.value)).toBeCloseTo(124.36, 2);
});

test('output of small firms: the slips that lint finds stand on its page', async () => {
  const { findings, owed } = await ask('ind.r1.1');
  expect(findings.map(({ rule }) => rule)).toContain('unit-magnitude');
  expect(owed).toMatchObject({ late: true, command: 'npx industry import indicator-actuals FILE.csv' });
});

describe('a file of actuals that a body delivers', () => {
  const scheme = 'KATO-2022';
  const rows = (region: string, values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([year, value]) => `ind.r1.2,${region},${year},${value},A`);

  test('is read in the unit of its indicator, split by region, and closes to the last digit', async () => {
    const regions = pack.regionSchemes.get(scheme)!.regions.map(({ code }) => code);
    const file = [
      'indicator,region,year,value,status',
      ...rows('KZ', { '2018': '13.3', '2021': '4.9' }),
      ...regions.flatMap((region, i) => rows(region, { '2018': `0.${60 + i}`, '2021': `0.${20 + i}` })),
    ];
    const batch = await lake.import(indicatorActuals, `${file.join('\n')}\n`, { scheme, publishedOn: '2022-03-15' });
    expect(batch).toMatchObject({ rejectedRows: 0, findings: [] });
    const answer = await ask('ind.r1.2');
    expect(answer.actual.map(({ year, value }) => [year, value])).toEqual([
      [2018, '13.3'],
      [2021, '4.9'],
    ]);
    const [gap] = answer.gaps;
    expect(gap).toMatchObject({ year: 2021, scheme, gap: '-0.3' });
    expect(gap!.rows.filter(({ kind }) => kind === 'region')).toHaveLength(regions.length);
    expect(gap!.rows.reduce((sum, row) => sum.plus(row.gap), new Decimal(0)).toFixed()).toBe('-0.3');
  });

  test('delivers one more year later without withdrawing the years before, nor another indicator', async () => {
    await lake.import(indicatorActuals, 'indicator,region,year,value\nind.r1.2,KZ,2022,5.3\nind.r4.1,KZ,2022,9.5\n', {
      publishedOn: '2023-03-15',
    });
    const answer = await ask('ind.r1.2');
    expect(answer.actual.map(({ year }) => year)).toEqual([2018, 2021, 2022]);
    expect(answer).toMatchObject({ state: 'met', stateYear: 2022 });
    expect((await ask('ind.r1.2', { knownAt: '2022-12-31' })).actual.map(({ year }) => year)).toEqual([2018, 2021]);
    expect(await ask('ind.r4.1')).toMatchObject({ state: 'behind', stateYear: 2022 });
  });

  test('carries the unit of its indicator in every row; a file that names another one is refused', async () => {
    const [row] = await lake.facts.observations({ dataset: 'indicator-actuals', where: { indicator: 'ind.r4.1' } });
    expect(row).toMatchObject({ value: '9.5', unit: pack.indicators.get('ind.r4.1')!.unit });
    const file = lake.write('unit.csv', 'indicator,region,year,value,unit\nind.r1.2,KZ,2023,5300,jobs\n');
    await expect(lake.stage(indicatorActuals, file)).rejects.toThrow(/another unit.*jobs/);
  });

  test('is refused for an indicator that the programme does not have', async () => {
    const file = lake.write('stranger.csv', 'indicator,region,year,value\nind.r9.9,KZ,2023,1\n');
    await expect(lake.stage(indicatorActuals, file)).rejects.toThrow('ind.r9.9');
  });

  test('is refused, with the value that is wrong, when an id is no id of an indicator', async () => {
    const file = lake.write('bad.csv', 'indicator,region,year,value\nr1.2,KZ,2022,5.3\nind.r1.2,KZ,2023,5.4\n');
    await expect(lake.stage(indicatorActuals, file)).rejects.toThrow('r1.2');
  });
});
