import { existsSync } from 'node:fs';
import { lstat, mkdir, rename, rm, symlink, unlink } from 'node:fs/promises';
import type { Server, Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { askStatus } from './call-owner.ts';
import { isAlive } from './connect.ts';
import type { Dispatch } from './dispatch.ts';
import { closeServer, listenOn } from './listen.ts';
import { lockToken, releaseLock, takeLock, type LockHolder } from './lock.ts';
import { createOwner, stateFolderOwned } from './owner.ts';
import { controlPaths, type ControlPaths } from './paths.ts';
import { sweep } from './sweep.ts';
import type { OwnerCommand, OwnerStatus } from './types.ts';

export interface OwnershipOptions {
  /** `server` stays; `command` is the command line doing one thing. */
  readonly role: OwnerStatus['role'];
  /** Milliseconds to wait for an owner that is stopping or is a command; 5 000 when absent. A running server is never waited for. */
  readonly patience?: number;
}

/** The right to work on a state folder, until `release` or the death of the process. */
export interface StateFolderHold {
  /** Without symbolic links. */
  readonly stateFolder: string;
  /** The address of the web pages, told to whoever is refused. */
  announce(address: string): void;
  /**
   * From now on commands are answered; those that came before have waited. `context` is a plain object; each command gets it
   * with `actor` added. Answers the same dispatch for use in this process.
   */
  serve<Context>(commands: readonly OwnerCommand<Context>[], context: Context): Dispatch;
  /**
   * Refuses new commands, waits for running ones, runs `closeStores`, and only then gives the folder back, even when closing
   * failed. A second call waits for the first.
   */
  release(closeStores?: () => Promise<void>): Promise<void>;
}

/** The hold of the one process that may open an embedded store. */
export interface Ownership extends StateFolderHold {
  /** Where this owner listens. */
  readonly socket: string;
}

/**
 * Becomes the owner of a state folder, which is made when it is not there. The owner listens on `<state>/control.sock` (mode
 * 0600). A socket that refuses the connection has a dead owner and is taken over under a lock; process ids are never looked at.
 *
 * Throws `ControlError` `state-folder-owned`, whose words name the address of the running server.
 *
 * Example:
 * ```ts
 * const ownership = await acquireOwnership(settings.stateFolder, { role: 'server' });
 * const { platform, services, close } = await composePlatform(settings);
 * ownership.serve(services.flatMap((service) => service.ownerCommands ?? []), platform);
 * ownership.announce('http://127.0.0.1:8080');
 * await ownership.release(close);
 * ```
 */
export async function acquireOwnership(stateFolder: string, options: OwnershipOptions): Promise<Ownership> {
  const paths = controlPaths(stateFolder);
  const deadline = Date.now() + (options.patience ?? 5_000);
  for (;;) {
    const attempt = await tryToOwn(paths, options.role);
    if (typeof attempt === 'object' && 'release' in attempt) return attempt;
    if (attempt !== 'gone') {
      const mayEnd = attempt !== 'silent' && (attempt.role === 'command' || attempt.closing);
      if (!mayEnd || Date.now() >= deadline) throw stateFolderOwned(paths.stateFolder, attempt);
    }
    await pause(20 + Math.random() * 60);
  }
}

async function tryToOwn(
  paths: ControlPaths,
  role: OwnerStatus['role'],
): Promise<Ownership | OwnerStatus | 'gone' | 'silent'> {
  if (await isAlive(paths.socket)) return askStatus(paths.socket);

  const owner = createOwner(role);
  const token = lockToken();
  const folder = join(paths.socketFolder, `.${token}`);
  const holder: LockHolder = { token, socket: join(folder, 's') };
  const servers: Server[] = [];
  const withdraw = async (): Promise<void> => {
    await Promise.all(servers.map(closeServer));
    await rm(folder, { recursive: true, force: true });
  };
  await mkdir(folder, { mode: 0o700 });
  try {
    servers.push(await listenOn(holder.socket, owner.accept));
    const winner = await takeLock(paths.lock, holder);
    if (winner.token !== token) {
      await withdraw();
      return await askStatus(winner.socket);
    }
    // An owner before us may have swept our socket away in the moment before it listened; nobody could see us then.
    if (!(await isAlive(holder.socket))) throw Object.assign(new Error('swept'), { code: 'ENOENT' });
    // Somebody removed the lock by hand while its owner lives.
    if (await isAlive(paths.socket)) {
      await releaseLock(paths.lock, holder);
      await withdraw();
      return await askStatus(paths.socket);
    }
    servers.push(await publish(paths, folder, owner.accept));
    await sweep(paths, token);
  } catch (error) {
    // libuv says EACCES when the folder of a socket is gone.
    const swept = !existsSync(folder) || (error as NodeJS.ErrnoException).code === 'ENOENT';
    await releaseLock(paths.lock, holder);
    await withdraw();
    if (swept) return 'gone';
    throw error;
  }

  const { ino } = await lstat(paths.socket);
  const giveBack = async (): Promise<void> => {
    // Another owner's socket stands there when the folder was removed and made again under us.
    if ((await lstat(paths.socket).catch(() => null))?.ino === ino) {
      await unlink(paths.socket);
      if (paths.socket !== paths.publicSocket) await rm(paths.publicSocket, { force: true });
    }
    await releaseLock(paths.lock, holder);
    owner.disconnect();
    await withdraw();
  };
  const release = async (closeStores?: () => Promise<void>): Promise<void> => {
    await owner.finish();
    try {
      await closeStores?.();
    } finally {
      await giveBack();
    }
  };
  let released: Promise<void> | null = null;
  return {
    stateFolder: paths.stateFolder,
    socket: paths.socket,
    announce: owner.announce,
    serve: owner.serve,
    release: (closeStores) => (released ??= release(closeStores)),
  };
}

/** Puts `control.sock` in place in one step, over the remains of a dead owner; only the holder of the lock does. */
async function publish(paths: ControlPaths, folder: string, accept: (socket: Socket) => void): Promise<Server> {
  const made = join(folder, 'c');
  const server = await listenOn(made, accept);
  await rename(made, paths.socket);
  if (paths.socket !== paths.publicSocket) {
    const link = join(paths.stateFolder, `control.link.${lockToken()}`);
    await symlink(paths.socket, link);
    await rename(link, paths.publicSocket);
  }
  return server;
}
