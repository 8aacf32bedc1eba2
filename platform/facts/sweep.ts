import { readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Store } from '@industry/database/types.ts';
import { stateFolders } from '@industry/warehouse';
import { type CatalogueTables } from './catalogue.ts';
import { isAlive } from './process-tag.ts';
import { publishingLock } from './publish.ts';
import { removeOldRejected } from './rejected-files.ts';
import { mayBeRemoved } from './retired.ts';
import { STAGED_RECORD } from './staged-batch.ts';

/**
 * Removes what a crash left: working folders of processes that are gone, and batch folders that were moved to the lake
 * but never listed; rejected rows of refused imports after a week. Those still hold the record of staging; a batch folder without it is never touched, so that a
 * catalogue that is empty by mistake costs nothing. What a reimport replaced goes after a day. Every server calls this at start; answers what it removed.
 */
export async function sweepLake(stateFolder: string, store: Store, now: Date = new Date()): Promise<readonly string[]> {
  const folders = stateFolders(stateFolder);
  const removed: string[] = [];
  const remove = async (path: string) => {
    await rm(path, { recursive: true, force: true });
    removed.push(path);
  };
  for (const name of await readdir(folders.staging))
    if (name.startsWith('stage-') && !isAlive(join(folders.staging, name))) await remove(join(folders.staging, name));
  removed.push(...(await removeOldRejected(folders.staging, now)));
  for (const root of [folders.lake, folders.restricted])
    for (const dataset of await subfolders(root, 'dataset='))
      for (const batch of await subfolders(join(root, dataset), 'batch=')) {
        const folder = join(root, dataset, batch);
        const marker = join(folder, STAGED_RECORD);
        if (await mayBeRemoved(folder, now)) {
          if (!(await isListed(store, relative(folders.lake, folder)))) await remove(folder);
          continue;
        }
        if (!existsSync(marker)) continue;
        // Another server may be about to list it.
        await store.exclusive(publishingLock(dataset.slice('dataset='.length)), async () => {
          if (await isListed(store, relative(folders.lake, folder))) await rm(marker, { force: true });
          else if (existsSync(marker)) await remove(folder);
        });
      }
  return removed;
}

async function subfolders(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix)).map(({ name }) => name);
}

/** Whether the catalogue lists a file of the folder, given from the lake. */
async function isListed(store: Store, folder: string): Promise<boolean> {
  const row = await store
    .tables<CatalogueTables>()
    .selectFrom('lake_files')
    .select('path')
    .where((where) => where(where.fn<string>('left', ['path', where.val(folder.length + 1)]), '=', `${folder}/`))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
