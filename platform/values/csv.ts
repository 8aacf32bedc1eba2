/** What a spreadsheet would run as a formula when it stands first in a cell. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

/** Byte-order mark: by it spreadsheets read a CSV file as UTF-8. */
export const CSV_MARK = '\uFEFF';

/**
 * One cell of a CSV file (RFC 4180), safe to open: a text that begins like a formula is given an apostrophe, a plain negative
 * number is left alone. Missing is an empty cell. The one rule of every CSV that leaves, from the browser or the server.
 *
 * Example: `csvCell('=1+1')` is `'=1+1`; `csvCell('a,b')` is `"a,b"`.
 */
export function csvCell(text: string | null): string {
  if (text === null) return '';
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row with its line end. */
export function csvRow(cells: readonly (string | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
