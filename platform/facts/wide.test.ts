import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportableDataset } from './importer.ts';
import { output } from './observations.fixture.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

const trade: ImportableDataset = {
  ...output,
  id: 'trade',
  keys: [{ name: 'exporter' }, { name: 'product', classification: 'HS' }, { name: 'year' }],
  facts: [],
  importer: {
    version: '1',
    source: 'Invented for tests',
    layouts: [
      { kind: 'wide', id: 'flows', columns: { year: 't', exporter: 'i', product: 'k', value: 'v', note: 'note' } },
    ],
    keyRules: { product: { scheme: 'HS2017' } },
    slice: ['year'],
    maximumRejectedShare: 0.1,
    wide: {
      table: 'flows',
      period: { year: 'year' },
      unit: 'thousand-usd',
      fields: [
        { name: 'year', type: 'small', required: true, minimum: '1990', maximum: '2100' },
        { name: 'exporter', type: 'small', required: true, minimum: '1', maximum: '999' },
        { name: 'product', type: 'text', required: true, pattern: '\\d{6}' },
        { name: 'value', type: 'exact', required: true, minimum: '0', maximum: '1000000' },
        { name: 'note', type: 'text', required: false, maximumLength: 20 },
      ],
    },
  },
};

const rows = (year: number) =>
  ['398,010101,5.5,', '4,270900,7,ok', '398,270900,1,', '4,010101,2,'].map((row) => `${year},${row}`);
const twenty = [2018, 2019, 2020, 2021, 2022].flatMap(rows);
const file = (lines: readonly string[]) => `t,i,k,v,note\n${lines.join('\n')}\n`;

describe('a wide table', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await openTestLake([trade]);
  });
  afterAll(() => lake.close());
  const stage = (text: string) => lake.stage(trade, lake.write('flows.csv', text));

  test('is sorted by subject and period, with every system column', async () => {
    const batch = await lake.import(trade, file(twenty));
    expect(batch).toMatchObject({ rows: 20, rejectedRows: 0, validFrom: '2018-01-01', validTo: '2023-01-01' });
    const page = await lake.facts.rows(batch.id, { offset: 4, limit: 2 });
    expect(page.columns.slice(5)).toEqual([
      'period_start',
      'period_end',
      'period_kind',
      'product_scheme',
      'unit',
      'status',
      'op',
      'batch',
    ]);
    const system = ['interval', 'HS2017', 'thousand-usd', 'A', 'assert', batch.id];
    expect(page.rows).toEqual([
      ['2022', '4', '010101', '2.000', null, '2022-01-01', '2023-01-01', ...system],
      ['2018', '4', '270900', '7.000', 'ok', '2018-01-01', '2019-01-01', ...system],
    ]);
  });

  test('a delivery of one year replaces that year alone', async () => {
    lake.setNow('2026-02-01T00:00:00.000Z');
    await lake.import(trade, file(['2022,398,010101,9,']));
    const { rows: found, origins } = await lake.facts.table({
      dataset: 'trade',
      columns: ['year', 'product', 'value'],
      where: { exporter: '398' },
    });
    expect(found.filter(({ year }) => year === '2022').map(({ value }) => value)).toEqual(['9.000']);
    expect(found).toHaveLength(9);
    expect(origins.size).toBe(2);
  });

  test('the bytes of the file do not depend on the order of the rows', async () => {
    const [one, two] = [await stage(file(twenty)), await stage(file(twenty))];
    expect(one.files[0]).toEqual(two.files[0]);
  });

  test.each([
    ['a code that fails its pattern', '2018,398,0101x1,1,', 'code', 'k', '0101x1'],
    ['a short code', '2018,398,01010,1,', 'code', 'k', '01010'],
    ['a word', '2018,398,010102,much,', 'number', 'v', 'much'],
    ['a value out of range', '2018,1000,010102,1,', 'range', 'i', '1000'],
    ['a negative value', '2018,398,010102,-1,', 'range', 'v', '-1'],
    ['a missing value', '2018,398,010102,,', 'missing', 'v', ''],
    ['a long text', `2018,398,010102,1,${'x'.repeat(21)}`, 'length', 'note', 'x'.repeat(21)],
    ['a formula', '2018,398,010102,1,@SUM(A1)', 'formula', 'note', '@SUM(A1)'],
  ])('%s is rejected with its line and the rest is kept', async (_, row, check, field, value) => {
    const { record } = await stage(file([...twenty, row]));
    expect(record).toMatchObject({ rows: 20, rejectedRows: 1 });
    expect(record.findings).toContainEqual(
      expect.objectContaining({ check, rows: 1, examples: [{ line: 22, field, value }] }),
    );
  });

  test('too many rejected rows refuse the file', async () => {
    const bad = Array.from({ length: 5 }, (_, i) => `2018,398,x${i},1,`);
    await expect(stage(file([...twenty, ...bad]))).rejects.toThrow('5 of 25 rows are rejected: 5 x no such code');
  });

  test('a key that occurs twice refuses the file, however it is written', async () => {
    await expect(stage(file([...twenty, '2018,0398,010101,1,']))).rejects.toThrow(
      /more than once.*line 2, field i, k, t/,
    );
  });

  test('a row of another form refuses the file', async () => {
    await expect(stage(file([...twenty, '2018,398']))).rejects.toThrow('the row has 2 fields, the header 5 (line 22)');
  });
});
