import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { Utf8Check } from './encoding.ts';
import { output, outputFile } from './observations.fixture.ts';
import { openTestLake, type TestLake } from './test-lake.ts';

const GOOD = outputFile([2022]);
const windows1251 = (text: string) =>
  Buffer.from(
    [...text].map((letter) => (letter >= 'А' && letter <= 'я' ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0))),
  );
const RUSSIAN = GOOD.replaceAll('\n', ',Область\n').replace('output,Область', 'output,Название');

describe('a file taken in', () => {
  let lake: TestLake;
  beforeAll(async () => {
    lake = await openTestLake([output]);
  });
  afterAll(() => lake.close());

  test.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(GOOD)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${GOOD}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(GOOD, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16()],
    ['windows-1251', windows1251(RUSSIAN)],
    ['gzip', gzipSync(GOOD)],
    ['lines of Windows', Buffer.from(GOOD.replaceAll('\n', '\r\n'))],
    ['semicolons', Buffer.from(GOOD.replaceAll(',', ';'))],
    ['tabs', Buffer.from(GOOD.replaceAll(',', '\t'))],
    ['quoted fields', Buffer.from(GOOD.replaceAll(/[^,\n]+/g, '"$&"'))],
    [
      'other columns in another order',
      Buffer.from('output,note,year,region\n10,"a\nb",2022,10\n20,,2022,20\n30,,2022,30\n40,,2022,40\n'),
    ],
  ])('%s gives the same figures', async (_, bytes) => {
    const { record } = await lake.stage(output, lake.write('figures.csv', bytes));
    expect(record).toMatchObject({ rows: 4, rejectedRows: 0, validFrom: '2022-01-01', validTo: '2023-01-01' });
  });

  test('a converted text and columns that are not read are told', async () => {
    const { record } = await lake.stage(output, lake.write('figures.csv', windows1251(RUSSIAN)));
    expect(record.findings.map(({ check, examples }) => [check, examples[0]?.value ?? examples[0]?.field])).toEqual([
      ['converted', 'windows-1251'],
      ['published-on-unknown', undefined],
      ['columns-not-read', ''],
    ]);
  });

  test('the raw file is kept compressed under its SHA-256, as it came', async () => {
    const plain = await lake.stage(output, lake.write('plain.csv', GOOD));
    await lake.publish(plain.staged);
    expect(plain.rawName).toBe(`${plain.record.fileHash}.br`);
    expect(brotliDecompressSync(readFileSync(join(lake.stateFolder, 'raw', plain.rawName))).toString()).toBe(GOOD);
    const packed = gzipSync(GOOD.replace('10,2022,10', '10,2022,11'));
    const gzip = await lake.stage(output, lake.write('packed.csv.gz', packed));
    await lake.publish(gzip.staged);
    expect(readFileSync(join(lake.stateFolder, 'raw', gzip.rawName))).toEqual(packed);
  });

  test('UTF-8 is recognised wherever the text is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat(20)), (text, cuts) => {
        const bytes = Buffer.from(text);
        const check = new Utf8Check();
        let at = 0;
        for (const cut of cuts) check.add(bytes.subarray(at, (at += cut)));
        check.add(bytes.subarray(at));
        return check.end();
      }),
    );
  });
});
