import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { callOwner, type OwnerStatus } from '@industry/control';
import { demonstrationFolder, localUrl } from '@industry/observe';
import type { Settings } from '@industry/observe/settings.ts';
import type { Logger } from 'pino';
import { nextFreePort } from './free-port.ts';

export interface DemonstrationState {
  readonly state: 'stopped' | 'starting' | 'ready' | 'failed';
  readonly url: string | null;
}

/** The demonstration country beside a real one: a second process of the same build on the next free port. */
export interface DemonstrationProcess {
  status(): DemonstrationState;
  /** Starts it when it does not run; answers at once. */
  start(): Promise<DemonstrationState>;
  stop(): Promise<void>;
}

/** What the second process says to the first once it serves. */
export interface ReadyMessage {
  readonly ready: string;
}

const HOST = '127.0.0.1';
/** Milliseconds in which it stops when asked; what it has acknowledged is on disk all the same. */
const PATIENCE = 15_000;

function launch(settings: Settings, port: number, entry: string): ChildProcess {
  const { PUBLIC_URL: _public, DATABASE_URL: _database, ...env } = process.env;
  return fork(entry, ['--demo'], {
    // Its address is its own, it listens to this machine only, and its store is never the real one.
    env: { ...env, PORT: String(port), HOST, INDUSTRY_VAR: settings.stateFolder, INDUSTRY_PACK: settings.packFolder },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

export function createDemonstrationProcess(
  settings: Settings,
  log: Logger,
  entry: string = process.argv[1] ?? '',
): DemonstrationProcess {
  let child: ChildProcess | null = null;
  let state: DemonstrationState = { state: 'stopped', url: null };

  async function startAt(port: number): Promise<void> {
    const url = localUrl(HOST, port);
    state = { state: 'starting', url };
    const started = launch(settings, port, entry);
    child = started;
    started.on('message', (message) => {
      state = { state: 'ready', url: (message as ReadyMessage).ready };
    });
    started.on('error', (error) => log.error({ err: error }, 'the demonstration country did not start'));
    started.on('exit', (code, signal) => {
      if (code !== 0 && signal === null) log.error({ code }, 'the demonstration country ended');
      state = { state: state.state === 'starting' ? 'failed' : 'stopped', url: null };
      child = null;
    });
  }

  let starting: Promise<void> | null = null;
  return {
    status: () => state,
    async start() {
      if (child) return state;
      // Somebody may have started it by hand.
      const owner = await callOwner<OwnerStatus>(demonstrationFolder(settings), 'status', null);
      if (owner?.result.address) return (state = { state: 'ready', url: owner.result.address });
      starting ??= nextFreePort(settings.port, HOST)
        .then(startAt)
        .finally(() => (starting = null));
      await starting;
      return state;
    },
    async stop() {
      if (!child) return;
      const stopping = child;
      const ended = once(stopping, 'exit');
      stopping.kill('SIGTERM');
      const timer = setTimeout(() => stopping.kill('SIGKILL'), PATIENCE);
      await ended;
      clearTimeout(timer);
    },
  };
}
