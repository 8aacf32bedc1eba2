import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, type TestLake } from '@industry/facts/test-lake.ts';
import type { Reader } from '@industry/facts/types.ts';
import { firmDatasets } from '@industry/firms';
import { repositoryFolder } from '@industry/observe';
import { disclosureRule, loadPack } from '@industry/pack';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { toCivilDate } from '@industry/values';
import { buildFirmStatistics, crossTableOfFirms, type DisclosedCell, type FirmStatistics } from './index.ts';
import { fixtureFiles, fixtureFirms } from './firms.fixture.ts';

const firms = fixtureFirms(240);
let pack: ProgrammePack;
let lake: TestLake;
let found: FirmStatistics;
const rule = () => disclosureRule(pack, toCivilDate('2026-01-15'));
const reader = (role: string): Reader => ({
  viewer: { id: role, name: role, assignments: [{ role, scope: {} }] },
  purpose: 'statistics',
});

beforeAll(async () => {
  pack = await loadPack(join(repositoryFolder(), 'programmes', 'kz-2020-2025'));
  const datasets = firmDatasets(pack);
  lake = await openTestLake(
    datasets,
    { regionSchemes: pack.regionSchemes, nation: 'KZ' },
    { secrecy: pack.secrecy, roles: pack.rights.roles },
  );
  Object.assign(lake.pack, { firmFacts: pack.firmFacts });
  for (const [id, text] of fixtureFiles(firms))
    await lake.import(
      datasets.find((one) => one.id === id)!,
      text,
    );
  found = await buildFirmStatistics({ facts: lake.facts, pack }, rule());
});
afterAll(() => lake.close());

const cellsOf = (table: string, measure: string, year: number): readonly DisclosedCell[] =>
  found.tables.find((one) => one.table === table && one.measure === measure && one.year === year)!.cells!;
const whole = (cells: readonly DisclosedCell[]) =>
  cells.find(({ row, column }) => row.kind === 'total' && column.kind === 'total')!;

describe('declared tables', () => {
  test('every measure that is loaded, each year, each table', () => {
    expect(found.years).toEqual([2023, 2024]);
    expect(found.tables).toHaveLength(pack.manufacturing.tables.length * 3 * 2);
    expect(found.origins.map(({ dataset }) => dataset).toSorted()).toEqual([
      'firm-labour',
      'firm-owners',
      'firm-registration',
      'firm-statistics',
    ]);
  });

  test('the whole is the sum over firms: flows added up, employees as the mean of the quarters', () => {
    const working = firms.filter(({ from, until }) => from < 4 && until >= 4);
    const output = working.reduce((sum, firm) => sum + 4 * firm.output, 0);
    expect(whole(cellsOf('sector-region', 'output', 2023))).toMatchObject({ value: output, firms: working.length });
    const employees = working.reduce((sum, firm) => sum + firm.employees, 0);
    expect(whole(cellsOf('size', 'employees', 2023)).value).toBe(employees);
  });

  test('no cell of fewer than three firms is shown, and what is shown adds up', () => {
    for (const { cells } of found.tables)
      for (const { state, firms: count } of cells ?? [])
        if (state === 'shown') expect([0, 1, 2].slice(1)).not.toContain(count);
    const alone = cellsOf('sector-region', 'output', 2024).find(
      ({ row, column }) => row.code === '28' && column.code === '790000000',
    )!;
    expect(alone).toMatchObject({ value: null, firms: null });
    expect(alone.state).not.toBe('shown');
  });

  test('a state share of 60 % stands under half and more, of 20 % under less', () => {
    const shown = cellsOf('state-share', 'output', 2024).filter(({ state }) => state === 'shown');
    expect(shown.map(({ row }) => row.code)).toEqual(['none', 'minority', 'majority', '']);
  });

  test('two builds of the same batches are equal', async () => {
    expect(await buildFirmStatistics({ facts: lake.facts, pack }, rule())).toEqual(found);
  });
});

describe('tables together tell no more than each: an attacker who subtracts', () => {
  test('a sum that the year hides is hidden in each of its quarters, and the whole is the same in every table', () => {
    for (const { measure, year } of found.tables.filter(({ table }) => table === 'sector-region')) {
      const margins = cellsOf('sector-region', measure, year).filter(({ column }) => column.kind === 'total');
      const quarters = cellsOf('sector-quarter', measure, year);
      for (const { row, state, value } of margins) {
        const ofRow = quarters.filter((cell) => cell.row.kind === row.kind && cell.row.code === row.code);
        if (state !== 'shown') expect(new Set(ofRow.map((cell) => cell.state))).not.toContain('shown');
        const hidden = ofRow.filter((cell) => cell.state !== 'shown');
        // One hidden quarter would be the year less the other three.
        if (value !== null) expect(hidden).not.toHaveLength(1);
      }
      for (const table of ['size', 'state-share'])
        expect(whole(cellsOf(table, measure, year)).value).toBe(whole(cellsOf('sector-region', measure, year)).value);
    }
  });

  test('what follows from a hidden sum is hidden too', () => {
    for (const { scope, year, concentration, productivity } of found.sectors) {
      const shown = (measure: string) =>
        cellsOf('sector-region', measure, year).some(
          ({ row, column, state }) => row.code === scope && column.kind === 'total' && state === 'shown',
        );
      if (concentration !== null) expect(shown('output')).toBe(true);
      if (productivity !== null) expect(shown('value-added') && shown('employees')).toBe(true);
    }
  });
});

describe('figures of sectors', () => {
  test('parts of the change of productivity add up to it', () => {
    const { productivity } = found.sectors.find(({ scope, year }) => scope === '' && year === 2024)!;
    const sum = Object.values(productivity!.parts).reduce((total, part) => total + Number(part), 0);
    expect(sum).toBe(Number(productivity!.change));
    expect(productivity).toMatchObject({ entered: 34, left: 34 });
  });
  test('the first year has no change', () =>
    expect(found.sectors.find(({ scope, year }) => scope === '' && year === 2023)!.productivity).toBeNull());
  test('counts of the open register are not hidden', () =>
    expect(found.counts.find(({ sector, year }) => sector === '' && year === 2024)).toMatchObject({ registered: 240 }));
});

describe('a cross-table that nobody declared', () => {
  const query = { measure: 'output', year: 2024, rows: 'region', columns: 'size' } as const;
  test.each(['analyst', 'monitor'])('%s gets it, suppressed', async (role) => {
    const { cells } = await crossTableOfFirms({ facts: lake.facts, pack }, query, reader(role), rule());
    expect(whole(cells!).value).toBe(whole(cellsOf('sector-region', 'output', 2024)).value);
  });
  test.each(['firm', 'operator', 'akimat', 'data-officer', 'administrator', 'officer'])('%s does not', async (role) => {
    await expect(crossTableOfFirms({ facts: lake.facts, pack }, query, reader(role), rule())).rejects.toMatchObject({
      code: 'not-readable',
    });
  });
  test('nor nobody, nor a person who calls themselves the job', async () => {
    for (const wrong of [
      { viewer: null, purpose: 'statistics' },
      { ...reader('firm'), declaredTables: true },
      { viewer: null, purpose: 'publish', declaredTables: true },
    ] as Reader[])
      await expect(crossTableOfFirms({ facts: lake.facts, pack }, query, wrong, rule())).rejects.toMatchObject({
        code: 'not-readable',
      });
  });
});

test('no service adds firms up by itself: what leaves passes disclosure control here', () => {
  const services = join(repositoryFolder(), 'services');
  const files = readdirSync(services, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const callers = files.filter((name) =>
    /\.firmSums\(|declaredTables/.test(readFileSync(join(services, name), 'utf8')),
  );
  expect(callers).toEqual([]);
});
