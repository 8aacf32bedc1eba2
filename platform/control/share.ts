import { askStatus } from './call-owner.ts';
import { isAlive } from './connect.ts';
import { createOwner, stateFolderOwned } from './owner.ts';
import type { StateFolderHold } from './ownership.ts';
import { controlPaths } from './paths.ts';

/**
 * Works on a state folder beside others: its store is on a PostgreSQL server, whose locks keep apart what must not happen
 * twice at a time. Nobody listens on a socket; the command line opens the database itself. Throws `ControlError`
 * `state-folder-owned` when a process with an embedded store owns the folder.
 */
export async function shareStateFolder(stateFolder: string): Promise<StateFolderHold> {
  const paths = controlPaths(stateFolder);
  if (await isAlive(paths.socket)) {
    const status = await askStatus(paths.socket);
    if (status !== 'gone') throw stateFolderOwned(paths.stateFolder, status);
  }
  const worker = createOwner('server');
  const release = async (closeStores?: () => Promise<void>): Promise<void> => {
    await worker.finish();
    await closeStores?.();
  };
  let released: Promise<void> | null = null;
  return {
    stateFolder: paths.stateFolder,
    announce: worker.announce,
    serve: worker.serve,
    release: (closeStores) => (released ??= release(closeStores)),
  };
}
