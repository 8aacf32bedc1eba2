import { readFile, writeFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkbookLayout } from '../importer.ts';
import type { WorkbookFinding } from './findings.ts';
import { interpret, type WorkbookFigure } from './interpret.ts';
import { readWorkbook } from './read-workbook.ts';
import type { WorkbookLimits } from './unpack.ts';
import { WorkbookError } from './workbook-error.ts';

/** What the worker thread is given: it reads one workbook and writes its figures as a CSV file. */
export interface WorkbookTask {
  readonly file: string;
  readonly to: string;
  /** Names of the columns of the CSV file that hold the key and its position. */
  readonly key: string;
  readonly layout: WorkbookLayout;
  readonly codes: ReadonlyMap<string, string>;
  readonly limits: WorkbookLimits;
}

export type WorkbookAnswer =
  | { readonly rows: number; readonly findings: readonly WorkbookFinding[] }
  | { readonly reason: string; readonly remedy: string };

async function work({ file, to, key, layout, codes, limits }: WorkbookTask): Promise<WorkbookAnswer> {
  const sheets = await readWorkbook(await readFile(file), limits);
  const { figures, findings } = interpret(sheets, layout, codes);
  const header = [key, 'fact', 'period_start', 'period_end', 'value', 'status', 'source_line', 'source_cell'].join(',');
  await writeFile(to, [header, ...figures.map(line), ''].join('\n'), { mode: 0o600 });
  return { rows: figures.length, findings };
}

function line({ code, fact, start, end, value, status, line, place }: WorkbookFigure): string {
  return [code, fact, start, end, value, status, String(line), place]
    .map((text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',');
}

async function answer(): Promise<WorkbookAnswer> {
  try {
    return await work(workerData as WorkbookTask);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { reason: error.message, remedy: error.remedy };
  }
}

const message = await answer();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(message);
