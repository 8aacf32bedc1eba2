import { CSV_MARK, csvRow } from '@industry/values';

/** A table as CSV, with the mark by which spreadsheets read UTF-8. */
export function csv(rows: readonly (readonly (string | null)[])[]): string {
  return CSV_MARK + rows.map(csvRow).join('');
}
