import ExcelJS from 'exceljs';
import type { ImportableDataset } from '../importer.ts';

const text = { kk: 'Өнім', ru: 'Продукт', en: 'Product', ja: '生産' };

/** A dataset read from workbooks, for the regions of the tiny pack. */
export const product: ImportableDataset = {
  id: 'product',
  title: text,
  description: text,
  keys: [{ name: 'region', classification: 'TL' }],
  facts: [
    { id: 'product', title: text, unit: 'mln-xts', minimum: '0' },
    { id: 'product_old', title: text, unit: 'mln-old', minimum: '0' },
  ],
  periodKind: 'cumulative-in-year',
  delivery: 'full',
  secrecy: 'public',
  licence: 'test',
  owner: 'office',
  expects: text,
  importer: {
    version: '1',
    source: 'Office',
    layouts: [
      {
        kind: 'workbook',
        id: 'book',
        names: 'region',
        fact: 'product',
        headings: 2,
        periods: [
          { pattern: '^(?<year>\\d{4}) 9 months$', months: [0, 9] },
          { pattern: '^(?<year>\\d{4})( year)?$', months: [0, 12] },
        ],
        notes: [
          { matches: 'old money', fact: 'product_old' },
          { matches: 'preliminary', status: 'P' },
        ],
        noValue: ['-', '…'],
      },
    ],
  },
};

type Row = readonly ExcelJS.CellValue[];

/** A workbook of one sheet `S`, written row by row; `merges` as a spreadsheet names ranges. */
export async function workbook(rows: readonly Row[], merges: readonly string[] = []): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('S');
  for (const row of rows) sheet.addRow([...row]);
  for (const range of merges) sheet.mergeCells(range);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A word with a raised mark behind it. */
export function raised(word: string, mark: string): ExcelJS.CellRichTextValue {
  return { richText: [{ text: word }, { font: { vertAlign: 'superscript' }, text: mark }] };
}
