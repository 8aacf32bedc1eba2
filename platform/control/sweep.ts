import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './connect.ts';
import type { ControlPaths } from './paths.ts';

const PRIVATE_FOLDER = /^\.[\w-]{8}$/;
const ASIDE = /^control\.(?:lock|link)\.([\w-]{8})$/;

/**
 * Removes what killed processes left: private sockets, and locks that were being filled aside. Only the owner does this.
 * It may hit a process that is just making its own; that process notices and begins again.
 */
export async function sweep(paths: ControlPaths, ownToken: string): Promise<void> {
  for (const name of await readdir(paths.socketFolder)) {
    if (!PRIVATE_FOLDER.test(name) || name === `.${ownToken}`) continue;
    const folder = join(paths.socketFolder, name);
    const files = await readdir(folder).catch(() => null);
    const ours = files?.every((file) => file === 's' || file === 'c');
    if (ours && !(await isAlive(join(folder, 's')))) await rm(folder, { recursive: true, force: true });
  }
  for (const name of await readdir(paths.stateFolder)) {
    const token = ASIDE.exec(name)?.[1];
    if (token === undefined) continue;
    const path = join(paths.stateFolder, name);
    const socket = await readFile(join(path, token), 'utf8').catch(() => null);
    if (socket === null || !(await isAlive(socket))) await rm(path, { recursive: true, force: true });
  }
}
