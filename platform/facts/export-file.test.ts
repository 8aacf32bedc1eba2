import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { readFileSync, existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvCell, toCivilDate } from '@industry/values';
import { dialect } from '@industry/warehouse';
import { AccessDenied } from './access.ts';
import { output, outputFile, sealed } from './observations.fixture.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await openTestLake([output, sealed]);
  await lake.import(output, outputFile([2022]), { publishedOn: '2023-05-01' });
  lake.setNow('2026-02-01T00:00:00.000Z');
  await lake.import(
    output,
    outputFile([2022], () => '1.50'),
    { publishedOn: '2024-05-01' },
  );
});
afterAll(() => lake.close());

test('the rows in force leave as CSV in the order in which the importer takes them', async () => {
  const file = (await lake.facts.exportFile({ dataset: 'output', format: 'csv' }))!;
  const [head, first, ...rest] = readFileSync(file.path, 'utf8').trimEnd().split('\n');
  expect(head).toBe('region,region_scheme,fact,period_start,period_end,period_kind,value,unit,status,batch');
  expect(first).toMatch(/^10,TL-\d{4},output,2022-01-01,2023-01-01,interval,1\.5,mln-xts,A,output-\w+$/);
  expect([rest.length + 1, file.rows]).toEqual([4, 4]);
  await file.remove();
  expect(existsSync(file.path)).toBe(false);
});

test('what was known on a day, and one batch as it came', async () => {
  const before = (await lake.facts.exportFile({
    dataset: 'output',
    format: 'parquet',
    knownAt: toCivilDate('2024-04-30'),
  }))!;
  expect((await before.page(0, 1))[0]).toContain('10');
  expect((await before.page(0, 9)).map((row) => row[6])).toEqual(['10', '20', '30', '40']);
  const [older] = await lake.facts.batches('output');
  const one = (await lake.facts.exportFile({ dataset: 'output', batch: older!.id, format: 'csv' }))!;
  expect(readFileSync(one.path, 'utf8')).toContain(',assert,');
  expect(
    await lake.facts.exportFile({ dataset: 'output', format: 'csv', knownAt: toCivilDate('2000-01-01') }),
  ).toBeNull();
  expect(await lake.facts.exportFile({ dataset: 'output', format: 'csv', batch: 'nonsense' })).toBeNull();
  await Promise.all([before.remove(), one.remove()]);
});

test('a Parquet file says where it comes from', async () => {
  const words = { title: "Қарағанды's “=1”", source: '統計局' };
  const file = (await lake.facts.exportFile({ dataset: 'output', format: 'parquet', words }))!;
  const engine = await (await DuckDBInstance.create(':memory:')).connect();
  const kept = await engine.runAndReadAll(`SELECT decode(key), decode(value) FROM parquet_kv_metadata('${file.path}')`);
  expect(Object.fromEntries(kept.getRows() as [string, string][])).toMatchObject(words);
  await file.remove();
});

test('a dataset above "public" never leaves', async () => {
  await expect(lake.facts.exportFile({ dataset: 'sealed', format: 'csv' })).rejects.toThrow(AccessDenied);
});

test('the lake and the browser write every text alike', async () => {
  const engine = await (await DuckDBInstance.create(':memory:')).connect();
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", ' '), fc.string()).map((parts) => parts.join('')),
    fc.double({ noNaN: true }).map(String),
    fc.constantFrom('-0.5', '-1', '+1', '-1.', '-.5', '-1\n', '=1+1'),
  );
  await fc.assert(
    fc.asyncProperty(cell, async (text) => {
      fc.pre(!text.includes('\0'));
      const [row] = (await engine.runAndReadAll(`SELECT ${dialect.safeCsvText('$1')}`, [text])).getRows();
      const safe = String(row![0]);
      const quoted = /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
      expect(quoted).toBe(csvCell(text));
    }),
    { numRuns: 300 },
  );
});
