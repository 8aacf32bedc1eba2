import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readWorkbook } from '@industry/facts/workbook/read-workbook.ts';
import { parse } from 'csv-parse';

/** A file is no delivery; `message` says what is wrong and what to do. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
}

export interface FileOptions {
  /** Day of release of rows that do not say theirs. */
  readonly publishedOn: string | null;
  /** Place among the changes of rows that do not say theirs. */
  readonly sequence: number;
}

/** Decompressed bytes, and for one compressed byte above the first megabytes. */
const MOST_BYTES = 512 * 1024 ** 2;
const MOST_RATIO = 200;
const FREE_BYTES = 16 * 1024 ** 2;

/**
 * Rows of a file as lines of a delivery: CSV with a header (comma, semicolon or tab), the first sheet of an XLSX workbook, or JSON lines;
 * CSV and JSON lines may be gzip. Throws `FileRefused`.
 */
export async function* fileRows(file: string, options: FileOptions): AsyncGenerator<string> {
  const head = await firstBytes(file);
  if (head[0] === 0x50 && head[1] === 0x4b) {
    yield* sheetRows(file, options);
    return;
  }
  const text = Readable.from(plain(file, head[0] === 0x1f && head[1] === 0x8b));
  const jsonLines = /\.(jsonl|ndjson)(\.gz)?$/i.test(file) || head[0] === 0x7b;
  if (jsonLines) yield* jsonRows(text, options);
  else yield* csvRows(text, options);
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch((cause: unknown) => {
    throw new FileRefused(`${file} cannot be read. Check that it exists and is yours to read.`, { cause });
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 0) throw new FileRefused(`${file} is empty. Fetch it again from its source.`);
    return buffer;
  } finally {
    await handle.close();
  }
}

/** Valid UTF-8, bounded: a small file that unpacks to a large one is refused. */
async function* plain(file: string, packed: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const source = createReadStream(file);
  let [came, bytes] = [0, 0];
  source.on('data', (chunk) => (came += chunk.length));
  const stream = packed ? source.pipe(createGunzip()) : source;
  const decode = (chunk?: Buffer): string => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch (cause) {
      throw new FileRefused(`${file} is not UTF-8. Save it as UTF-8 and deliver it again.`, { cause });
    }
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES || bytes > Math.max(FREE_BYTES, came * MOST_RATIO))
        throw new FileRefused(`${file} is too large unpacked. Divide it, or use "industry import" for large files.`);
      yield decode(chunk);
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(`${file} is cut off or damaged. Fetch it again from its source.`, { cause: error });
  } finally {
    source.destroy();
  }
  yield decode();
}

async function* jsonRows(text: Readable, options: FileOptions): AsyncGenerator<string> {
  let number = 0;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw new FileRefused(`Line ${number} is no JSON. Put it right and deliver the file again.`, { cause });
    }
    yield withDefaults(value as Readonly<Record<string, unknown>>, options);
  }
}

async function* csvRows(text: Readable, options: FileOptions): AsyncGenerator<string> {
  const parser = text.pipe(
    parse({
      bom: true,
      columns: true,
      delimiter: [',', ';', '\t'],
      skip_empty_lines: true,
      trim: true,
      max_record_size: 65_536,
    }),
  );
  text.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of parser as AsyncIterable<Readonly<Record<string, string>>>)
      yield withDefaults(typed(record), options);
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(
      `The file is no CSV with a header: ${(error as Error).message}. Put it right and deliver it again.`,
      { cause: error },
    );
  }
}

async function* sheetRows(file: string, options: FileOptions): AsyncGenerator<string> {
  const [sheet] = await readWorkbook(await readFile(file)).catch((cause: unknown) => {
    throw new FileRefused(`${file} cannot be read as a workbook. Save it as XLSX without a password.`, { cause });
  });
  if (sheet === undefined) throw new FileRefused(`${file} has no sheet. Save the rows on its first sheet.`);
  const header = Array.from({ length: sheet.columns }, (_, column) => sheet.at(0, column)?.text ?? '');
  for (let row = 1; row < sheet.rows; row += 1) {
    const cells = header.map((name, column) => [name, sheet.at(row, column)?.text ?? ''] as const);
    if (cells.some(([, text]) => text !== ''))
      yield withDefaults(typed(Object.fromEntries(cells.filter(([name]) => name !== ''))), options);
  }
}

/** What a table of texts says: an empty cell is nothing, the sequence is a number. */
function typed({ sequence = '', ...fields }: Readonly<Record<string, string>>): Record<string, unknown> {
  const said = Object.entries(fields).filter(([, text]) => text !== '');
  return { ...Object.fromEntries(said), ...(sequence !== '' && { sequence: Number(sequence) }) };
}

function withDefaults(value: Readonly<Record<string, unknown>>, { publishedOn, sequence }: FileOptions): string {
  return JSON.stringify({ sequence, ...(publishedOn !== null && { published_on: publishedOn }), ...value });
}
