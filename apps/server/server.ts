import { createSetUpLink } from '@industry/auth';
import { acquireOwnership, shareStateFolder } from '@industry/control';
import { localUrl } from '@industry/observe';
import type { Settings } from '@industry/observe/settings.ts';
import type { FastifyInstance } from 'fastify';
import { createServerApp } from './app.ts';
import { composePlatform } from './compose.ts';
import { isFree } from './free-port.ts';
import { StartError } from './start-error.ts';
import type { Mode } from './state-folder.ts';
import { createSteps } from './steps.ts';

export interface RunningServer {
  /** Address on this machine. */
  readonly address: string;
  /** One-time link for the first administrator; null when there is one, and in the demonstration country. */
  readonly setUpLink: string | null;
  /** Finishes requests, seals the audit, closes the stores, gives the state folder back. */
  stop(): Promise<void>;
}

function portTaken(port: number): StartError {
  return new StartError(
    `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
  );
}

/** The host cannot be listened on: it is not a name or address of this machine, or the port is a privileged one. */
function listenFailure(error: NodeJS.ErrnoException, { host, port }: Settings): unknown {
  switch (error.code) {
    case 'EADDRINUSE':
      return portTaken(port);
    case 'EACCES':
      return new StartError(
        `Port ${port} is for the system's own programs. Choose a port above 1023: PORT=8080 npm start`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return new StartError(
        `HOST is "${host}", which is no address of this machine. Name one, as HOST=0.0.0.0 npm start`,
      );
    default:
      return error;
  }
}

/** Requests in hand may finish; who has not read the answer after this many milliseconds is cut off. */
const FINISHING = 10_000;

async function closeApp(app: FastifyInstance): Promise<void> {
  const timer = setTimeout(() => app.server.closeAllConnections(), FINISHING);
  await app.close();
  clearTimeout(timer);
}

/** Takes the state folder (alone, or with DATABASE_URL beside others), composes the platform, listens. What fails leaves nothing open. */
export async function startServer(
  settings: Settings,
  mode: Mode,
  write: (text: string) => void,
): Promise<RunningServer> {
  const step = createSteps(4, write);
  const ownership = await step('Taking the state folder', () =>
    settings.databaseUrl === null
      ? acquireOwnership(settings.stateFolder, { role: 'server' })
      : shareStateFolder(settings.stateFolder),
  );
  const undo: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of undo.splice(0).toReversed()) await one();
  };
  try {
    // Said now rather than after the stores are open.
    const free = await isFree(settings.port, settings.host).catch((error: NodeJS.ErrnoException) => {
      throw listenFailure(error, settings);
    });
    if (!free) throw portTaken(settings.port);
    const what =
      mode === 'demonstration' ? 'Opening the demonstration country' : 'Opening the stores and the programme pack';
    const composition = await step(what, () =>
      composePlatform(settings, { mode, runJobs: settings.jobs === 'server' }),
    );
    undo.push(() => composition.close());
    const app = await step('Putting the services together', () => createServerApp(composition));
    undo.push(() => closeApp(app));
    await step('Listening', () => app.listen({ port: settings.port, host: settings.host })).catch(
      (error: NodeJS.ErrnoException) => {
        throw listenFailure(error, settings);
      },
    );
    const bound = app.server.address();
    const address = localUrl(settings.host, typeof bound === 'object' && bound ? bound.port : settings.port);
    const { platform } = composition;
    const setUpLink = mode === 'real' ? await createSetUpLink(platform.store, address, platform.now()) : null;
    ownership.serve(composition.ownerCommands, platform);
    ownership.announce(address);
    return { address, setUpLink, stop: () => ownership.release(close) };
  } catch (error) {
    await ownership.release(close);
    throw error;
  }
}
