import { StartError } from '@industry/app-server/start-error.ts';
import { composePlatform, type ComposeOptions } from '@industry/app-server/compose.ts';
import { shareStateFolder } from '@industry/control';
import type { Settings } from '@industry/observe/settings.ts';

export interface RunningWorker {
  /** Takes no more jobs, waits for the one in hand, closes the stores. */
  stop(): Promise<void>;
}

/** Runs the jobs of all services beside the servers of the same database, with the same lake. */
export async function startWorker(settings: Settings, options: ComposeOptions = {}): Promise<RunningWorker> {
  if (settings.databaseUrl === null) {
    throw new StartError(
      'A worker needs DATABASE_URL: an embedded store has one process, and its server runs the jobs itself.',
    );
  }
  const hold = await shareStateFolder(settings.stateFolder);
  const composition = await composePlatform(settings, { ...options, runJobs: true });
  return { stop: () => hold.release(() => composition.close()) };
}
