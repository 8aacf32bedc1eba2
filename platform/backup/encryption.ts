import { createCipheriv, createDecipheriv, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { BackupError } from './errors.ts';

const MAGIC = Buffer.from('INDUSTRY BACKUP\n');
const CHUNK = 64 * 1024;
const TAG = 16;
/** scrypt with 64 MB and about a fifth of a second: a passphrase from a leaked file is dear to guess. */
const COST = { N: 2 ** 16, r: 8, p: 1 } as const;
const MAX_HEADER = 4096;

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);

/** A key for one backup; its salt goes into the file's header. */
export interface BackupKey {
  readonly salt: Uint8Array;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

/** The key for a new backup. */
export async function newBackupKey(passphrase: string): Promise<BackupKey> {
  const salt = randomBytes(16);
  return { salt, key: await keyOf(passphrase, salt) };
}

function keyOf(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return derive(passphrase.normalize('NFKC'), salt, 32, { ...COST, maxmem: 256 * COST.N * COST.r });
}

interface Header {
  readonly format: 1;
  readonly cipher: 'aes-256-gcm';
  readonly salt: string;
  /** Tells a wrong passphrase from a damaged file. */
  readonly keyCheck: string;
}

function keyCheck(key: Uint8Array): string {
  return createHmac('sha256', key).update('industry backup key').digest('hex');
}

/**
 * AES-256-GCM in chunks, after the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce is the number
 * of the chunk and whether it is the last, so chunks cannot be moved, dropped or cut off. The header is authenticated with
 * each. A key is used for one file only.
 */
export async function* encrypt(source: AsyncIterable<Buffer>, { salt, key }: BackupKey): AsyncGenerator<Buffer> {
  const header: Header = {
    format: 1,
    cipher: 'aes-256-gcm',
    salt: Buffer.from(salt).toString('hex'),
    keyCheck: keyCheck(key),
  };
  const text = Buffer.from(JSON.stringify(header));
  const start = Buffer.concat([MAGIC, length(text.length), text]);
  yield start;
  let number = 0;
  let rest: Buffer = Buffer.alloc(0);
  const seal = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number++, last)).setAAD(start);
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([length(body.length), body, cipher.getAuthTag()]);
  };
  for await (const piece of source) {
    rest = Buffer.concat([rest, piece]);
    // One byte stays: the last chunk is never empty unless everything is.
    while (rest.length > CHUNK) {
      yield seal(rest.subarray(0, CHUNK), false);
      rest = rest.subarray(CHUNK);
    }
  }
  yield seal(rest, true);
}

/** Throws `BackupError` for a strange, cut off or changed file and for a wrong passphrase; yields only what is verified. */
export async function* decrypt(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const input = new Input(source);
  const magic = await input.take(MAGIC.length);
  if (!magic?.equals(MAGIC))
    throw new BackupError('This file is not a backup of Industry. Name a file that `industry backup` wrote.');
  const size = await input.take(4);
  const headerLength = size?.readUInt32BE(0) ?? 0;
  const text = headerLength <= MAX_HEADER ? await input.take(headerLength) : null;
  if (!size || !text) throw damaged('its header is cut off');
  const header = readHeader(text);
  const key = await keyOf(passphrase, Buffer.from(header.salt, 'hex'));
  if (!timingSafeEqual(Buffer.from(keyCheck(key)), Buffer.from(header.keyCheck.padEnd(64).slice(0, 64)))) {
    throw new BackupError(
      'The passphrase does not fit this backup. Give the one that it was made with: INDUSTRY_BACKUP_PASSPHRASE or --passphrase-file.',
    );
  }
  const start = Buffer.concat([MAGIC, size, text]);
  for (let number = 0; ; number++) {
    const chunk = (await input.take(4))?.readUInt32BE(0);
    const body = chunk === undefined || chunk > CHUNK ? null : await input.take(chunk + TAG);
    if (!body)
      throw damaged(chunk !== undefined && chunk > CHUNK ? `chunk ${number} has a wrong length` : 'it is cut off');
    const last = await input.ended();
    const plain = open(key, start, number, last, body);
    if (plain) yield plain;
    else if (last && open(key, start, number, false, body)) throw damaged('it is cut off');
    else throw damaged(`chunk ${number} was changed`);
    if (last) return;
  }
}

function open(key: Uint8Array, start: Buffer, number: number, last: boolean, body: Buffer): Buffer | null {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last)).setAAD(start);
  decipher.setAuthTag(body.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(body.subarray(0, -TAG)), decipher.final()]);
  } catch {
    return null;
  }
}

function readHeader(text: Buffer): Header {
  let header: unknown;
  try {
    header = JSON.parse(text.toString());
  } catch {
    throw damaged('its header was changed');
  }
  const { format, cipher, salt, keyCheck: check } = header as Record<string, unknown>;
  if (format !== 1 || cipher !== 'aes-256-gcm') {
    throw new BackupError(
      `This backup has format ${String(format)}, which this build cannot read. Restore it with a newer build.`,
    );
  }
  if (typeof salt !== 'string' || typeof check !== 'string') throw damaged('its header was changed');
  return { format, cipher, salt, keyCheck: check };
}

function damaged(how: string): BackupError {
  return new BackupError(`The backup is damaged: ${how}. Nothing was restored; use another copy of it.`);
}

function nonce(number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(number, 7);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

function length(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** Exact numbers of bytes from pieces of any size. */
export class Input {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Null when the source ends before `count` bytes. */
  async take(count: number): Promise<Buffer | null> {
    if (!(await this.#fill(count))) return null;
    const taken = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(count);
    return taken;
  }

  async ended(): Promise<boolean> {
    return !(await this.#fill(1));
  }

  async #fill(count: number): Promise<boolean> {
    if (this.#rest.length >= count) return true;
    const pieces = [this.#rest];
    let have = this.#rest.length;
    while (have < count) {
      const { value, done } = await this.#source.next();
      if (done) break;
      pieces.push(value);
      have += value.length;
    }
    this.#rest = Buffer.concat(pieces);
    return have >= count;
  }
}
