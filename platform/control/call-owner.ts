import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { connectTo } from './connect.ts';
import { createFrameReader, encodeFrame, type Answer } from './frames.ts';
import { readHolder } from './lock.ts';
import { socketToCall } from './paths.ts';
import { ControlError } from './problem.ts';
import { systemActor } from './system-actor.ts';
import type { OwnerStatus, ReportProgress } from './types.ts';

export interface CallOptions {
  readonly report?: ReportProgress;
  /** Default: `cli:<system user>`. */
  readonly actor?: string;
}

/**
 * Runs a command in the owner of the state folder and answers `{ result }`, or null when nobody owns the folder: then the
 * caller may become the owner. Throws `ControlError` with the owner's problem, or `owner-lost` when the owner ended before
 * it answered (the command may have been done or not: ask before repeating).
 *
 * Example:
 * ```ts
 * const answer = await callOwner(stateFolder, 'check-audit', { head: null });
 * ```
 */
export async function callOwner<Result>(
  stateFolder: string,
  command: string,
  input: unknown,
  options: CallOptions = {},
): Promise<{ readonly result: Result } | null> {
  const socket = await connectToOwner(stateFolder).catch((error: unknown) => {
    throw notOurs(stateFolder, error);
  });
  if (socket === null) return null;
  return { result: (await converse(socket, command, input, options)) as Result };
}

/** The public socket, or the one that the lock names when somebody removed the public one under a living owner. */
async function connectToOwner(stateFolder: string): Promise<Socket | null> {
  const path = socketToCall(stateFolder);
  const socket = path === null ? null : await connectTo(path);
  if (socket) return socket;
  const holder = await readHolder(join(stateFolder, 'control.lock'));
  return holder ? connectTo(holder.socket) : null;
}

/** The owner's status; `silent` when it lives but does not say in five seconds or may not be asked, `gone` when it ended. */
export async function askStatus(path: string): Promise<OwnerStatus | 'gone' | 'silent'> {
  try {
    const socket = await connectTo(path);
    if (socket === null) return 'gone';
    let silent = false;
    socket.setTimeout(5_000, () => {
      silent = true;
      socket.destroy();
    });
    return await converse(socket, 'status', null, {}).then(
      (status) => status as OwnerStatus,
      () => (silent ? 'silent' : 'gone'),
    );
  } catch {
    return 'silent';
  }
}

function converse(socket: Socket, command: string, input: unknown, options: CallOptions): Promise<unknown> {
  const id = randomUUID();
  const reader = createFrameReader();
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
      socket.destroy();
    };
    socket.on('error', fail);
    socket.on('close', () => fail(ownerLost(command)));
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const frame of reader.push(chunk) as Answer[]) {
          if ('progress' in frame) options.report?.(frame.progress);
          else if ('problem' in frame) fail(new ControlError(frame.problem));
          else {
            resolve(frame.result);
            socket.end();
          }
        }
      } catch (error) {
        fail(error);
      }
    });
    try {
      socket.write(encodeFrame({ id, command, input, actor: options.actor ?? systemActor() }));
    } catch (error) {
      fail(error);
    }
  });
}

/** The socket lives, but this user may not enter it. */
function notOurs(stateFolder: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EACCES' && code !== 'EPERM') return error;
  return new ControlError(
    {
      code: 'owner-not-yours',
      title: 'The state folder belongs to another user',
      detail: `${stateFolder} is owned by a process of another user. Run the command as that user, or set INDUSTRY_VAR to another folder.`,
    },
    { cause: error },
  );
}

function ownerLost(command: string): ControlError {
  return new ControlError({
    code: 'owner-lost',
    title: 'The owner of the state folder ended',
    detail: `The process that owns the state folder ended before it answered "${command}". Whether it was done is shown by the audit trail and the list of batches; look before you repeat it.`,
  });
}
