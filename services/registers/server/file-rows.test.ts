import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { FileRefused, fileRows } from './file-rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'industry-file-rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rows(name: string, content: string | Buffer): Promise<unknown[]> {
  const file = join(folder, name);
  writeFileSync(file, content);
  const found = [];
  for await (const line of fileRows(file, { publishedOn: '2026-06-01', sequence: 7 })) found.push(JSON.parse(line));
  return found;
}
const ROW = { bin: '219940000017', fact: 'employees', value: '12' };
const GIVEN = { sequence: 7, published_on: '2026-06-01' };

describe('the same rows come out of', () => {
  test.each([
    ['CSV with commas', 'a.csv', 'bin,fact,value\n219940000017,employees,12\n'],
    ['CSV with semicolons, marked as UTF-8', 'b.csv', '\ufeffbin;fact;value\r\n219940000017;employees;12\r\n'],
    ['packed CSV', 'c.csv.gz', gzipSync('bin,fact,value\n219940000017,employees,12\n')],
    ['JSON lines', 'd.jsonl', '{"bin":"219940000017","fact":"employees","value":"12"}\n\n'],
  ])('%s', async (_, name, content) => {
    expect(await rows(name, content)).toEqual([{ ...GIVEN, ...ROW }]);
  });

  test('a workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('rows').addRows([
      ['bin', 'fact', 'value'],
      ['219940000017', 'employees', 12],
    ]);
    expect(await rows('e.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual([{ ...GIVEN, ...ROW }]);
  });
});

test('what a row says of itself stands', async () => {
  const [row] = await rows('own.csv', 'sequence,published_on,bin\n9,2026-05-01,1\n');
  expect(row).toEqual({ sequence: 9, published_on: '2026-05-01', bin: '1' });
});

test.each([
  ['nothing', 'n.csv', ''],
  ['another encoding', 'x.csv', Buffer.from('bin,name\n1,Қазақ', 'utf16le')],
  ['a packed file that is cut off', 'cut.csv.gz', gzipSync('bin\n'.repeat(1_000)).subarray(0, 20)],
  ['a small file that unpacks to a large one', 'bomb.csv.gz', gzipSync(Buffer.alloc(40_000_000, 'a'))],
  ['a line that is no JSON', 'x.jsonl', '{"bin":\n'],
  ['rows of unequal length', 'ragged.csv', 'a,b\n1,2,3\n'],
  ['an archive that is no workbook', 'x.xlsx', Buffer.from('PK\u0003\u0004nothing')],
])('%s is refused', async (_, name, content) => {
  await expect(rows(name, content)).rejects.toThrow(FileRefused);
});
