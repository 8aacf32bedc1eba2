import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { openEngine, type Engine } from '@industry/database';
import { makeFolder } from '@industry/control/paths.ts';
import type { ReportProgress } from '@industry/control/types.ts';
import { syncFolder } from './backup.ts';
import { decrypt } from './encryption.ts';
import { BackupError } from './errors.ts';
import { FileWriter } from './file-writer.ts';
import { readFrames, type BackupRecord } from './records.ts';
import { StoreLoader } from './store-loader.ts';

export interface RestoreTarget {
  /** The new state folder; must be absent or empty. */
  readonly folder: string;
  /** PostgreSQL database without tables in its public schema; absent: PGlite in `<folder>/store`. */
  readonly databaseUrl?: string;
}

export interface RestoreSummary {
  readonly folder: string;
  readonly madeAt: string;
  readonly packHash: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Restores a backup into a new state folder. Every chunk is authenticated, every table is read back and compared with its
 * digest, every file with its hash; then the folder gets its name. After any error nothing is left in it or in the database.
 */
export async function restoreBackup(
  file: string,
  passphrase: string,
  target: RestoreTarget,
  report: ReportProgress = () => undefined,
): Promise<RestoreSummary> {
  const folder = resolve(target.folder);
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new BackupError(
      `${target.folder} is not empty. Name a new folder: a restore never mixes with what is there.`,
    );
  }
  try {
    makeFolder(dirname(folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BackupError(`${dirname(folder)} cannot be made (${code}). Name a folder that this user may write.`);
  }
  const making = `${folder}.restoring-${randomUUID().slice(0, 8)}`;
  mkdirSync(making, { mode: 0o700 });
  let engine: Engine | null = null;
  try {
    const open = async () =>
      (engine = await openEngine(target.databaseUrl ? { url: target.databaseUrl } : { folder: join(making, 'store') }));
    const summary = await pipeline(
      createReadStream(file),
      (pieces: AsyncIterable<Buffer>) => decrypt(pieces, passphrase),
      createGunzip(),
      (pieces: AsyncIterable<Buffer>) => readInto(pieces, making, open, report),
    );
    await (engine as Engine | null)?.close();
    engine = null;
    if (existsSync(folder)) rmdirSync(folder);
    await rename(making, folder);
    await syncFolder(dirname(folder));
    return { folder, ...summary };
  } catch (error) {
    await (engine as Engine | null)?.close().catch(() => undefined);
    rmSync(making, { recursive: true, force: true });
    throw error;
  }
}

async function readInto(
  pieces: AsyncIterable<Buffer>,
  folder: string,
  open: () => Promise<Engine>,
  report: ReportProgress,
): Promise<Omit<RestoreSummary, 'folder'>> {
  const files = new FileWriter(folder);
  let loader: StoreLoader | null = null;
  let manifest: Extract<BackupRecord, { kind: 'manifest' }> | null = null;
  let end: Extract<BackupRecord, { kind: 'end' }> | null = null;
  try {
    for await (const item of readFrames(pieces)) {
      if (Buffer.isBuffer(item)) await files.write(item);
      else if (item.kind === 'manifest') {
        manifest = item;
        loader = await StoreLoader.begin(await open(), item.migrations);
      } else if (item.kind === 'end') end = item;
      else if (item.kind === 'folder') files.folder(item.path, item.mode);
      else if (item.kind === 'file') await files.begin(item.path, item.mode);
      else if (item.kind === 'fileEnd') {
        await files.end(item.bytes, item.sha256);
        report({ step: 'files', done: files.count, total: null });
      } else {
        await loader?.take(item);
        if (item.kind === 'tableEnd') report({ step: 'rows', done: loader?.rows ?? 0, total: null });
      }
    }
    if (!manifest || !loader || end?.rows !== loader.rows || end.files !== files.count) {
      throw new BackupError(
        'The backup does not hold what its last record says: it was made by a build with a defect.',
      );
    }
    report({ step: 'verify', done: 0, total: end.tables });
    await loader.finish((done) => report({ step: 'verify', done, total: end?.tables ?? null }));
    files.finish();
  } catch (error) {
    await files.abandon();
    await loader?.abandon();
    throw error;
  }
  const { madeAt, packHash } = manifest;
  return { madeAt, packHash, tables: end.tables, rows: end.rows, files: end.files, bytes: end.bytes };
}
