import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** Where the passphrase lies when none is given: beside what it protects, so never inside a backup. */
export const PASSPHRASE_FILE = 'keys/backup-passphrase';

/** What is not data of this state folder: the store (backed up as rows), sockets, locks, hidden and half-written files. */
const LEFT_OUT = /^(?:store(?:\..*)?|control\..*|staging|tmp|\..*|.*\.(?:sock|lock|tmp|partial|part))$/;

export interface StateEntry {
  /** From the state folder, with `/`. */
  readonly path: string;
  readonly mode: number;
  readonly folder: boolean;
}

/** Files and folders of a state folder that a backup holds, by path; another state folder inside it (`demo`) is not looked into. */
export async function* stateEntries(stateFolder: string, below = ''): AsyncGenerator<StateEntry> {
  const names = (await readdir(join(stateFolder, below))).sort();
  for (const name of names) {
    const path = posix.join(below, name);
    if (LEFT_OUT.test(name) || path === PASSPHRASE_FILE) continue;
    const full = join(stateFolder, path);
    // A file may be removed by compaction meanwhile; what the snapshot's catalogue lists stays for 24 hours.
    const found = await stat(full).catch(() => null);
    if (found?.isFile()) yield { path, mode: found.mode & 0o777, folder: false };
    else if (found?.isDirectory() && !existsSync(join(full, 'mode.json')) && !existsSync(join(full, 'store'))) {
      yield { path, mode: found.mode & 0o777, folder: true };
      yield* stateEntries(stateFolder, path);
    }
  }
}
