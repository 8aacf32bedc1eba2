import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name of the mark in a folder whose files the catalogue lists no more; backups and readers may still hold them. */
const MARK = 'retired.json';
/** Milliseconds for which the files stay. */
const KEPT = 24 * 3_600_000;

export async function retireFolder(folder: string, now: Date): Promise<void> {
  if (existsSync(folder)) await writeFile(join(folder, MARK), JSON.stringify({ at: now.toISOString() }));
}

/** True for a folder that was retired a day ago or earlier. */
export async function mayBeRemoved(folder: string, now: Date): Promise<boolean> {
  const mark = join(folder, MARK);
  if (!existsSync(mark)) return false;
  const { at } = JSON.parse(await readFile(mark, 'utf8')) as { readonly at: string };
  return now.getTime() - Date.parse(at) >= KEPT;
}
