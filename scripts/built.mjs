// Whether `dist` is newer than every source, and whether the libraries are those of the lock. Only the platform is used here: `npm start` asks before anything is installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

const stampFile = (root) => join(root, 'node_modules', '.industry-lock');

function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

export function isInstalled(root) {
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === lockHash(root);
}

export function stampInstalled(root) {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(stampFile(root), lockHash(root));
}
