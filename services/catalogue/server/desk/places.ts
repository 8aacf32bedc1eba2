import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { rejectedName } from '@industry/facts';
import { stateFolders } from '@industry/warehouse';

/** Where the parts of an upload lie under `<state>/staging`; names that do not go with a process, so a restart keeps them. */
export function placesOf(stateFolder: string, upload: string) {
  const { staging } = stateFolders(stateFolder);
  const staged = `desk-${upload}`;
  return {
    /** Name of the staged folder, as `publishBatch` takes it. */
    staged,
    stagedFolder: join(staging, staged),
    /** The file as it came, until it is staged. */
    inbox: join(staging, `${staged}.in`),
    /** Rejected rows of a file that was refused. */
    refusedRows: join(staging, rejectedName(staged)),
    /** Rejected rows of a file that was not. */
    stagedRows: join(staging, staged, 'batch', 'rejected.csv'),
  };
}

export async function clear(stateFolder: string, upload: string): Promise<void> {
  const { stagedFolder, inbox, refusedRows } = placesOf(stateFolder, upload);
  for (const path of [stagedFolder, inbox, refusedRows]) await rm(path, { recursive: true, force: true });
}
