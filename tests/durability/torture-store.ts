import { randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { answerOf, pause, start } from './processes.ts';
import { noRounds, type TortureResult } from './result.ts';

interface Found {
  readonly opened: number;
  readonly kept: readonly string[];
  readonly halves: number;
  readonly broken: { readonly number: number; readonly reason: string } | null;
}

/** Every so many rounds a new folder, so that the first opening is killed too. */
const FRESH = 10;

/**
 * Rounds on the store: a child writes, is killed with SIGKILL at a random moment, another opens what is left; everything that
 * was acknowledged, in this round or before, must be there, and nothing half.
 */
export async function tortureStore(
  rounds: number,
  programs: { readonly writer: string; readonly verifier: string },
  tell: (line: string) => void,
): Promise<TortureResult> {
  const root = mkdtempSync(join(tmpdir(), 'industry-torture-'));
  const result = noRounds();
  let folder = '';
  let acknowledged = new Set<string>();
  try {
    for (let round = 0; round < rounds; round++) {
      const fresh = round % FRESH === 0;
      if (fresh) {
        if (folder) rmSync(folder, { recursive: true, force: true });
        folder = join(root, `store-${round}`);
        acknowledged = new Set();
      }
      const acks = await writeAndKill(programs.writer, folder, fresh && round > 0, result);
      for (const id of acks) acknowledged.add(id);
      result.acknowledged += acks.length;
      const found = await answerOf<Found>(programs.verifier, [folder, Math.random() < 0.5 ? 'close' : 'kill']);
      result.rounds += 1;
      if (typeof found === 'string') {
        result.failures.push(`round ${round + 1}: the store did not open: ${found}`);
        continue;
      }
      const kept = new Set(found.kept);
      const lost = [...acknowledged].filter((id) => !kept.has(id)).length;
      result.lost += lost;
      result.halfVisible += found.halves;
      result.slowestOpening = Math.max(result.slowestOpening, found.opened);
      if (found.broken) {
        result.failures.push(`round ${round + 1}: audit link ${found.broken.number}: ${found.broken.reason}`);
      }
      tell(
        `store, round ${round + 1}/${rounds}: acknowledged ${acks.length}, kept ${kept.size}, lost ${lost}, ` +
          `opened in ${Math.round(found.opened)} ms`,
      );
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return result;
}

/** Answers what was acknowledged. `early`: the kill may come before the store is open. */
async function writeAndKill(program: string, folder: string, early: boolean, result: TortureResult): Promise<string[]> {
  const { child, ended } = start(program, [folder]);
  // After some number of acknowledgements rather than of milliseconds: a slow machine tortures as well as a quick one.
  const enough = randomInt(1, 300);
  let said = 0;
  let written!: () => void;
  const busy = new Promise<void>((resolve) => (written = resolve));
  if (child.stdout) {
    createInterface({ input: child.stdout }).on(
      'line',
      (line) => line.startsWith('ack ') && ++said === enough && written(),
    );
  }
  await Promise.race([early ? pause(Math.random() * 4000) : busy.then(() => pause(Math.random() * 20)), ended]);
  const alive = child.exitCode === null;
  child.kill('SIGKILL');
  const { output, complaint } = await ended;
  if (!alive) result.failures.push(`the writer ended by itself: ${complaint}`);
  // A line that the kill cut was not said.
  const lines = output.slice(0, output.lastIndexOf('\n') + 1).split('\n');
  for (const line of lines) if (line.startsWith('error ')) result.failures.push(`the writer said: ${line}`);
  return lines.filter((line) => line.startsWith('ack ')).map((line) => line.slice(4));
}
