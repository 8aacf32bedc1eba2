import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { toCivilDate } from '@industry/values';
import { harvardEci } from './harvard-eci.ts';

const folder = join(SHARED, 'data/reference');

describe.skipIf(!existsSync(folder))('Harvard rankings (skipped without ../shared)', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await openTestLake([harvardEci]);
  });
  afterAll(() => lake.close());

  test('two vintages stay apart: 2018 is -0.625674 and 95 as known in 2024, -0.352 and 91 in 2026', async () => {
    const old = await lake.stage(harvardEci, join(folder, 'harvard_country_rankings_1995_2021.csv'), {
      options: { publishedOn: '2023-06-01' },
    });
    await lake.publish(old.staged);
    const later = await lake.stage(harvardEci, join(folder, 'harvard_eci_rankings_1995_2024.csv'), {
      options: { publishedOn: '2025-09-01' },
    });
    const batch = await lake.publish(later.staged);
    expect(batch).toMatchObject({ rejectedRows: 0, validFrom: '1995-01-01', validTo: '2025-01-01', findings: [] });
    const at = async (knownAt: string) => {
      const found = await lake.facts.observations({
        dataset: 'harvard-eci',
        facts: ['eci_hs92', 'rank_hs92'],
        where: { country: 'KAZ' },
        knownAt: toCivilDate(knownAt),
      });
      return found.filter(({ periodStart }) => periodStart === '2018-01-01').map(({ fact, value }) => [fact, value]);
    };
    expect(await at('2024-01-01')).toEqual([
      ['eci_hs92', '-0.625674'],
      ['rank_hs92', '95'],
    ]);
    expect(await at('2026-01-01')).toEqual([
      ['eci_hs92', '-0.352'],
      ['rank_hs92', '91'],
    ]);
    expect(await at('2022-01-01')).toEqual([]);
  });
});
