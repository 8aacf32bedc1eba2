import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Forces the bytes of a file, or the entries of a folder, to the disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Moves a folder to where it will be read, so that after a power cut it is there whole or not at all: files are synced,
 * then renamed, then every folder whose entries changed. What lies at the target was never listed in the catalogue and
 * is replaced.
 */
export async function moveFolder(from: string, to: string, root: string): Promise<void> {
  for (const name of await readdir(from)) await sync(join(from, name));
  await sync(from);
  await mkdir(dirname(to), { recursive: true });
  await rm(to, { recursive: true, force: true });
  await rename(from, to);
  await syncUpTo(dirname(to), root);
}

export async function moveFile(from: string, to: string, root: string): Promise<void> {
  await sync(from);
  await mkdir(dirname(to), { recursive: true });
  await rename(from, to);
  await syncUpTo(dirname(to), root);
}

async function syncUpTo(folder: string, root: string): Promise<void> {
  for (let at = folder; at.startsWith(root) && at !== dirname(at); at = dirname(at)) await sync(at);
}
