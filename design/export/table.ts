import type { OriginAnswer } from '@industry/http/contract.ts';
import { csv } from '../tables/csv.ts';

/** Rows as they leave: what is drawn in a chart, or shown in a table after sorting and searching. */
export interface ExportTable {
  readonly columns: readonly { readonly header: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const text = (cell: string | number | null): string | null => (cell === null ? null : String(cell));

/** Heads and cells that say of each row where it comes from. */
export type OriginCells = readonly (readonly [head: string, cell: string])[];

/** A tidy CSV: each row carries its sources and where and when it was saved, so that lines can be kept apart from the file. */
export function tableCsv(table: ExportTable, origin: OriginCells): string {
  return csv([
    [...table.columns.map(({ header }) => header), ...origin.map(([head]) => head)],
    ...table.rows.map((row) => [...row.map(text), ...origin.map(([, cell]) => cell)]),
  ]);
}

/** Most that one workbook of a page takes; a larger table leaves as CSV, whole. */
export const MOST_ROWS = 5_000;

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Asks the server for the workbook of a table: it writes the origins itself, from its own record of the batches. */
export async function tableWorkbook(
  table: ExportTable,
  {
    title,
    origins,
    language,
    path,
  }: { title: string; origins: readonly OriginAnswer[]; language: string; path: string },
): Promise<Blob> {
  const rows = table.rows.map((row) => row.map(text));
  const columns = table.columns.map(({ header, numeric }, i) => ({
    header: header.slice(0, 200),
    kind: numeric && rows.every((row) => row[i] === null || DECIMAL.test(row[i]!)) ? 'decimal' : 'text',
  }));
  const response = await fetch(`/api/v1/workbooks?language=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-industry-request': '1' },
    body: JSON.stringify({
      title: title.slice(0, 300),
      columns,
      rows,
      batches: origins.map(({ batch }) => batch).slice(0, 200),
      path,
    }),
  });
  if (!response.ok) throw new Error(`${response.status}`);
  return response.blob();
}
