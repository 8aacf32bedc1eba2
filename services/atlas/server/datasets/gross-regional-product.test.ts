import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '@industry/pack';
import { regionCodes, plainName } from '@industry/pack/region-names.ts';
import type { BatchRecord, Observation } from '@industry/facts/types.ts';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { grossRegionalProduct } from './gross-regional-product.ts';

const folder = join(SHARED, 'data/kazakhstan');

describe.skipIf(!existsSync(folder))('BNS workbook of gross regional product (skipped without ../shared)', () => {
  let lake: TestLake;
  let batch: BatchRecord;
  let all: readonly Observation[];
  let codes: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const pack = await loadPack(join(import.meta.dirname, '../../../../programmes/kz-2020-2025'));
    codes = regionCodes(pack);
    lake = await openTestLake([grossRegionalProduct], { ...pack, nation: 'KZ' });
    const file = join(folder, 'bns_gross_regional_product_1990_2023.xlsx');
    const { staged } = await lake.stage(grossRegionalProduct, file);
    batch = await lake.publish(staged);
    all = await lake.facts.observations({ dataset: 'bns-grp' });
  });
  afterAll(() => lake.close());

  test('every figure of the workbook, equal to the long file that was made of it by others', () => {
    const months: Record<string, string> = { Q1: '04', H1: '07', '9M': '10', Y: '01' };
    const expected = readFileSync(join(folder, 'grp_by_region_long.csv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [name = '', year = '', period = '', value = ''] = line.split(',');
        const end = `${period === 'Y' ? Number(year) + 1 : year}-${months[period]}-01`;
        return `${codes.get(plainName(name.replace('2)', '')))} ${end} ${Number(value)}`;
      });
    const found = all.map(({ keys, periodEnd, value }) => `${keys['region']} ${periodEnd} ${Number(value)}`);
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found).toHaveLength(1448);
  });

  test('nothing is rejected, and each trap of the workbook is told', () => {
    expect(batch).toMatchObject({ rows: 1448, rejectedRows: 0, validFrom: '1990-01-01', validTo: '2024-01-01' });
    expect(batch.findings.map(({ check, rows }) => [check, rows])).toEqual([
      ['published-on-unknown', 0],
      ['notes-of-source', 4],
      ['computed-in-source', 82],
      ['other-fact-by-note', 48],
      ['look-alike-letters', 24],
      ['part-of-year', 48],
      ['mark-without-note', 1],
      ['status-by-note', 21],
      ['abolished-beside-parts', 7],
    ]);
    const mark = batch.findings.find(({ check }) => check === 'mark-without-note');
    expect(mark?.examples).toEqual([{ line: 3, field: '2008-2023!AV3', value: '9 months of 2019**' }]);
  });

  test('1990 to 1992 are roubles, a fact of its own', () => {
    const roubles = all.filter(({ fact }) => fact === 'grp_roubles');
    expect(new Set(roubles.map(({ periodStart }) => periodStart.slice(0, 4)))).toEqual(
      new Set(['1990', '1991', '1992']),
    );
    expect(roubles[0]!.unit).toBe('mln-rub');
    expect(all.some(({ fact, periodStart }) => fact === 'grp' && periodStart < '1993-01-01')).toBe(false);
  });

  test('only the year 2023 is provisional', () => {
    const provisional = all.filter(({ status }) => status === 'P');
    expect(new Set(provisional.map(({ periodEnd }) => periodEnd))).toEqual(new Set(['2024-01-01']));
    expect(provisional).toHaveLength(21);
  });
});
