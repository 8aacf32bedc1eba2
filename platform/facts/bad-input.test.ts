import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ImportError } from './import-error.ts';
import { output, outputFile } from './observations.fixture.ts';
import type { StageRequest } from './stage.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

const GOOD = outputFile([2022, 2023]);

describe('a file that cannot be imported', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await openTestLake([output]);
  });
  afterAll(() => lake.close());

  async function refused(
    name: string,
    content: string | Buffer,
    more: Partial<StageRequest> = {},
  ): Promise<ImportError> {
    const file = lake.write(name, content);
    const error = await lake.stage(output, file, more).then(
      () => undefined,
      (problem: unknown) => problem,
    );
    expect(error).toBeInstanceOf(ImportError);
    const left = readdirSync(join(lake.stateFolder, 'staging')).filter((one) => one.startsWith('stage-'));
    expect(left).toEqual([]);
    return error as ImportError;
  }

  test.each<[string, string | Buffer, RegExp]>([
    ['an empty file', '', /^empty\.csv: the file is empty\. Fetch it again/],
    ['a header alone', 'region,year,output\n', /the file has no rows/],
    ['a truncated gzip', gzipSync(GOOD).subarray(0, 40), /cut off or damaged.*compare its size/],
    ['an empty gzip', gzipSync(''), /the file is empty/],
    [
      'a ZIP archive or workbook',
      Buffer.from('PK\u0003\u0004rest'),
      /ZIP archive or a workbook.*save the sheet as CSV/,
    ],
    [
      'wrong columns',
      'regoin,year,output\n10,2022,1\n',
      /region \(is it "regoin"\?\); found regoin, year, output.*Expected \[region, year, output\]/,
    ],
    ['a column twice', 'region,region,year,output\n10,10,2022,1\n', /a column appears twice \(line 1, field region\)/],
    ['a row with a field too many', `${GOOD}10,2024,1,2\n`, /the row has 4 fields, the header 3 \(line 10\)/],
    ['a quote that is never closed', `${GOOD}10,2024,"1\n`, /cannot be read as CSV \(line 10\)/],
    [
      'bytes that are no text',
      Buffer.from([0x72, 0x00, 0x01, 0xff, 0x00, 0x02, 0x80]),
      /encoding of the text cannot be told.*--encoding/,
    ],
    [
      'an unknown region',
      GOOD.replace('\n40,2022', '\n99,2022'),
      /1 of 8 rows.*no such code.*line 5, field region, value "99"/,
    ],
    [
      'an absurd value',
      GOOD.replace('10,2022,10', '10,2022,9999999999'),
      /outside the declared range \(line 2, field output, value "9999999999"\)/,
    ],
    ['a number of a hundred digits', GOOD.replace('10,2022,10', `10,2022,${'9'.repeat(100)}`), /not a number/],
    [
      'a word for a number',
      GOOD.replace('10,2022,10', '10,2022,n/a'),
      /not a number \(line 2, field output, value "n\/a"\)/,
    ],
    ['an empty value', GOOD.replace('10,2022,10', '10,2022,'), /the value is empty \(line 2, field output, value ""\)/],
    [
      'a year that is none',
      GOOD.replace('10,2022', '10,20222'),
      /the period is not a year or a day \(line 2, field year/,
    ],
    ['a year before statistics', GOOD.replace('10,2022', '10,0007'), /the period is not a year or a day/],
    [
      'a formula',
      GOOD.replace('10,2022,10', '10,2022,=HYPERLINK("x")').replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"'),
      /begins like a formula \(=, \+, -, @\) \(line 2, field output/,
    ],
    [
      'a formula in a key',
      GOOD.replace('\n10,2022', '\n@SUM(A1),2022'),
      /begins like a formula.*field region, value "@SUM\(A1\)"/,
    ],
    [
      'a duplicate key',
      `${GOOD}10,2022,11\n`,
      /occurs more than once \(line 2, field region, value "10, output, 2022-01-01"\)\. A key may occur once/,
    ],
  ])('%s', async (_, content, message) => {
    const name = content.length === 0 ? 'empty.csv' : 'bad.csv';
    expect((await refused(name, content)).message).toMatch(message);
  });

  test('a bomb is stopped by its size after decompression', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('region,year,output\n'), Buffer.alloc(3_000_000, '10,2022,1\n')]));
    const error = await refused('bomb.csv.gz', bomb, { limits: { maximumBytes: 1_000_000 } });
    expect(error.message).toContain('larger than an import may be');
  });

  test('a bomb is stopped by its ratio', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, '10,2022,1\n'));
    expect((await refused('bomb.csv.gz', bomb)).message).toContain('200 times its compressed size');
  });

  test('a hundred thousand errors: as many are looked at as decide that the file is refused, the first of them', async () => {
    const file = `region,year,output\n${'10,2022,x\n'.repeat(100_000)}`;
    const { problem, message } = await refused('many.csv', file, { options: { scheme: 'TL-2021' } });
    expect(message.length).toBeLessThan(700);
    expect(message).toContain('The first of the rejected rows are in');
    expect(message).toContain('at least 1001 of 100000 rows are rejected');
    expect(problem.findings![0]).toMatchObject({ check: 'number', severity: 'error', rows: 1001 });
    expect(problem.findings![0]!.examples).toHaveLength(5);
    const lines = readFileSync(problem.rejectedFile!, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(1002);
    expect(lines[1]).toMatch(/^2,output,x,number,not a number$/);
    expect(lines.at(-1)).toMatch(/^1002,output,x,/);
  });

  test('a file that is not there, or a folder', async () => {
    await expect(lake.stage(output, join(lake.stateFolder, 'nowhere.csv'))).rejects.toThrow('the file cannot be read');
    await expect(lake.stage(output, lake.stateFolder)).rejects.toThrow('this is not a file');
  });

  test.each([
    [{ colour: 'red' }, 'field colour'],
    [{ publishedon: '2025-01-01' }, 'Is it publishedOn?'],
    [{ publishedOn: '2025-02-30' }, 'YYYY-MM-DD'],
    [{ scheme: 'TL-1999' }, 'Known schemes: TL-2010, TL-2021'],
    [{ encoding: 'koi8' }, 'Known encodings: utf-8'],
  ])('option %j', async (options, message) => {
    expect((await refused('good.csv', GOOD, { options })).message).toContain(message);
  });

  test.each(['../lake', 'a/b', '', 'A', '..', 'x\0y'])('a dataset named %j', async (id) => {
    const file = lake.write('good.csv', GOOD);
    await expect(lake.stage({ ...output, id }, file)).rejects.toThrow('the id of the dataset is not a name');
  });

  test('a file name that looks like a path keeps its last part only', async () => {
    const folder = join(lake.stateFolder, 'x;rm -rf ..');
    writeFileSync(folder, GOOD);
    const { record } = await lake.stage(output, folder);
    expect(record.fileName).toBe('x;rm -rf ..');
    expect(record.id).toMatch(/^output-[0-9a-f]{16}$/);
  });
});
