import { isUtf8 } from 'node:buffer';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1251'];

/** Tells, chunk by chunk, whether bytes are UTF-8. */
export class Utf8Check {
  #rest: Buffer = Buffer.alloc(0);
  valid = true;
  /** A double quote was seen: only a quoted field can hold a line end. */
  quoted = false;

  add(chunk: Buffer): void {
    this.quoted ||= chunk.includes(0x22);
    if (!this.valid) return;
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    this.#rest = Buffer.from(bytes.subarray(end));
    this.valid = isUtf8(bytes.subarray(0, end));
  }

  end(): boolean {
    return this.valid && this.#rest.length === 0;
  }
}

/** Length without a last character that the chunk has cut. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) {
      const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return size > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

/** The encoding of a text file, or null when it is none of ours. `valid` = the whole file is UTF-8. */
export async function detectEncoding(file: string, valid: boolean): Promise<Encoding | null> {
  const head = await firstBytes(file, 65_536);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (valid && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8-bom';
  const zeros = (odd: number) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length;
  if (zeros(1) > head.length / 4) return 'utf-16le';
  if (zeros(0) > head.length / 4) return 'utf-16be';
  if (head.includes(0)) return null;
  if (valid) return 'utf-8';
  return looksCyrillic(head) ? 'windows-1251' : null;
}

/** Windows-1251 gives letters for almost every byte: most of what is not ASCII must be a Cyrillic letter of a word. */
function looksCyrillic(bytes: Buffer): boolean {
  const high = new TextDecoder('windows-1251').decode(bytes).match(/[^\0-\x7f]/gu) ?? [];
  const letters = high.filter((letter) => /[А-яЁёІіЇїЄєЎў№«»–—]/u.test(letter));
  return high.length > 0 && letters.length >= 0.95 * high.length;
}

/** Writes the file as UTF-8 without a byte order mark. */
export async function convertToUtf8(from: string, to: string, encoding: Encoding): Promise<void> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true });
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
    createWriteStream(to),
  );
}

export async function firstBytes(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
