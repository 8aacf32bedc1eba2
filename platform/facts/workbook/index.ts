import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { workerUrl } from '@industry/database/worker-url.ts';
import { regionCodes } from '@industry/pack/region-names.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import { ImportError } from '../import-error.ts';
import type { WorkbookLayout } from '../importer.ts';
import { notice } from '../problems.ts';
import type { CheckFinding } from '../types.ts';
import { WORKBOOK_LIMITS, type WorkbookLimits } from './unpack.ts';
import type { WorkbookAnswer, WorkbookTask } from './workbook-worker.ts';

/** Megabytes and milliseconds that the reading of a workbook may take before its thread is ended. */
const MEMORY_MB = 1_024;
const PATIENCE_MS = 60_000;
const LARGEST_FILE = 32 * 1024 ** 2;

/**
 * Reads a workbook in a thread of its own and writes its figures as a CSV file in the canonical form of the dataset, with
 * the columns `source_line` and `source_cell`. Answers what the workbook has to tell of itself.
 * Throws `ImportError` for a file that is damaged, is none, is too large, or has no sheet that the layout can read.
 */
export async function readWorkbookFile(
  work: { readonly file: string; readonly fileName: string; readonly to: string; readonly layout: WorkbookLayout },
  pack: Pick<ProgrammePack, 'regionSchemes' | 'regionNames'>,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<CheckFinding[]> {
  const { file, fileName, to, layout } = work;
  const refuse = (reason: string, remedy: string) => new ImportError({ file: fileName, reason, remedy });
  if ((await stat(file)).size > Math.min(LARGEST_FILE, limits.maximumBytes))
    throw refuse(
      'the workbook is larger than an import may be',
      'Save the sheets that are needed as a workbook of their own.',
    );
  const task: WorkbookTask = { file, to, key: layout.names, layout, codes: regionCodes(pack), limits };
  const answer = await inThread(task).catch((cause: unknown) => {
    const code = (cause as { code?: unknown }).code;
    if (code !== 'ERR_WORKER_OUT_OF_MEMORY' && code !== 'timeout') throw cause;
    throw refuse(
      `the workbook takes more than an import may (${MEMORY_MB} MB of memory, ${PATIENCE_MS / 1000} seconds)`,
      'Save the sheets that are needed as a workbook of their own.',
    );
  });
  if ('reason' in answer) throw refuse(answer.reason, answer.remedy);
  const findings = answer.findings.map(({ check, rows, examples }) => notice(check, rows, examples));
  if (answer.rows > 0) return findings;
  throw refuse(
    'no sheet has names of regions in its first column and periods above the columns beside it',
    'Compare it with the workbook that the dataset expects; where its form is new, the layout has to learn it.',
  );
}

async function inThread(task: WorkbookTask): Promise<WorkbookAnswer> {
  const url = await workerUrl('workbook-worker', 'platform/facts/workbook/workbook-worker.ts');
  const worker = new Worker(url, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB } });
  let clock: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WorkbookAnswer>((done, fail) => {
      clock = setTimeout(() => fail(Object.assign(new Error('timeout'), { code: 'timeout' })), PATIENCE_MS);
      worker.once('message', done);
      worker.once('error', fail);
      worker.once('exit', (code) => fail(new Error(`the reader of workbooks ended with ${code}`)));
    });
  } finally {
    clearTimeout(clock);
    await worker.terminate();
  }
}
