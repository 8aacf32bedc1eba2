import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '@industry/pack';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { regionalIndicators } from './regional-indicators.ts';

let lake: TestLake;
beforeAll(async () => {
  const pack = await loadPack(join(import.meta.dirname, '../../../../programmes/kz-2020-2025'));
  lake = await openTestLake([regionalIndicators], { ...pack, nation: 'KZ' });
});
afterAll(() => lake.close());

const told = (findings: readonly { readonly check: string; readonly rows: number }[]) =>
  findings.map(({ check, rows }) => [check, rows]).filter(([check]) => check !== 'published-on-unknown');

describe('tables of open data, written here', () => {
  const codes = async (file: string, text: string, options = {}) => {
    const { staged } = await lake.stage(regionalIndicators, lake.write(file, text), { options });
    const batch = await lake.publish(staged);
    const rows = await lake.facts.observations({ dataset: regionalIndicators.id, batches: [batch.id] });
    return rows.map(({ keys, fact, periodStart, value }) => [keys['region'], fact, periodStart, value].join(' '));
  };

  test('names mean codes whatever the case, the alphabet and the spaces', async () => {
    const scheme = 'KATO-2018';
    const text =
      'regions,Year 2021 ₸,Year 2021 $\nThe Republic Kazakhstan,1,2\nАктюбинская ,3,4\nАktobе rеgion,,\nг.АЛМАТЫ,5,\n';
    expect(await codes('grp.csv', text, { scheme })).toEqual([
      '150000000 grp_per_capita 2021-01-01 3',
      '150000000 grp_per_capita_usd 2021-01-01 4',
      '750000000 grp_per_capita 2021-01-01 5',
      'KZ grp_per_capita 2021-01-01 1',
      'KZ grp_per_capita_usd 2021-01-01 2',
    ]);
  });

  test('a year ends on its last day', async () => {
    const text = 'region,date,value\nРЕСПУБЛИКА КАЗАХСТАН,2019-12-31,100\nРЕСПУБЛИКА КАЗАХСТАН,31.12.2020,101\n';
    expect(await codes('income.csv', text)).toEqual(['KZ cash_income 2019-01-01 100', 'KZ cash_income 2020-01-01 101']);
  });

  test.each([
    [
      'an unknown name',
      'region,date,value\nАтлантида,2019-12-31,1\n',
      /no such code.*line 2, field region, value "Атлантида"/,
    ],
    ['a day that is none', 'region,date,value\nКазахстан,2019-13-31,1\n', /not a year or a day.*value "2019-13-31"/],
    ['no year', 'region,value\nКазахстан,5\n', /not a year or a day.*--year/],
    ['a share above all', 'Region,rate,year\nKazakhstan,101,2022\n', /outside the declared range/],
    ['twice', 'Region,rate,year\nKazakhstan,5,2022\nРеспублика Казахстан,6,2022\n', /occurs more than once/],
  ])('%s is refused', async (_, text, words) => {
    await expect(lake.stage(regionalIndicators, lake.write('bad.csv', text))).rejects.toThrow(words);
  });
});

describe.skipIf(!existsSync(join(SHARED, 'data')))('real files (skipped without ../shared)', () => {
  const kazakhstan = join(SHARED, 'data/kazakhstan');
  test.each([
    ['avg_nominal_cash_income_by_region.csv', {}, 360, []],
    [
      'avg_salary_2022_by_region.csv',
      {},
      22,
      [
        ['columns-not-read', 10],
        ['abolished-before-period', 1],
      ],
    ],
    ['grp_per_capita_2022.csv', { scheme: 'KATO-2018' }, 32, []],
    ['population_by_region_total.csv', { year: '2020' }, 18, []],
    ['region_indicators_2022.csv', {}, 80, [['columns-not-read', 12]]],
    ['unemployment_rate_2022_by_region.csv', {}, 20, []],
  ])('%s', async (file, options, rows, findings) => {
    const { record } = await lake.stage(regionalIndicators, join(kazakhstan, 'open_data', file), { options });
    expect(record.rejectedRows).toBe(0);
    expect([record.rows, told(record.findings)]).toEqual([rows, findings]);
  });
});
