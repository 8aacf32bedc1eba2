import { setTimeout as pause } from 'node:timers/promises';
import {
  acquireOwnership,
  callOwner,
  ControlError,
  type ReportProgress,
  shareStateFolder,
  type StateFolderHold,
  systemActor,
} from '@industry/control';
import { createLogger } from '@industry/observe';
import type { Settings } from '@industry/observe/settings.ts';

/** Milliseconds during which a change of owners is waited out. */
const PATIENCE = 30_000;

/**
 * Runs an owner command: in the owner of the state folder, or, when nobody owns it, here as its owner for as long as the
 * command takes. With a PostgreSQL store there is no owner: it runs here, beside servers and workers.
 */
export async function call<Result>(
  settings: Settings,
  command: string,
  input: unknown,
  report: ReportProgress,
): Promise<Result> {
  if (settings.databaseUrl !== null) {
    return runHere(await shareStateFolder(settings.stateFolder), settings, command, input, report);
  }
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    try {
      const answer = await callOwner<Result>(settings.stateFolder, command, input, { report });
      return answer ? answer.result : await runAsOwner<Result>(settings, command, input, report);
    } catch (error) {
      // Between the call and the attempt to own the folder another process may have come or gone.
      const moved =
        error instanceof ControlError && (error.code === 'owner-closing' || error.code === 'state-folder-owned');
      if (!moved || Date.now() >= deadline) throw error;
      await pause(100);
    }
  }
}

async function runAsOwner<Result>(
  settings: Settings,
  command: string,
  input: unknown,
  report: ReportProgress,
): Promise<Result> {
  const ownership = await acquireOwnership(settings.stateFolder, { role: 'command', patience: 0 });
  return runHere(ownership, settings, command, input, report);
}

async function runHere<Result>(
  hold: StateFolderHold,
  settings: Settings,
  command: string,
  input: unknown,
  report: ReportProgress,
): Promise<Result> {
  let close: (() => Promise<void>) | undefined;
  try {
    const { composePlatform } = await import('@industry/app-server/compose.ts');
    // Not what a server says of its work: a person reads this beside the answer.
    const log = createLogger({ logLevel: settings.logLevel === 'info' ? 'warn' : settings.logLevel });
    const composition = await composePlatform(settings, { log, report });
    close = () => composition.close();
    const dispatch = hold.serve(composition.ownerCommands, composition.platform);
    return (await dispatch(command, input, systemActor(), report)) as Result;
  } finally {
    await hold.release(close);
  }
}
