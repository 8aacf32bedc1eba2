import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { macroQuarterly } from './macro-quarterly.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await openTestLake([macroQuarterly], { nation: 'KZ' });
});
afterAll(() => lake.close());

const told = (findings: readonly { readonly check: string; readonly rows: number }[]) =>
  findings.map(({ check, rows }) => [check, rows]).filter(([check]) => check !== 'published-on-unknown');

describe('quarterly series, written here', () => {
  const header = `time,${Object.values((macroQuarterly.importer.layouts[0] as { facts: { columns: object } }).facts.columns).join(',')}`;
  const width = header.split(',').length - 2;
  const row = (time: string, gdp: string) => [time, gdp, ...Array.from({ length: width }, () => 'NA')].join(',');

  test('a fraction is a quarter, NA is nothing, many digits are a forecast', async () => {
    const text = [header, row('2024.75', '5070.6723'), row('2025', '4168.6489152'), ''].join('\n');
    const { staged, record } = await lake.stage(macroQuarterly, lake.write('macro.csv', text));
    await lake.publish(staged);
    const found = await lake.facts.observations({ dataset: macroQuarterly.id });
    expect(found.map(({ periodStart, periodEnd, value, status }) => [periodStart, periodEnd, value, status])).toEqual([
      ['2024-10-01', '2025-01-01', '5070.6723', 'A'],
      ['2025-01-01', '2025-04-01', '4168.648915', 'F'],
    ]);
    expect(told(record.findings)).toEqual([
      ['forecast-by-form', 1],
      ['invented-by-source', 10],
    ]);
  });

  test('a fraction that is no quarter is refused', async () => {
    const text = [header, row('2024.3', '1'), ''].join('\n');
    await expect(lake.stage(macroQuarterly, lake.write('macro.csv', text))).rejects.toThrow(/period.*value "2024.3"/);
  });
});

describe.skipIf(!existsSync(join(SHARED, 'data')))('the real file (skipped without ../shared)', () => {
  test('61 quarters of 50 series; the last quarter is a forecast', async () => {
    const { record } = await lake.stage(macroQuarterly, join(SHARED, 'data/kazakhstan/macroKZ_quarterly.csv'));
    expect(record).toMatchObject({ rows: 61 * 50, rejectedRows: 0, validFrom: '2010-01-01', validTo: '2025-04-01' });
    expect(told(record.findings)).toEqual([
      ['forecast-by-form', 50],
      ['invented-by-source', 10],
    ]);
  });
});
