import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toCivilDate } from '@industry/values';
import type { ImportableDataset } from './importer.ts';
import { output } from './observations.fixture.ts';
import { syncPackQuotes } from './quotes.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

const rankings: ImportableDataset = {
  ...output,
  id: 'harvard-eci',
  keys: [{ name: 'country' }],
  facts: [{ id: 'rank_hs92', title: output.title, unit: 'rank', minimum: '1', maximum: '300' }],
  importer: { version: '1', source: 'x', layouts: [], keyRules: { country: { pattern: '[A-Z]{3}' } } },
};

describe('figures that the pack quotes', () => {
  let lake: TestLake;
  beforeEach(async () => {
    lake = await openTestLake([rankings]);
  });
  afterEach(() => lake.close());
  const ranks = async (knownAt?: string) =>
    (
      await lake.facts.observations({
        dataset: 'harvard-eci',
        ...(knownAt === undefined ? {} : { knownAt: toCivilDate(knownAt) }),
      })
    ).map(({ value }) => value);

  test('they become a quoted batch with its published day, once', async () => {
    const [batch] = await syncPackQuotes(lake.platform);
    expect(batch).toMatchObject({
      dataset: 'harvard-eci',
      quoted: true,
      importer: 'pack-quotes',
      publishedOn: '2025-05-01',
      source: 'Invented for tests',
      licence: 'CC0-1.0',
      rows: 4,
      actor: 'system',
    });
    expect(await ranks()).toEqual(['63', '62', '60', '57']);
    expect(await ranks('2025-04-30')).toEqual([]);
    expect(await syncPackQuotes(lake.platform)).toEqual([]);
    expect(await lake.facts.batches()).toHaveLength(1);
  });

  test('a file that is imported replaces what was quoted before it; a quotation withdraws nothing', async () => {
    const file = 'country,fact,period_start,period_end,value\nXTL,rank_hs92,2023-01-01,2024-01-01,1\n';
    await lake.import(rankings, file, { publishedOn: '2024-01-01' });
    await syncPackQuotes(lake.platform);
    expect(await ranks()).toEqual(['63', '62', '60', '57']);
    await lake.import(rankings, file.replace(',1\n', ',2\n'), { publishedOn: '2025-06-01' });
    expect(await ranks()).toEqual(['2']);
  });

  test.each([
    [{ dataset: 'nothing' }, 'Known datasets: harvard-eci'],
    [{ file: '../pack.yaml' }, 'Name a file that lies beside quotes.yaml'],
    [{ file: '/etc/passwd' }, 'Name a file that lies beside quotes.yaml'],
  ])('a quotation with %j is refused', async (wrong, message) => {
    const { pack } = lake.platform;
    const quotes = pack.quotes.map((quote) => ({ ...quote, ...wrong }));
    await expect(syncPackQuotes({ ...lake.platform, pack: { ...pack, quotes } })).rejects.toThrow(message);
  });
});
