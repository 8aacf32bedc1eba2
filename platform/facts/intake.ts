import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGunzip } from 'node:zlib';
import type { ReportProgress } from '@industry/control/types.ts';
import { convertToUtf8, detectEncoding, ENCODINGS, type Encoding, firstBytes, Utf8Check } from './encoding.ts';
import { ImportError } from './import-error.ts';

/** Bounds that no honest delivery reaches; a file above them is refused before it fills the disk. */
export interface ImportLimits {
  /** Bytes of a file after decompression. */
  readonly maximumBytes: number;
  /** Decompressed bytes for one compressed byte, above the first 64 MB. */
  readonly maximumRatio: number;
}

export const DEFAULT_LIMITS: ImportLimits = { maximumBytes: 8 * 1024 ** 3, maximumRatio: 200 };
const CHUNK = 4 * 1024 ** 2;
const RATIO_FREE_BYTES = 64 * 1024 ** 2;

/** A file taken in: hashed as it came, decompressed, in UTF-8. */
export interface Intake {
  readonly fileName: string;
  /** SHA-256 of the file as it came. */
  readonly fileHash: string;
  /** The plain text that is read. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The text has a double quote somewhere, so that a field may hold a line end. */
  readonly quoted: boolean;
  /** The file is a workbook: `text` is not text yet. */
  readonly workbook: boolean;
  /** Packs the raw file in the folder under the name that it has under `raw/`, and answers the name. */
  packRaw(): Promise<string>;
}

/**
 * Copies a file into a working folder, so that what is hashed, kept and read is the same bytes. `workbooks`: what is read
 * may be one; else a workbook is refused.
 */
export async function takeIn(
  file: string,
  folder: string,
  limits: ImportLimits,
  report: ReportProgress,
  asked?: string,
  workbooks = false,
): Promise<Intake> {
  const fileName = basename(file);
  const size = await sizeOf(file, fileName);
  const head = await firstBytes(file, 8);
  const zip = head[0] === 0x50 && head[1] === 0x4b;
  if (head.toString('hex') === 'd0cf11e0a1b11ae1')
    throw new ImportError({
      file: fileName,
      reason: 'this is an old workbook (XLS) or one with a password',
      remedy: `Open it, save it without a password as ${workbooks ? 'XLSX' : 'CSV in UTF-8'}, and import that file.`,
    });
  if (zip && !workbooks)
    throw new ImportError({
      file: fileName,
      code: 'workbook',
      reason: 'this is a ZIP archive or a workbook, not a CSV or GeoJSON file',
      remedy: 'Unpack it, or save the sheet as CSV in UTF-8, and import that file.',
    });
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  const came = join(folder, gzip ? 'raw.gz' : 'came');
  if (zip) return takeInWorkbook(file, came, size, report);
  const check = new Utf8Check();
  const fileHash = await copyAndHash(file, came, gzip ? null : check, (done) =>
    report({ step: 'copy', done, total: size }),
  );
  const plain = gzip ? join(folder, 'came') : came;
  if (gzip) await decompress(came, plain, size, limits, fileName, check);
  const bytes = (await stat(plain)).size;
  if (bytes > limits.maximumBytes) throw tooLarge(fileName, limits);
  if (bytes === 0) throw empty(fileName);

  const encoding = await encodingOf(plain, check.end(), fileName, asked);
  const packRaw = async () => {
    const name = gzip ? `${fileHash}.as-is` : `${fileHash}.br`;
    await (gzip ? rename(came, join(folder, name)) : compress(plain, join(folder, name), bytes));
    return name;
  };
  const taken = { fileName, fileHash, encoding, quoted: check.quoted, workbook: false, packRaw };
  if (encoding === 'utf-8') return { ...taken, text: plain };
  const text = join(folder, 'text');
  await convertToUtf8(plain, text, encoding).catch((cause: unknown) => {
    throw wrongEncoding(fileName, `the file is not ${encoding} throughout`, cause);
  });
  return { ...taken, text };
}

/** A workbook is compressed already: it is kept as it came, and what is in it is read elsewhere. */
async function takeInWorkbook(file: string, came: string, size: number, report: ReportProgress): Promise<Intake> {
  const fileHash = await copyAndHash(file, came, null, (done) => report({ step: 'copy', done, total: size }));
  const packRaw = async () => {
    const name = `${fileHash}.as-is`;
    await rename(came, join(dirname(came), name));
    return name;
  };
  return { fileName: basename(file), fileHash, text: came, encoding: 'utf-8', quoted: true, workbook: true, packRaw };
}

async function sizeOf(file: string, fileName: string): Promise<number> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new ImportError(
      {
        file: fileName,
        reason: 'the file cannot be read',
        remedy: `Check that it exists and is yours to read: ${file}`,
      },
      { cause },
    );
  });
  if (!found.isFile())
    throw new ImportError({ file: fileName, reason: 'this is not a file', remedy: 'Give the path of one file.' });
  if (found.size === 0) throw empty(fileName);
  return found.size;
}

/** One pass: while a chunk is hashed, the one before is being written. */
async function copyAndHash(
  from: string,
  to: string,
  check: Utf8Check | null,
  progress: (done: number) => void,
): Promise<string> {
  const hash = createHash('sha256');
  const source = await open(from, 'r');
  const target = await open(to, 'wx', 0o600);
  try {
    let done = 0;
    let written: Promise<unknown> = Promise.resolve();
    for (;;) {
      const { buffer, bytesRead } = await source.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, null);
      if (bytesRead === 0) break;
      const chunk = buffer.subarray(0, bytesRead);
      await written;
      written = target.appendFile(chunk);
      hash.update(chunk);
      check?.add(chunk);
      progress((done += bytesRead));
    }
    await written;
    return hash.digest('hex');
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

async function decompress(
  from: string,
  to: string,
  compressed: number,
  limits: ImportLimits,
  fileName: string,
  check: Utf8Check,
): Promise<void> {
  let bytes = 0;
  const bound = Math.min(limits.maximumBytes, Math.max(RATIO_FREE_BYTES, compressed * limits.maximumRatio));
  try {
    await pipeline(
      createReadStream(from),
      createGunzip(),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          bytes += chunk.length;
          if (bytes > bound) throw tooLarge(fileName, limits);
          check.add(chunk);
          yield chunk;
        }
      },
      createWriteStream(to, { mode: 0o600 }),
    );
  } catch (cause) {
    if (cause instanceof ImportError) throw cause;
    throw new ImportError(
      {
        file: fileName,
        code: 'damaged',
        reason: 'the compressed file is cut off or damaged',
        remedy: 'Fetch it again and compare its size with the source.',
      },
      { cause },
    );
  }
}

/** Brotli, which at its lightest packs a CSV as well as gzip does, in a third of the time. */
async function compress(from: string, to: string, bytes: number): Promise<void> {
  const quality = bytes > 32 * 1024 ** 2 ? constants.BROTLI_MIN_QUALITY : 5;
  const packer = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: quality }, chunkSize: 1024 ** 2 });
  await pipeline(createReadStream(from, { highWaterMark: 1024 ** 2 }), packer, createWriteStream(to, { mode: 0o600 }));
}

async function encodingOf(file: string, valid: boolean, fileName: string, asked?: string): Promise<Encoding> {
  if (asked !== undefined) {
    const known = ENCODINGS.find((one) => one === asked.toLowerCase());
    if (known === undefined) throw wrongEncoding(fileName, `no encoding ${JSON.stringify(asked)}`);
    return known;
  }
  const found = await detectEncoding(file, valid);
  if (found === null) throw wrongEncoding(fileName, 'the encoding of the text cannot be told');
  return found;
}

function wrongEncoding(file: string, reason: string, cause?: unknown): ImportError {
  const remedy = `Save the file as UTF-8, or name its encoding with --encoding (${ENCODINGS.join(', ')}).`;
  return new ImportError({ file, code: 'encoding', reason, remedy }, { cause });
}

function tooLarge(file: string, { maximumBytes, maximumRatio }: ImportLimits): ImportError {
  return new ImportError({
    file,
    code: 'too-large',
    values: { megabytes: Math.round(maximumBytes / 1024 ** 2), ratio: maximumRatio },
    reason: `the file is larger than an import may be (${maximumBytes} bytes, ${maximumRatio} times its compressed size)`,
    remedy: 'If it is what the source delivers, decompress it first or raise the limit of imports.',
  });
}

function empty(file: string): ImportError {
  return new ImportError({
    file,
    code: 'empty',
    reason: 'the file is empty',
    remedy: 'Fetch it again from its source.',
  });
}
