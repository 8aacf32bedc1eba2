import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';

/** After which work in a folder of another machine is thought dead: nobody here can ask its process. */
const FOREIGN_MILLISECONDS = 24 * 3_600_000;

/** A folder may be shared between machines and containers, each of which counts its processes from 1. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * Names a running process in the name of its working folder: machine, id and, where the system tells it, the time it
 * started, so that a later process with the same id is not mistaken for it.
 */
export function processTag(): string {
  return `stage-${HOST}-${process.pid}-${startOf(process.pid) ?? '0'}`;
}

/** False when the process that made the folder is gone; folders of another kind are nobody's. */
export function isAlive(folder: string): boolean {
  const [, host, pid, start] = /^stage-([0-9a-f]{8})-(\d+)-(\d+)-/.exec(basename(folder)) ?? [];
  if (pid === undefined) return false;
  if (host !== HOST) {
    const touched = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - touched < FOREIGN_MILLISECONDS;
  }
  const now = startOf(Number(pid));
  if (now !== null) return now === start;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Start time of a process in clock ticks since boot (field 22 of proc(5)'s stat); null where there is no /proc. */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
