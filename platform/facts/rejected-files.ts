import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'rejected-';
/** Milliseconds for which the rejected rows of a refused import may be fetched. */
const KEPT = 7 * 24 * 3_600_000;

/** Name, under `<state>/staging`, of the file of rejected rows of a refused import. */
export function rejectedName(of: string): string {
  return `${PREFIX}${of}.csv`;
}

/** Removes what nobody fetched within a week; answers the paths. */
export async function removeOldRejected(staging: string, now: Date): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await readdir(staging)) {
    if (!name.startsWith(PREFIX) || !name.endsWith('.csv')) continue;
    const path = join(staging, name);
    const found = await stat(path).catch(() => null);
    if (found === null || now.getTime() - found.mtimeMs < KEPT) continue;
    await rm(path, { force: true });
    removed.push(path);
  }
  return removed;
}
