import { buffer } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import type { TaskProgress } from '@industry/compute';
import ExcelJS from 'exceljs';
import { writtenCell } from './cells.ts';
import { receiveRows } from './rows-port.ts';
import { type Sheet, type SheetColumn, WorkbookError } from './types.ts';

export type SheetHead = Pick<Sheet, 'name' | 'columns'>;

/** Rows of a sheet under its head, by the file format. */
const MOST_ROWS = 1_048_575;
const TEXT_WIDTH = 40;
const FIGURE_WIDTH = 14;

/** Runs in a worker thread: writes sheet after sheet and asks for rows on the port as it goes. */
export async function writeWorkbook(
  input: { readonly title: string; readonly sheets: readonly SheetHead[]; readonly port: MessagePort },
  report: (progress: TaskProgress) => void,
): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = buffer(stream);
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  workbook.title = input.title;
  workbook.creator = 'Industry';
  let done = 0;
  for (const { name, columns } of input.sheets) {
    const sheet = openSheet(workbook, name, columns);
    let number = 0;
    for await (const rows of receiveRows(input.port)) {
      for (const cells of rows) {
        number += 1;
        if (number > MOST_ROWS) throw new WorkbookError(`${name}: a sheet holds at most ${MOST_ROWS} rows`);
        const row = sheet.addRow([]);
        cells.forEach((cell, index) => {
          const column = columns[index];
          if (!column) throw new WorkbookError(`${name}: row ${number} has more cells than there are columns`);
          const written = writtenCell(cell, column, () => `${name}: row ${number}, ${column.header}`);
          if (!written) return;
          const target = row.getCell(index + 1);
          target.value = written.value;
          if (written.format !== null) target.numFmt = written.format;
          if (column.kind === 'text') target.alignment = { wrapText: true, vertical: 'top' };
          else target.alignment = { horizontal: 'right', vertical: 'top' };
        });
        row.commit();
      }
      done += rows.length;
      report({ step: 'rows', done, total: null });
    }
    sheet.commit();
  }
  await workbook.commit();
  input.port.close();
  return new Uint8Array(await bytes);
}

function openSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  name: string,
  columns: readonly SheetColumn[],
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 },
  });
  sheet.columns = columns.map(({ kind, width }) => ({ width: width ?? (kind === 'text' ? TEXT_WIDTH : FIGURE_WIDTH) }));
  const head = sheet.addRow(columns.map(({ header }) => header));
  head.eachCell((cell, index) => {
    cell.font = { bold: true };
    cell.border = { bottom: { style: 'thin' } };
    const horizontal = columns[index - 1]?.kind === 'text' ? 'left' : 'right';
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal };
  });
  head.commit();
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  return sheet;
}
