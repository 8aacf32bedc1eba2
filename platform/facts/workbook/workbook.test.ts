import { randomBytes } from 'node:crypto';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLake, type TestLake } from '../test-lake.ts';
import { readWorkbook } from './read-workbook.ts';
import { product, raised, workbook } from './workbook.fixture.ts';

let lake: TestLake;
let number = 0;
beforeAll(async () => {
  lake = await openTestLake([product]);
});
afterAll(() => lake.close());

const write = (bytes: Buffer) => lake.write(`book-${(number += 1)}.xlsx`, bytes);
const stage = (bytes: Buffer) => lake.stage(product, write(bytes), { options: { publishedOn: '2026-01-01' } });

async function published(bytes: Buffer) {
  const { staged } = await stage(bytes);
  const batch = await lake.publish(staged);
  const rows = await lake.facts.observations({ dataset: 'product', batches: [batch.id] });
  const figures = rows.map(({ keys, fact, periodEnd, value, status }) =>
    [keys['region'], fact, periodEnd, value, status].join(' '),
  );
  return { figures, findings: batch.findings };
}

const REST = [
  ['East', 1, 2],
  ['South', 3, 4],
  ['West', 5, 6],
];

test('headings over merged cells, marks, notes, look-alike letters, signs and formulas', async () => {
  const { figures, findings } = await published(
    await workbook(
      [
        ['Product', null, null],
        [null, '2022', '2022'],
        [null, '9 months', raised('year', '1)')],
        // A Cyrillic "о" and "Т".
        ['Nоrth Тinyland ', '1 234,5', { formula: 'B4*2', result: 10 }],
        ['East*', '-', 2],
        ['South', 3, 0.1 + 0.2],
        ['West', 5, 6],
        ['1) preliminary data'],
      ],
      ['B2:C2'],
    ),
  );
  expect(figures).toEqual([
    '10 product 2022-10-01 1234.5 A',
    '10 product 2023-01-01 10 P',
    '20 product 2023-01-01 2 P',
    '30 product 2022-10-01 3 A',
    '30 product 2023-01-01 0.3 P',
    '40 product 2022-10-01 5 A',
    '40 product 2023-01-01 6 P',
  ]);
  expect(findings.map(({ check, rows, examples }) => [check, rows, examples[0]?.field])).toEqual([
    ['notes-of-source', 1, 'S!A8'],
    ['part-of-year', 1, 'S!B3'],
    ['look-alike-letters', 1, 'S!A4'],
    ['number-as-text', 1, 'S!B4'],
    ['computed-in-source', 1, 'S!C4'],
    ['status-by-note', 4, 'S!C4'],
    ['sign-for-no-value', 1, 'S!B5'],
  ]);
});

test('a note that names another unit moves the figures to a fact of their own', async () => {
  const rows = [[], [null, '2021*', 20222], ['North', 7, 8], ['* in old money']];
  const { figures } = await published(await workbook([...rows.slice(0, 3), ...REST, rows[3]!]));
  expect(figures.filter((one) => one.startsWith('10'))).toEqual(['10 product_old 2022-01-01 7 A']);
});

describe('refused, with the place and what to do', () => {
  const good = () => workbook([[], [null, 2021, 2022], ['North', 7, 8], ...REST]);

  test.each<[string, () => Promise<Buffer>, RegExp]>([
    ['cut off', async () => (await good()).subarray(0, 3_000), /cut off or damaged/],
    [
      'noise behind the mark of a ZIP',
      async () => Buffer.concat([Buffer.from('PK'), randomBytes(4_000)]),
      /cut off or damaged/,
    ],
    [
      'another ZIP',
      async () => new JSZip().file('a.csv', 'a,b').generateAsync({ type: 'nodebuffer' }),
      /a ZIP archive, not an XLSX/,
    ],
    [
      'an old workbook',
      async () => Buffer.from('d0cf11e0a1b11ae10000', 'hex'),
      /old workbook \(XLS\) or one with a password/,
    ],
    ['no table', () => workbook([['North'], ['2022']]), /no sheet has names of regions/],
    [
      'a name nobody knows',
      () => workbook([[], [null, 2022], ['North', 1], ['Atlantis', 2]]),
      /no such code.*line 4, field S!B4, value "Atlantis"/,
    ],
    [
      'a word for a figure',
      () => workbook([[], [null, 2022], ['North', 'many']]),
      /not a number.*line 3, field S!B3, value "many"/,
    ],
    ['a negative figure', () => workbook([[], [null, 2022], ['North', -1]]), /outside the declared range.*S!B3/],
    [
      'a formula without a result',
      () => workbook([[], [null, 2022], ['North', { formula: '1/0' }]]),
      /the value is empty.*S!B3/,
    ],
    ['an error of a formula', () => workbook([[], [null, 2022], ['North', { error: '#REF!' }]]), /not a number.*#REF!/],
    ['a year twice', () => workbook([[], [null, 2022, 2022], ['North', 1, 2], ...REST]), /occurs more than once/],
  ])('%s', async (_, bytes, words) => {
    await expect(stage(await bytes())).rejects.toThrow(words);
  });

  test('a workbook for a dataset that reads none', async () => {
    const { importer: _, ...plain } = product;
    await expect(lake.stage(plain, write(await good()))).rejects.toThrow(/a ZIP archive or a workbook/);
  });

  test('what unpacks to more than a workbook may hold, whatever its directory says', async () => {
    const zip = await JSZip.loadAsync(await good());
    zip.file('xl/sharedStrings.xml', Buffer.alloc(3 * 1024 ** 2));
    const bomb = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
    expect(bomb.length).toBeLessThan(20_000);
    const limits = { maximumBytes: 1024 ** 2, maximumSheets: 10 };
    await expect(readWorkbook(bomb, limits)).rejects.toThrow(/larger than an import may be/);
  });

  test('a merge of the whole sheet', async () => {
    const zip = await JSZip.loadAsync(await good());
    const sheet = await zip.file('xl/worksheets/sheet1.xml')!.async('string');
    const merged = sheet.replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="B5:XFD1048576"/></mergeCells>',
    );
    expect(merged).not.toBe(sheet);
    zip.file('xl/worksheets/sheet1.xml', merged);
    await expect(stage(await zip.generateAsync({ type: 'nodebuffer' }))).rejects.toThrow(
      /a merged range has more than/,
    );
  });
});

test('the same workbook read again is the same batch', async () => {
  const bytes = await workbook([[], [null, 2021, 2022], ['North', 7, 8], ...REST]);
  const first = await published(bytes);
  const { staged, record } = await stage(bytes);
  expect(await lake.publish(staged)).toMatchObject({ id: record.id, already: true });
  expect(first.figures).toHaveLength(8);
});
