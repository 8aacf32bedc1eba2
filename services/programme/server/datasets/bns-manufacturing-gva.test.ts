import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPack } from '@industry/pack';
import { openTestLake, SHARED, type TestLake } from '@industry/facts/test-lake.ts';
import { bnsManufacturingGva } from './bns-manufacturing-gva.ts';
import { bnsManufacturingProductionIndex } from './bns-manufacturing-production-index.ts';

const folder = join(SHARED, 'data/kazakhstan');
const file = join(folder, 'manufacturing_gva_by_region_2010_2025.csv');

describe.skipIf(!existsSync(folder))('BNS series of manufacturing (skipped without ../shared)', () => {
  let lake: TestLake;
  beforeAll(async () => {
    const pack = await loadPack(join(import.meta.dirname, '../../../../programmes/kz-2020-2025'));
    lake = await openTestLake([bnsManufacturingGva, bnsManufacturingProductionIndex], {
      regionSchemes: pack.regionSchemes,
      nation: 'KZ',
    });
    const { staged } = await lake.stage(bnsManufacturingGva, file, { options: { publishedOn: '2026-01-10' } });
    await lake.publish(staged);
  });
  afterAll(() => lake.close());

  const series = (region: string) => lake.facts.observations({ dataset: 'bns-manufacturing-gva', where: { region } });

  test('309 figures, none rejected; regions add up to the nation in every scheme and year', async () => {
    const [batch] = await lake.facts.batches('bns-manufacturing-gva');
    expect(batch).toMatchObject({
      rows: 309,
      rejectedRows: 0,
      validFrom: '2010-01-01',
      validTo: '2026-01-01',
      findings: [expect.objectContaining({ check: 'abolished-beside-parts', rows: 7 })],
    });
  });

  test('the scheme of a figure follows from the regions beside it, not from its year', async () => {
    const schemes = (await series('190000000')).map(({ periodStart, scheme }) => [
      periodStart.slice(0, 4),
      scheme['region'],
    ]);
    expect(schemes).toEqual(
      [
        ['2010', 'KATO-2010'],
        ...['2011', '2012', '2013', '2014', '2015', '2016', '2017', '2018', '2019', '2020'].map((y) => [
          y,
          'KATO-2018',
        ]),
        ...['2021', '2022', '2023', '2024', '2025'].map((y) => [y, 'KATO-2022']),
      ].toSorted(([, a], [, b]) => (a! < b! ? -1 : 1)),
    );
  });

  test('Abay, created in June 2022, has a figure for 2021', async () => {
    const [first] = await series('100000000');
    expect(first).toMatchObject({
      periodStart: '2021-01-01',
      value: '171280.6',
      unit: 'mln-kzt',
      scheme: { region: 'KATO-2022' },
    });
  });

  test('the series of South Kazakhstan, abolished in 2018, stays readable', async () => {
    const found = await series('510000000');
    expect(found).toHaveLength(8);
    expect(found.at(-1)).toMatchObject({
      periodStart: '2017-01-01',
      value: '600659.2',
      scheme: { region: 'KATO-2010' },
    });
  });

  test('the nation stands under its ISO code', async () => {
    const found = await series('KZ');
    expect(found).toHaveLength(16);
    expect(found[0]).toMatchObject({ value: '2469804.1', scheme: { region: 'ISO3166-1' } });
  });

  test('a sum that does not close and parts that do not make the whole are told', async () => {
    const text = readFileSync(file, 'utf8')
      .replace('AKM,110000000,Akmola,2019,401601.5', 'AKM,110000000,Akmola,2019,401701.5')
      .replace('YKO,510000000,South Kazakhstan (abolished 2018),2015,484481.2', 'YKO,510000000,South,2015,1');
    const { record } = await lake.stage(bnsManufacturingGva, lake.write('wrong.csv', text));
    const told = record.findings.map(({ check, rows }) => [check, rows]);
    expect(told).toEqual([
      ['published-on-unknown', 0],
      ['sum-over-regions', 1],
      ['parts-of-abolished-region', 1],
      ['abolished-beside-parts', 7],
    ]);
  });

  test('a file whose lists of regions are all incomplete asks for --scheme', async () => {
    const text = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line, i) => i === 0 || line.startsWith('AKM'))
      .join('\n');
    const path = lake.write('one-region.csv', text);
    await expect(lake.stage(bnsManufacturingGva, path)).rejects.toThrow(
      /one-region\.csv: .*give --scheme.*line 2, field kato/,
    );
    await expect(lake.stage(bnsManufacturingGva, path, { options: { scheme: 'KATO-2018' } })).resolves.toBeDefined();
  });

  test('the production index is of the nation', async () => {
    const index = join(folder, 'manufacturing_production_index_2009_2023.csv');
    const { staged } = await lake.stage(bnsManufacturingProductionIndex, index);
    expect(await lake.publish(staged)).toMatchObject({ rows: 15, rejectedRows: 0 });
    const found = await lake.facts.observations({ dataset: 'bns-manufacturing-production-index' });
    expect(found.at(-1)).toMatchObject({ keys: { region: 'KZ' }, value: '104', unit: 'percent-of-previous-year' });
  });
});
