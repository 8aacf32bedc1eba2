import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { CompiledQuery, type Transaction } from 'kysely';
import type { ReportProgress } from '@industry/control/types.ts';
import type { Store } from '@industry/database/types.ts';
import { encrypt, type BackupKey } from './encryption.ts';
import { BackupError } from './errors.ts';
import { frame, type BackupRecord } from './records.ts';
import { RowDigest } from './row-digest.ts';
import { stateEntries } from './state-files.ts';
import { rowsOf, tablesOf, type Query } from './tables.ts';

export interface BackupSource {
  readonly store: Store;
  readonly stateFolder: string;
  /** `ProgrammePack.hash`: the pack is in the repository, its version is in the backup. */
  readonly packHash: string;
  /** UTC instant, ISO 8601. */
  readonly madeAt: string;
}

export interface BackupSummary {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Bytes of the files before compression. */
  readonly bytes: number;
  readonly packHash: string;
}

/**
 * Writes one encrypted file with the rows of every table, the files of the state folder and the pack's hash; it appears under
 * its name when it is whole and on disk. The rows are one snapshot; files are added after it, and a file that the snapshot's
 * catalogue lists is never changed in place.
 */
export async function writeBackup(
  source: BackupSource,
  file: string,
  key: BackupKey,
  report: ReportProgress = () => undefined,
): Promise<BackupSummary> {
  const target = resolve(file);
  if (existsSync(target))
    throw new BackupError(`${file} exists already. Name a new file: a backup never replaces another one.`);
  if (!existsSync(dirname(target))) throw new BackupError(`The folder of ${file} does not exist. Make it first.`);
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const total = { tables: 0, rows: 0, files: 0, bytes: 0 };
  try {
    await pipeline(
      Readable.from(content(source, total, report), { objectMode: false }),
      createGzip({ level: 1 }),
      (pieces: AsyncIterable<Buffer>) => encrypt(pieces, key),
      createWriteStream(partial, { flags: 'wx', mode: 0o600, flush: true }),
    );
    await rename(partial, target);
    await syncFolder(dirname(target));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  return { file: target, ...total, packHash: source.packHash };
}

interface Total {
  tables: number;
  rows: number;
  files: number;
  bytes: number;
}

/** SHA-256 by path from the state folder: what the catalogue lists and no file has answered for yet. */
type Owed = Map<string, string>;

async function* content(source: BackupSource, total: Total, report: ReportProgress): AsyncGenerator<Buffer> {
  const owed: Owed = new Map();
  yield* snapshotFrames(source, total, owed, report);
  for await (const entry of stateEntries(source.stateFolder)) {
    const { path, mode } = entry;
    if (entry.folder) yield frame({ kind: 'folder', path, mode });
    else yield* fileFrames(join(source.stateFolder, path), path, mode, total, owed);
    report({ step: 'files', done: total.files, total: null });
  }
  const [missing] = owed.keys();
  if (missing !== undefined) {
    throw new BackupError(
      `${missing} is listed in the catalogue and is not in the state folder: a backup without it would not be whole. ` +
        `Bring the file back from an older backup, or withdraw its batch.`,
    );
  }
  yield frame({ kind: 'end', ...total });
}

/** The frames of the rows, made inside `Store.snapshot` and handed out as they come. */
async function* snapshotFrames(
  source: BackupSource,
  total: Total,
  owed: Owed,
  report: ReportProgress,
): AsyncGenerator<Buffer> {
  const { readable, writable } = new TransformStream<Buffer, Buffer>();
  const writer = writable.getWriter();
  const making = source.store
    .snapshot<unknown, void>(async (tx) => {
      const query = queryOf(tx);
      for (const [path, sha256] of await catalogue(query)) owed.set(path, sha256);
      for await (const record of rowRecords(query, source, total)) {
        await writer.write(frame(record));
        if (record.kind === 'tableEnd') report({ step: 'rows', done: total.rows, total: null });
      }
    })
    .then(
      () => writer.close(),
      (error: unknown) => writer.abort(error),
    );
  yield* readable as unknown as AsyncIterable<Buffer>;
  await making;
}

function queryOf(tx: Transaction<unknown>): Query {
  return async (sql, parameters = []) => {
    const { rows } = await tx.executeQuery<Record<string, unknown>>(CompiledQuery.raw(sql, [...parameters]));
    return rows;
  };
}

async function* rowRecords(query: Query, source: BackupSource, total: Total): AsyncGenerator<BackupRecord> {
  const migrations = await query('select name, sql from migrations order by name collate "C"');
  yield {
    kind: 'manifest',
    madeAt: source.madeAt,
    engine: source.store.engine,
    mode: modeOf(source.stateFolder),
    packHash: source.packHash,
    migrations: migrations.map(({ name, sql }) => ({ name: String(name), sql: String(sql) })),
  };
  for (const table of await tablesOf(query)) {
    const digest = new RowDigest();
    yield { kind: 'table', name: table.name, columns: table.columns.map(({ name }) => name) };
    for await (const rows of rowsOf(query, table)) {
      for (const row of rows) digest.add(row);
      yield { kind: 'rows', rows };
    }
    total.tables += 1;
    total.rows += digest.rows;
    yield { kind: 'tableEnd', rows: digest.rows, digest: String(digest) };
  }
  const sequences = await query(
    `select sequencename::text as name, coalesce(last_value, start_value)::text as value, last_value is not null as called
     from pg_sequences where schemaname = 'public' order by 1`,
  );
  for (const { name, value, called } of sequences) {
    yield { kind: 'sequence', name: String(name), value: String(value), called: called === true };
  }
}

/** The files of the lake that the snapshot lists (platform/facts). */
async function catalogue(query: Query): Promise<[path: string, sha256: string][]> {
  const [present] = await query(`select to_regclass('public.lake_files') is not null as present`);
  if (present?.['present'] !== true) return [];
  const files = await query('select path, sha256 from lake_files');
  return files.map(({ path, sha256 }) => [`lake/${String(path)}`, String(sha256)]);
}

async function* fileFrames(full: string, path: string, mode: number, total: Total, owed: Owed): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let bytes = 0;
  yield frame({ kind: 'file', path, mode });
  for await (const piece of createReadStream(full)) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
    yield frame(piece as Buffer);
  }
  total.files += 1;
  total.bytes += bytes;
  const sha256 = hash.digest('hex');
  const listed = owed.get(path);
  if (listed !== undefined && listed !== sha256) {
    throw new BackupError(
      `${path} is not the file that the catalogue lists: it was changed. Bring it back from an older backup.`,
    );
  }
  owed.delete(path);
  yield frame({ kind: 'fileEnd', bytes, sha256 });
}

function modeOf(stateFolder: string): string {
  const file = join(stateFolder, 'mode.json');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
}

/** Makes a new name in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
