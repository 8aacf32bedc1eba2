import type { Socket } from 'node:net';
import { createDispatch, type Dispatch } from './dispatch.ts';
import { ControlError } from './problem.ts';
import { serveConnection } from './session.ts';
import type { OwnerCommand, OwnerStatus } from './types.ts';

/** What an owner says on its sockets: its status at once, commands as soon as `serve` has named them. */
export function createOwner(role: OwnerStatus['role']) {
  const startedAt = new Date().toISOString();
  const sockets = new Set<Socket>();
  const running = new Set<Promise<unknown>>();
  let address: string | null = null;
  let closing = false;
  let ready!: (dispatch: Dispatch) => void;
  const dispatcher = new Promise<Dispatch>((resolve) => (ready = resolve));

  return {
    announce: (value: string): void => void (address = value),
    serve<Context>(commands: readonly OwnerCommand<Context>[], context: Context): Dispatch {
      const dispatch = createDispatch(commands, context);
      ready(dispatch);
      return dispatch;
    },
    accept(this: void, socket: Socket): void {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      serveConnection(socket, async ({ command, input, actor }, report) => {
        if (command === 'status') return { role, address, startedAt, closing } satisfies OwnerStatus;
        if (closing) throw ownerClosing();
        const work = dispatcher.then((dispatch) => dispatch(command, input, actor, report));
        running.add(work);
        try {
          return await work;
        } finally {
          running.delete(work);
        }
      });
    },
    /** Refuses new commands and waits for running ones; those that waited for `serve` in vain are told to go elsewhere. */
    async finish(): Promise<void> {
      closing = true;
      ready(() => Promise.reject(ownerClosing()));
      await Promise.allSettled(running);
    },
    disconnect(): void {
      for (const socket of sockets) socket.destroySoon();
    },
  };
}

function ownerClosing(): ControlError {
  return new ControlError({
    code: 'owner-closing',
    title: 'The owner of the state folder is stopping',
    detail: 'The process that owns the state folder is stopping. Try again in a moment.',
  });
}

export function stateFolderOwned(stateFolder: string, owner: OwnerStatus | 'silent'): ControlError {
  return new ControlError({
    code: 'state-folder-owned',
    title: 'The state folder is in use',
    detail:
      `${stateFolder} belongs to ${describe(owner)}. ` +
      `One process works on a state folder at a time: use that one, stop it, or set INDUSTRY_VAR to another folder.`,
  });
}

function describe(owner: OwnerStatus | 'silent'): string {
  if (owner === 'silent') return 'a process that is alive but does not answer, or belongs to another user';
  const since = `(since ${owner.startedAt})`;
  if (owner.closing) return `a process that is stopping ${since}`;
  if (owner.role === 'command') return `an "industry" command that is still running ${since}`;
  return owner.address === null ? `a server that is starting ${since}` : `the server at ${owner.address} ${since}`;
}
