import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sheetNames } from './sheet-names.ts';
import type { Cell, Sheet, SheetColumn } from './types.ts';
import { xlsx } from './xlsx.ts';

const SOURCE = {
  dataset: 'bns-manufacturing-gva',
  sourceText: { kk: 'Ұлттық статистика бюросы', ru: 'Бюро', en: 'Bureau of National Statistics', ja: '国家統計局' },
  publishedOn: '2026-02-08',
  recordedAt: '2026-11-30T09:15:00Z',
  licence: 'free use with attribution',
  quoted: true,
  simulated: false,
};
const ABOUT = {
  recordedAt: '2026-11-30T10:00:00Z',
  timeZone: 'Asia/Almaty',
  sources: [SOURCE, { ...SOURCE }],
  auditHead: { day: '2026-11-29', head: 'ab'.repeat(32) },
  address: 'https://industry.example.kz/en/regions',
};

async function readBack(sheets: readonly Sheet[], about = ABOUT): Promise<ExcelJS.Workbook> {
  const bytes = await xlsx({ title: 'Regions', language: 'en', sheets, about });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

const column = (kind: SheetColumn['kind'], more: Partial<SheetColumn> = {}): SheetColumn => ({
  header: kind,
  kind,
  ...more,
});

async function cellOf(kind: SheetColumn['kind'], value: Cell, more?: Partial<SheetColumn>): Promise<ExcelJS.Cell> {
  const workbook = await readBack([{ name: 'One', columns: [column(kind, more)], rows: [[value]] }]);
  const cell = workbook.getWorksheet('One')?.getCell('A2');
  if (!cell) throw new Error('no cell');
  return cell;
}

describe('a workbook read back', () => {
  test.each(['=1+1', '+7 701', '-0.5', '@SUM(A1)', "=cmd|' /C calc'!A0", '\t=1', 'https://example.kz'])(
    '%j stays a text',
    async (text) => {
      const cell = await cellOf('text', text);
      expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, text]);
    },
  );

  test('any text comes back as it was, without what XML cannot hold', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), 300);
    const workbook = await readBack([{ name: 'T', columns: [column('text')], rows: texts.map((text) => [text]) }]);
    const read = texts.map((_, index) => workbook.getWorksheet('T')?.getCell(index + 2, 1));
    const held = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
    read.forEach((cell, index) => {
      const text = held(texts[index] ?? '');
      expect(cell?.value ?? '').toBe(text);
      expect(cell?.type).not.toBe(ExcelJS.ValueType.Formula);
    });
  });

  test.each([
    ['decimal', '20627624.5', { digits: 1 }, 20627624.5, '#,##0.0'],
    ['decimal', '-0.352', {}, -0.352, '#,##0.000'],
    ['integer', '2023', { format: '0' }, 2023, '0'],
    ['date', '2024-02-29', {}, new Date('2024-02-29T00:00:00Z'), 'yyyy-mm-dd'],
  ] as const)('a %s %s is a figure of the spreadsheet', async (kind, value, more, held, format) => {
    const cell = await cellOf(kind, value, more);
    expect([cell.value, cell.numFmt]).toEqual([held, format]);
  });

  test('a figure that a spreadsheet would round is written as text', async () => {
    expect((await cellOf('decimal', '12345678901234567.89')).value).toBe('12345678901234567.89');
    expect((await cellOf('decimal', '123456789012.345')).value).toBe(123456789012.345);
  });

  test('an unknown figure has words, or an empty cell', async () => {
    expect((await cellOf('decimal', { words: 'not delivered yet' })).value).toBe('not delivered yet');
    expect((await cellOf('decimal', null)).value).toBeNull();
  });

  test('the head is bold and frozen', async () => {
    const sheet = (await readBack([{ name: 'One', columns: [column('text')], rows: [] }])).getWorksheet('One');
    expect(sheet?.getCell('A1').font.bold).toBe(true);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });

  test('the last sheet says where the figures come from', async () => {
    const workbook = await readBack([{ name: 'One', columns: [], rows: [], notes: ['million tenge'] }]);
    const sheet = workbook.worksheets.at(-1);
    const rows = sheet?.getSheetValues().map((row) => (row as unknown[] | undefined)?.slice(1)) ?? [];
    expect(sheet?.name).toBe('Sources');
    expect(rows[2]).toEqual([
      'Bureau of National Statistics',
      'bns-manufacturing-gva',
      '8 February 2026',
      '30 November 2026, 14:15',
      'free use with attribution',
      'published figures that the programme pack quotes',
    ]);
    expect(rows.slice(4)).toEqual([
      ['Title', 'Regions'],
      ['Figures that the system held at', '30 November 2026, 15:00'],
      ['Head of the audit chain', `29 November 2026 · ${'ab'.repeat(32)}`],
      ['Address', 'https://industry.example.kz/en/regions'],
      ['One', 'million tenge'],
    ]);
  });

  test('a long table streams: no more than two chunks are read ahead of the thread', async () => {
    let given = 0;
    async function* rows(): AsyncGenerator<readonly Cell[]> {
      for (; given < 5_000; given += 1) yield [String(given)];
    }
    const seen: number[] = [];
    await xlsx(
      { title: 'x', language: 'kk', sheets: [{ name: 'x', columns: [column('integer')], rows: rows() }], about: ABOUT },
      { onProgress: ({ done }) => seen.push(given - done) },
    );
    expect(given).toBe(5_000);
    expect(Math.max(...seen.slice(0, -1))).toBeLessThanOrEqual(1_000);
  });

  test.each([
    ['decimal', '1e5', 'x: row 1, decimal: "1e5" is not a decimal'],
    ['integer', '1.5', 'x: row 1, integer: "1.5" is not a whole number'],
    ['date', '2023-02-30', 'x: row 1, date: "2023-02-30" is not a day (YYYY-MM-DD)'],
  ] as const)('a %s %s is refused with its place', async (kind, value, message) => {
    await expect(cellOf(kind, value).catch((error: Error) => [error.name, error.message])).resolves.toEqual([
      'WorkbookError',
      message.replace(/^x/, 'One'),
    ]);
  });

  test('what reading the rows throws comes out', async () => {
    function* rows(): Generator<readonly Cell[]> {
      yield ['1'];
      throw new RangeError('the table went away');
    }
    const sheets = [{ name: 'x', columns: [column('text')], rows: rows() }];
    await expect(xlsx({ title: 'x', language: 'en', sheets, about: ABOUT })).rejects.toThrow('the table went away');
  });
});

test.each([
  [
    ['a/b', 'A b'],
    ['a b', 'A b 2'],
  ],
  [
    ["'x'", ''],
    ['x', '-'],
  ],
  [['History'], ['History 2']],
  [
    ['я'.repeat(40), 'я'.repeat(40)],
    ['я'.repeat(31), `${'я'.repeat(29)} 2`],
  ],
])('sheets %j are named %j', (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});
