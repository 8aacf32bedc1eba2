import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import type { ImportableDataset } from '@industry/facts/importer.ts';
import { fixtureFiles, fixtureFirms } from '@industry/firm-statistics/firms.fixture.ts';
import { firmDatasets } from '@industry/firms';
import { DIVIDED_BY } from '@industry/manufacturing/contract';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { decimal } from '@industry/values';
import { crossTableFor } from './cross-table.ts';
import { manufacturingMigrations } from './migrations.ts';
import { buildReadModel, readBuild } from './read-model.ts';
import { developmentOf } from './development.ts';
import { sectorOf } from './sector.ts';
import { summaryOf } from './summary.ts';

const firms = fixtureFirms(240);
let lake: TestLake;
let platform: Platform;

beforeAll(async () => {
  const pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
  const { dataset, fact, unit } = pack.passport.regionalSeries;
  const official: ImportableDataset = {
    ...(firmDatasets(pack).find(({ id }) => id === 'firm-labour') as ImportableDataset),
    id: dataset,
    keys: [{ name: 'region', classification: 'KATO' }],
    facts: [{ id: fact, title: pack.passport.title, unit }],
    secrecy: 'public',
    importer: {
      version: '1',
      source: 'test',
      layouts: [
        {
          kind: 'long',
          id: 'by-year',
          keys: { region: 'kato' },
          period: { year: 'year' },
          facts: { columns: { [fact]: 'value' } },
          emptyValue: 'reject',
        },
      ],
    },
  };
  const { firm: _firm, ...series } = official;
  const datasets = [...firmDatasets(pack), series];
  lake = await openTestLake(
    datasets,
    { regionSchemes: pack.regionSchemes, nation: 'KZ' },
    { secrecy: pack.secrecy, roles: pack.rights.roles },
  );
  Object.assign(lake.pack, { firmFacts: pack.firmFacts, units: pack.units });
  for (const [id, text] of fixtureFiles(firms))
    await lake.import(
      datasets.find((one) => one.id === id)!,
      text,
    );
  await lake.import(series, 'kato,year,value\nKZ,2024,1000\n350000000,2024,400\n', { scheme: 'KATO-2022' });
  for (const { sql } of manufacturingMigrations) await lake.platform.store.script(sql);
  platform = { ...lake.platform, pack };
  await buildReadModel(platform);
});
afterAll(() => lake.close());

describe('a summary', () => {
  test.each(DIVIDED_BY)('by %s: shown parts and the row that none explains add up to the change', async (by) => {
    const { rows, drivers, year, years } = await summaryOf(platform, by, undefined);
    expect([year, years]).toEqual([2024, [2023, 2024]]);
    const now = rows.at(-1)!;
    const before = (await summaryOf(platform, by, 2023)).rows.at(-1)!;
    const change = decimal(now.cells['value-added']!.value!).minus(before.cells['value-added']!.value!);
    const sum = drivers.reduce((total, driver) => total.plus(driver.change), decimal('0'));
    expect(sum.equals(change)).toBe(true);
  });

  test('official figures stand beside sums of firms, in their own field, and nowhere else', async () => {
    const { rows, officialOrigins, firmOrigins } = await summaryOf(platform, 'region', 2024);
    expect(rows.find(({ code }) => code === '350000000')?.official).toMatchObject({
      value: '400',
      scheme: 'KATO-2022',
    });
    expect(rows.find(({ kind }) => kind === 'total')?.official?.value).toBe('1000');
    expect(rows.find(({ code }) => code === '750000000')?.official).toBeNull();
    expect(Object.values(officialOrigins).map(({ dataset }) => dataset)).toEqual(['bns-manufacturing-gva']);
    expect(firmOrigins.map(({ dataset }) => dataset)).not.toContain('bns-manufacturing-gva');
    const bySize = await summaryOf(platform, 'size', 2024);
    expect(bySize.rows.every(({ official }) => official === null)).toBe(true);
  });

  test('a hidden cell has neither value nor firms, share, growth nor productivity', async () => {
    const { rows } = await summaryOf(platform, 'sector', 2024);
    const hidden = rows.flatMap(({ cells }) => Object.values(cells).filter(({ state }) => state !== 'shown'));
    for (const cell of hidden) expect(cell).toMatchObject({ value: null, firms: null, share: null, growth: null });
  });

  test('a year that is not loaded is empty, not an error', async () =>
    expect((await summaryOf(platform, 'sector', 1999)).rows).toEqual([]));
});

test('a sector says its class, its years and its quarters; an unknown one is named', async () => {
  const food = await sectorOf(platform, '10');
  expect(food.technology?.id).toBe('low');
  const output = food.firms.series.find(({ measure }) => measure.id === 'output')!;
  expect(output.years.map(({ year }) => year)).toEqual([2023, 2024]);
  expect(output.quarters).toHaveLength(8);
  expect((await sectorOf(platform, 'low')).sectors.map(({ code }) => code)).toContain('10');
  await expect(sectorOf(platform, '99')).rejects.toMatchObject({ code: 'sector-unknown' });
});

test('a measure over the years is what the summary of each year says, hidden where that is', async () => {
  for (const by of ['sector', 'technology', 'region'] as const) {
    const { years, rows } = await developmentOf(platform, by, 'output');
    expect(years).toEqual([2023, 2024]);
    for (const [i, year] of years.entries()) {
      const summary = await summaryOf(platform, by, year);
      const of = ({ kind, code }: { kind: string; code: string }) =>
        summary.rows.find((row) => row.kind === kind && row.code === code)?.cells['output']?.value ?? null;
      expect(rows.map(({ cells }) => cells[i]?.value ?? null)).toEqual(rows.map(of));
    }
  }
  const perWorker = await developmentOf(platform, 'technology', 'productivity');
  const { rows } = await summaryOf(platform, 'technology', 2024);
  expect(perWorker.rows.map(({ cells }) => cells[1]!.value)).toEqual(rows.map(({ productivity }) => productivity));
  await expect(developmentOf(platform, 'sector', 'bin')).rejects.toMatchObject({ code: 'measure-unknown' });
});

test('a cross-table is for whom the secrecy table admits, of two dimensions, without sectors across', async () => {
  const asked = { measure: 'output', year: 2024, rows: 'region', columns: 'size' } as const;
  const viewer = (role: string) => ({ id: role, name: role, assignments: [{ role, scope: {} }] });
  const table = await crossTableFor(platform, asked, viewer('analyst'));
  expect(table.rows[0]!.cells).toHaveLength(table.columns.length);
  await expect(crossTableFor(platform, asked, viewer('akimat'))).rejects.toMatchObject({ code: 'not-readable' });
  await expect(crossTableFor(platform, { ...asked, rows: 'size' }, viewer('analyst'))).rejects.toMatchObject({
    code: 'cross-table-dimensions',
  });
  await expect(crossTableFor(platform, { ...asked, measure: 'bin' }, viewer('analyst'))).rejects.toMatchObject({
    code: 'measure-unknown',
  });
});

test('the read model is marked with its batches', async () => {
  const { origins, builtAt } = await readBuild(platform);
  expect(origins).toHaveLength(4);
  expect(builtAt).toBe('2026-01-15T06:00:00.000Z');
});
