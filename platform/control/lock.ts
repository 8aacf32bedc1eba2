import { randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './connect.ts';

/** Who holds the lock: the private socket of the holder, to be asked. */
export interface LockHolder {
  readonly token: string;
  readonly socket: string;
}

export function lockToken(): string {
  return randomBytes(6).toString('base64url');
}

/**
 * Takes the lock for the listener behind `holder.socket`, or answers the living holder.
 *
 * The lock is a folder with one file, named by the holder's token, that names the holder's private socket. The folder is
 * filled aside and renamed into place: a rename onto a folder that is not empty fails (POSIX), so exactly one wins, as with
 * O_EXCL, and nobody ever reads a lock that is half written. A dead holder's file is removed by its own name, so a late
 * remover cannot take away the lock of whoever came after: this is what a single lock file could not promise.
 */
export async function takeLock(lock: string, holder: LockHolder): Promise<LockHolder> {
  const aside = `${lock}.${holder.token}`;
  for (;;) {
    const current = await readHolder(lock);
    if (current) {
      if (await isAlive(current.socket)) {
        await rm(aside, { recursive: true, force: true });
        return current;
      }
      await unlink(join(lock, current.token)).catch(ignoreMissing);
    }
    await mkdir(aside, { recursive: true, mode: 0o700 });
    try {
      await writeFile(join(aside, holder.token), holder.socket, { mode: 0o600 });
      await rename(aside, lock);
      return holder;
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** Gives the lock back; harmless when it is not held any more. */
export async function releaseLock(lock: string, holder: LockHolder): Promise<void> {
  await unlink(join(lock, holder.token)).catch(ignoreMissing);
}

/** Whoever took the lock last, living or dead. */
export async function readHolder(lock: string): Promise<LockHolder | null> {
  try {
    const [token] = await readdir(lock);
    return token === undefined ? null : { token, socket: await readFile(join(lock, token), 'utf8') };
  } catch (error) {
    ignoreMissing(error);
    return null;
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
