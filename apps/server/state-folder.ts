import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '@industry/database/types.ts';

export type Mode = 'real' | 'demonstration';

/** The state folder cannot be used as asked; the message says what to do. */
export class StateFolderError extends Error {
  override readonly name = 'StateFolderError';
}

interface ModeFile {
  readonly mode: Mode;
  readonly createdAt: string;
  /** Where the store of these files lies, when that is not the folder itself. */
  readonly store?: 'postgresql';
}

function readMode(file: string): ModeFile | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const found = JSON.parse(text) as Partial<ModeFile>;
    if (found.mode === 'real' || found.mode === 'demonstration') return found as ModeFile;
  } catch {
    // Said below: the file is there and says nothing.
  }
  throw new StateFolderError(
    `${file} is damaged: it must say {"mode":"real"} or {"mode":"demonstration"}. Restore it from a backup.`,
  );
}

/** What a state folder is; null while it is nothing yet. Throws `StateFolderError` when its mode cannot be read. */
export function modeOf(stateFolder: string): Mode | null {
  return readMode(join(stateFolder, 'mode.json'))?.mode ?? null;
}

/**
 * Settles for ever whether a state folder is real or demonstration, and refuses to open one as the other. Answers the mode
 * that the folder has; `asked` absent takes what is there, and real for a new folder.
 */
export function settleMode(stateFolder: string, asked: Mode | undefined, now: Date): Mode {
  const file = join(stateFolder, 'mode.json');
  const found = readMode(file);
  if (found) {
    if (asked !== undefined && asked !== found.mode) {
      throw new StateFolderError(
        asked === 'demonstration'
          ? `${stateFolder} holds real data and cannot become a demonstration country. Name another folder in INDUSTRY_VAR.`
          : `${stateFolder} is a demonstration country and never holds real data. Name another folder in INDUSTRY_VAR, or start with --demo from its parent folder.`,
      );
    }
    return found.mode;
  }
  const mode = asked ?? 'real';
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 });
  const record: ModeFile = { mode, createdAt: now.toISOString() };
  const aside = writeAside(file, record);
  try {
    linkSync(aside, file);
    return mode;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  // Another server of the same store has just begun.
  return settleMode(stateFolder, asked, now);
}

/** Nobody sees a file that is half written. */
function writeAside(file: string, record: ModeFile): string {
  const aside = `${file}.${randomUUID().slice(0, 8)}`;
  writeFileSync(aside, `${JSON.stringify(record)}\n`, { mode: 0o600, flush: true });
  return aside;
}

/**
 * Keeps a folder with its store: the files of a PostgreSQL store are not opened with an empty embedded one because somebody
 * forgot DATABASE_URL, nor the other way round. Call it after `settleMode`.
 */
export function settleStore(stateFolder: string, store: 'pglite' | 'postgresql'): void {
  const file = join(stateFolder, 'mode.json');
  const found = readMode(file);
  const embedded = existsSync(join(stateFolder, 'store'));
  if (store === 'pglite') {
    if (embedded || found?.store === undefined) return;
    throw new StateFolderError(
      `The store of ${stateFolder} is on a PostgreSQL server. Set DATABASE_URL to it, or name another folder in INDUSTRY_VAR.`,
    );
  }
  if (embedded) {
    throw new StateFolderError(
      `${stateFolder} has its store in itself, and DATABASE_URL names another. Unset DATABASE_URL, or move to PostgreSQL: ` +
        `industry backup FILE, then industry restore FILE --into DIR --database-url URL, then INDUSTRY_VAR=DIR.`,
    );
  }
  if (!found || found.store === 'postgresql') return;
  const record: ModeFile = { ...found, store: 'postgresql' };
  renameSync(writeAside(file, record), file);
}

/**
 * Throws when the store lists batches whose files are not in this folder: another machine's folder was not mounted, or
 * DATABASE_URL names the database of another installation.
 */
export async function requireLake(stateFolder: string, store: Store): Promise<void> {
  const listed = await store
    .tables<{ lake_files: { path: string } }>()
    .selectFrom('lake_files')
    .select('path')
    .limit(1)
    .executeTakeFirst();
  if (!listed || existsSync(join(stateFolder, 'lake', listed.path))) return;
  throw new StateFolderError(
    `The store lists files that are not in ${stateFolder}, as ${join('lake', listed.path)}. Servers and workers of one ` +
      `store share one state folder: mount it and name it in INDUSTRY_VAR, or correct DATABASE_URL.`,
  );
}
