import { readFileSync } from 'node:fs';

/**
 * Names a running process in the name of its working folder: id and, where the system tells it, the time it started, so
 * that a later process with the same id is not mistaken for it.
 */
export function processTag(): string {
  return `stage-${process.pid}-${startOf(process.pid) ?? '0'}`;
}

/** False when the process that made the folder is gone; folders of another kind are nobody's. */
export function isAlive(folderName: string): boolean {
  const [, pid, start] = /^stage-(\d+)-(\d+)-/.exec(folderName) ?? [];
  if (pid === undefined) return false;
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
