import { Input } from './encryption.ts';
import { BackupError } from './errors.ts';

/** What a backup says, in this order; bytes of a file follow its record as `Buffer`s. */
export type BackupRecord =
  | {
      readonly kind: 'manifest';
      readonly madeAt: string;
      readonly engine: string;
      readonly mode: string;
      readonly packHash: string;
      readonly migrations: readonly { readonly name: string; readonly sql: string }[];
    }
  | { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] }
  /** Each row is the texts of its columns. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly (string | null)[])[] }
  | { readonly kind: 'tableEnd'; readonly rows: number; readonly digest: string }
  | { readonly kind: 'sequence'; readonly name: string; readonly value: string; readonly called: boolean }
  | { readonly kind: 'folder'; readonly path: string; readonly mode: number }
  | { readonly kind: 'file'; readonly path: string; readonly mode: number }
  | { readonly kind: 'fileEnd'; readonly bytes: number; readonly sha256: string }
  | {
      readonly kind: 'end';
      readonly tables: number;
      readonly rows: number;
      readonly files: number;
      readonly bytes: number;
    };

const JSON_FRAME = 0x4a;
const BYTES_FRAME = 0x42;
const LARGEST_FRAME = 256 * 1024 * 1024;

/** A record or bytes as a frame: type, length, content. */
export function frame(content: BackupRecord | Buffer): Buffer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const head = Buffer.alloc(5);
  head[0] = Buffer.isBuffer(content) ? BYTES_FRAME : JSON_FRAME;
  head.writeUInt32BE(body.length, 1);
  return Buffer.concat([head, body]);
}

/** The frames of an authenticated stream: what they say was written by `frame`. */
export async function* readFrames(source: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord | Buffer> {
  const input = new Input(source);
  while (!(await input.ended())) {
    const head = await input.take(5);
    const size = head?.readUInt32BE(1) ?? 0;
    const body = head && size <= LARGEST_FRAME ? await input.take(size) : null;
    if (!head || !body) throw new BackupError('The backup ends inside a record: it was made by a build with a defect.');
    yield head[0] === BYTES_FRAME ? body : (JSON.parse(body.toString()) as BackupRecord);
  }
}
