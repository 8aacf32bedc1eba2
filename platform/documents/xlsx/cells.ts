import { isCivilDate, isDecimalString } from '@industry/values';
import { cut } from './sheet-names.ts';
import { type Cell, type SheetColumn, WorkbookError } from './types.ts';

/** What is written into a cell. */
export interface WrittenCell {
  readonly value: string | number | Date;
  readonly format: string | null;
}

/** Longest text that a cell holds. */
const LONGEST = 32_767;
/** Digits that a number in a spreadsheet keeps. */
const DIGITS = 15;
/** Before it spreadsheets disagree about days: one of them counts a 29 February 1900. */
const FIRST_DAY = '1900-03-01';

/**
 * The cell as a spreadsheet keeps it. A text stays a text, whatever it begins with: it is never a formula. A figure that a
 * spreadsheet would round (over 15 digits) and a day before March 1900 are written as text, so that nothing is changed in
 * silence. Throws `WorkbookError` for what is not of the column's kind.
 */
export function writtenCell(cell: Cell, column: SheetColumn, where: () => string): WrittenCell | null {
  if (cell === null) return null;
  if (typeof cell !== 'string') return { value: plain(cell.words), format: null };
  switch (column.kind) {
    case 'text':
      return cell === '' ? null : { value: plain(cell), format: null };
    case 'date': {
      if (!isCivilDate(cell)) throw wrong(where, 'a day (YYYY-MM-DD)', cell);
      if (cell < FIRST_DAY) return { value: cell, format: null };
      return { value: new Date(`${cell}T00:00:00Z`), format: column.format ?? 'yyyy-mm-dd' };
    }
    default: {
      if (!isDecimalString(cell)) throw wrong(where, 'a decimal', cell);
      const after = cell.split('.')[1]?.length ?? 0;
      if (column.kind === 'integer' && after > 0) throw wrong(where, 'a whole number', cell);
      if (cell.replace(/^-?0*\.?0*|\./g, '').length > DIGITS) return { value: cell, format: null };
      return { value: Number(cell), format: column.format ?? numberFormat(column.digits ?? Math.min(after, 6)) };
    }
  }
}

function numberFormat(digits: number): string {
  return digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
}

/** Without what XML cannot hold: half characters, controls and the two that are none; line ends as XML reads them. */
function plain(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return cut(lines.replace(/(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ''), LONGEST);
}

function wrong(where: () => string, wanted: string, cell: string): WorkbookError {
  return new WorkbookError(`${where()}: ${JSON.stringify(cell)} is not ${wanted}`);
}
