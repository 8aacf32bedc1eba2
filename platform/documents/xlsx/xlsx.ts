import { MessageChannel } from 'node:worker_threads';
import { ComputeError, type RunOptions } from '@industry/compute';
import { documentThread } from '../pool.ts';
import { originSheet } from './origin-sheet.ts';
import { sendRows } from './rows-port.ts';
import { sheetNames } from './sheet-names.ts';
import { type Workbook, WorkbookError } from './types.ts';

/** A million cells take about half a minute. */
const TIMEOUT = 600_000;

/**
 * An Excel workbook (ECMA-376), written in a worker thread while the rows are read. Texts stay texts, whatever they begin with.
 * Throws `WorkbookError` for a cell that is not of its column's kind, what reading the rows throws, `ComputeError`, or the
 * reason of `signal`.
 *
 * Example:
 * ```ts
 * const bytes = await xlsx({
 *   title: 'Manufacturing by region', language: 'en', about: { recordedAt, timeZone, sources, auditHead, address },
 *   sheets: [{
 *     name: 'Regions',
 *     columns: [{ header: 'Region', kind: 'text' }, { header: 'GVA, million tenge', kind: 'decimal', digits: 1 }],
 *     rows: [['Akmola', '352.1'], ['Ulytau', { words: 'not published' }]],
 *   }],
 * });
 * ```
 */
export async function xlsx(workbook: Workbook, options: RunOptions = {}): Promise<Uint8Array> {
  const compute = await documentThread();
  const sheets = [...workbook.sheets, originSheet(workbook)];
  const names = sheetNames(sheets.map(({ name }) => name));
  const heads = sheets.map(({ columns }, index) => ({ name: names[index] ?? '', columns }));
  const { port1, port2 } = new MessageChannel();
  const sender = sendRows(port1, sheets);
  try {
    const input = { title: workbook.title, sheets: heads, port: port2 };
    return await compute.run('writeWorkbook', input, { timeout: TIMEOUT, ...options, transfer: [port2] });
  } catch (error) {
    if (sender.failed) throw sender.failed.error;
    if (error instanceof ComputeError && error.failure === 'WorkbookError') throw new WorkbookError(error.message);
    throw error;
  } finally {
    port1.close();
  }
}
