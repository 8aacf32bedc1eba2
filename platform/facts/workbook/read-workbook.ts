import ExcelJS from 'exceljs';
import type { Sheet, SheetCell } from './sheet.ts';
import { splitMarks } from './marks.ts';
import { checkPacking, WORKBOOK_LIMITS, type WorkbookLimits } from './unpack.ts';
import { WorkbookError } from './workbook-error.ts';

/** The sheets of an XLSX workbook. Throws `WorkbookError`; runs in a worker thread, for it holds the thread up. */
export async function readWorkbook(bytes: Buffer, limits: WorkbookLimits = WORKBOOK_LIMITS): Promise<Sheet[]> {
  await checkPacking(bytes, limits);
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares its own Buffer.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], {
      ignoreNodes: ['conditionalFormatting', 'dataValidations', 'drawing', 'picture', 'tableParts', 'hyperlinks'],
    });
  } catch (cause) {
    throw new WorkbookError(
      'the workbook cannot be read',
      'Open it in a spreadsheet program, save it as XLSX once more and import that file.',
      { cause },
    );
  }
  return workbook.worksheets.map(sheetOf);
}

function sheetOf(worksheet: ExcelJS.Worksheet): Sheet {
  const rows: (SheetCell | undefined)[][] = [];
  let columns = 0;
  worksheet.eachRow((row, number) => {
    const cells: (SheetCell | undefined)[] = [];
    row.eachCell((cell, column) => {
      const read = cellOf(cell.value);
      if (read === undefined) return;
      cells[column - 1] = cell.isMerged && cell.master !== cell ? { ...read, merged: true } : read;
      columns = Math.max(columns, column);
    });
    rows[number - 1] = cells;
  });
  return { name: worksheet.name.trim(), rows: rows.length, columns, at: (row, column) => rows[row]?.[column] };
}

function cellOf(value: ExcelJS.CellValue): SheetCell | undefined {
  const cell = (text: string, kind: SheetCell['kind'], computed = false) => ({ text, kind, marks: [], computed });
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return cell(numberText(value), 'number');
  if (typeof value === 'string') return textCell([{ text: value, raised: false }]);
  if (typeof value === 'boolean') return cell(String(value), 'text');
  if (value instanceof Date) return cell(Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10), 'text');
  if ('richText' in value)
    return textCell(value.richText.map(({ text, font }) => ({ text, raised: font?.vertAlign === 'superscript' })));
  if ('error' in value) return cell(value.error, 'error');
  if ('hyperlink' in value) return cellOf(value.text);
  const result = cellOf(value.result ?? null);
  // A formula that was never computed has no result: an error to be told, not an empty cell.
  return result === undefined ? cell('', 'error', true) : { ...result, computed: true };
}

function textCell(runs: readonly { readonly text: string; readonly raised: boolean }[]): SheetCell | undefined {
  const [first] = runs;
  // Below a table the raised run comes first and names the note itself.
  if (first?.raised && runs.length > 1) return plain(runs.map(({ text }) => text).join(''), []);
  const raised = runs.filter((run) => run.raised).flatMap(({ text }) => text.match(/\*+|\d+\)?/g) ?? []);
  const rest = splitMarks(runs.flatMap((run) => (run.raised ? [] : [run.text])).join(''));
  return plain(rest.text, [...rest.marks, ...raised.map((mark) => (/^\d+$/.test(mark) ? `${mark})` : mark))]);
}

function plain(text: string, marks: readonly string[]): SheetCell | undefined {
  const words = text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
  return words === '' && marks.length === 0 ? undefined : { text: words, kind: 'text', marks, computed: false };
}

/** A spreadsheet keeps fifteen digits: what a binary number has beyond them was never written by anybody. */
function numberText(value: number): string {
  return String(Number(value.toPrecision(15)));
}
