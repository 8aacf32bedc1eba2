import JSZip from 'jszip';
import { WorkbookError } from './workbook-error.ts';

export interface WorkbookLimits {
  /** Bytes of all parts of the workbook, unpacked. */
  readonly maximumBytes: number;
  readonly maximumSheets: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = { maximumBytes: 64 * 1024 ** 2, maximumSheets: 100 };
const PARTS = 2_000;
/** Cells of one merged range: a heading never has as many, and the reader makes each of them. */
const LARGEST_MERGE = 100_000;
const MERGE = /<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/**
 * Unpacks a workbook once, counting, before anything reads it: what a ZIP says of the size of its parts may be a lie.
 * Throws `WorkbookError` for a damaged file, another kind of ZIP, and one that unpacks to more than the limits.
 */
export async function checkPacking(bytes: Uint8Array, limits: WorkbookLimits): Promise<void> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw damaged(cause);
  });
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  const named = (name: RegExp) => parts.filter((part) => name.test(part.name));
  if (named(/^xl\/workbook\.xml$/).length === 0)
    throw new WorkbookError(
      'this is a ZIP archive, not an XLSX workbook',
      'Unpack it and import the workbook or the CSV file that is in it.',
    );
  if (parts.length > PARTS || named(/^xl\/worksheets\/[^/]+\.xml$/).length > limits.maximumSheets)
    throw tooLarge(limits);
  let unpacked = 0;
  for (const part of parts)
    await new Promise<void>((done, fail) => {
      const stream = part.nodeStream('nodebuffer');
      let rest = '';
      stream.on('data', (chunk: Buffer) => {
        unpacked += chunk.length;
        const text = rest + chunk.toString('latin1');
        rest = text.slice(-60);
        const problem = unpacked > limits.maximumBytes ? tooLarge(limits) : largeMerge(text) ? merged() : undefined;
        if (problem === undefined) return;
        stream.pause();
        fail(problem);
      });
      stream.on('error', (cause: unknown) => fail(damaged(cause)));
      stream.on('end', done);
    });
}

function largeMerge(text: string): boolean {
  return [...text.matchAll(MERGE)].some(([, left, top, right, bottom]) => {
    const columns = columnNumber(right!) - columnNumber(left!) + 1;
    return columns * (Number(bottom) - Number(top) + 1) > LARGEST_MERGE;
  });
}

function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function merged(): WorkbookError {
  return new WorkbookError(
    `a merged range has more than ${LARGEST_MERGE} cells`,
    'Undo the merge in a spreadsheet program, save the workbook and import that file.',
  );
}

function damaged(cause: unknown): WorkbookError {
  return new WorkbookError(
    'the workbook is cut off or damaged',
    'Fetch it again and compare its size with the source; a workbook that opens is saved as XLSX once more.',
    { cause },
  );
}

function tooLarge({ maximumBytes, maximumSheets }: WorkbookLimits): WorkbookError {
  return new WorkbookError(
    `the workbook is larger than an import may be (${maximumBytes} bytes unpacked, ${maximumSheets} sheets)`,
    'Save the sheets that are needed as a workbook of their own, or as CSV.',
  );
}
