import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncPath } from './synced-files.ts';

/** PostgreSQL inside this PGlite. */
const MAJOR = '18';

/**
 * Makes the folder ready to open and answers whether it is to be filled. A folder whose first filling was cut off (its
 * `.creating` mark is there) never acknowledged anything and is made anew.
 */
export function prepareStoreFolder(folder: string): boolean {
  const mark = `${folder}.creating`;
  if (existsSync(mark)) rmSync(folder, { recursive: true, force: true });
  removeSnapshots(folder);
  const version = join(folder, 'PG_VERSION');
  if (existsSync(version)) {
    const major = readFileSync(version, 'utf8').trim();
    if (major !== MAJOR) {
      throw new Error(
        `${folder} was written by PostgreSQL ${major}, this build has PostgreSQL ${MAJOR}. ` +
          `Make a backup with the build that wrote it (industry backup FILE) and restore that with this one (industry restore FILE --into DIR).`,
      );
    }
    return false;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Error(`${folder} is not empty and is not a store. Name an empty folder, or remove what is in it.`);
  }
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  writeFileSync(mark, '');
  syncPath(dirname(folder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return true;
}

/** The first filling is complete: on disk, then the mark goes. */
export function finishStoreFolder(folder: string): void {
  syncTree(folder);
  rmSync(`${folder}.creating`, { force: true });
  syncPath(dirname(folder));
}

/** Name of a copy that a snapshot reads; whatever a killed process left is removed at the next opening. */
export function snapshotFolder(folder: string, id: string): string {
  return `${folder}.snapshot-${id}`;
}

function removeSnapshots(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  const prefix = `${basename(folder)}.snapshot-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}
