import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ControlError } from './problem.ts';

/** Longest socket path that every system takes: sun_path is 104 bytes on macOS, 108 on Linux. */
export const MAX_SOCKET_PATH_BYTES = 100;

export interface ControlPaths {
  /** The state folder without symbolic links. */
  readonly stateFolder: string;
  /** `<state>/control.sock`: the socket, or a link to it where the path is too long for a socket. */
  readonly publicSocket: string;
  /** What to bind and to connect to. */
  readonly socket: string;
  /** Folder in which sockets are made: the state folder, or a short folder that only this user can enter. */
  readonly socketFolder: string;
  readonly lock: string;
}

/**
 * Makes a folder and those above it (mode 0700), one by one: `mkdirSync` with `recursive` never ends where a parent refuses
 * with ENOENT, as /proc does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process may make the same folder at the same time.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** Makes a state folder when it is not there. Throws `ControlError` `state-folder-unusable`, which says what to do. */
export function makeStateFolder(folder: string): void {
  const path = resolve(folder);
  try {
    makeFolder(path);
  } catch (error) {
    throw new ControlError(
      {
        code: 'state-folder-unusable',
        title: 'The state folder cannot be made',
        detail: `${path} cannot be made (${(error as NodeJS.ErrnoException).code}). Name a folder that this user may write in INDUSTRY_VAR, as INDUSTRY_VAR=/srv/industry.`,
      },
      { cause: error },
    );
  }
}

/**
 * Paths for a state folder, which is made when it is not there (mode 0700). Throws `RangeError` when no short path exists,
 * and `ControlError` when the folder cannot be made.
 */
export function controlPaths(stateFolder: string): ControlPaths {
  makeStateFolder(stateFolder);
  const real = realpathSync(stateFolder);
  const publicSocket = join(real, 'control.sock');
  const lock = join(real, 'control.lock');
  if (fits(publicSocket)) {
    return { stateFolder: real, publicSocket, socket: publicSocket, socketFolder: real, lock };
  }
  const socketFolder = shortFolder();
  const socket = join(socketFolder, `${createHash('sha256').update(real).digest('hex').slice(0, 16)}.sock`);
  if (!fits(socket)) {
    throw new RangeError(
      `The path of the control socket is too long (${socket}). Set TMPDIR to a shorter path or move the state folder.`,
    );
  }
  return { stateFolder: real, publicSocket, socket, socketFolder, lock };
}

/** Where an owner of the folder listens, if there is one: follows the link, because TMPDIR may differ between processes. */
export function socketToCall(stateFolder: string): string | null {
  if (!existsSync(stateFolder)) return null;
  const publicSocket = join(realpathSync(stateFolder), 'control.sock');
  const stat = lstatSync(publicSocket, { throwIfNoEntry: false });
  if (!stat) return null;
  return stat.isSymbolicLink() ? readlinkSync(publicSocket) : publicSocket;
}

function fits(path: string): boolean {
  return Buffer.byteLength(path) <= MAX_SOCKET_PATH_BYTES;
}

/** `<tmp>/industry-<uid>`, mode 0700 and ours: another user may have made a folder of that name first. */
function shortFolder(): string {
  const uid = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `industry-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || stat.uid !== uid || (stat.mode & 0o077) !== 0) {
    throw new RangeError(
      `${folder} must be a folder of this user with mode 0700, because the control socket of a long state folder lies in it. ` +
        `Remove it or set TMPDIR to another folder.`,
    );
  }
  return folder;
}
