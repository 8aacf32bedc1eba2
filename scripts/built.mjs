// Whether `dist` is newer than every source. Only the platform is used here: `npm start` asks before anything is installed.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'apps',
  'services',
  'engines',
  'platform',
  'design',
  'data',
  'scripts',
  'package-lock.json',
  'tsconfig.json',
];

/** Newest change below a path, in milliseconds; a whole tree of a few thousand files takes some tens of milliseconds. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  let latest = stat.mtimeMs;
  for (const entry of readdirSync(path)) {
    if (entry === 'node_modules') continue;
    latest = Math.max(latest, newest(join(path, entry)));
  }
  return latest;
}

export function isBuilt(root) {
  const stamp = statSync(join(root, 'dist', '.built'), { throwIfNoEntry: false });
  return stamp !== undefined && stamp.mtimeMs > Math.max(...SOURCES.map((source) => newest(join(root, source))));
}
