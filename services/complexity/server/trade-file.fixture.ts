import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { computeCommand } from './compute-command.ts';

/** An empty folder that goes away with the test. For tests only. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'complexity-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Writes a trade file of this text and computes it: exit code, what was printed, and the files written. */
export async function computed(text: string | Uint8Array, ...options: string[]) {
  const path = folder();
  const file = join(path, 'trade.csv');
  writeFileSync(file, text);
  let stdout = '';
  let stderr = '';
  const code = await computeCommand([file, '--out', join(path, 'out'), ...options], {
    stdout: (part) => (stdout += part),
    stderr: (part) => (stderr += part),
  });
  return {
    code,
    stdout,
    stderr: stderr.replaceAll(path, ''),
    read: (name: string) => readFileSync(join(path, 'out', name)),
  };
}
