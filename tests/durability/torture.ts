// Kills a process that writes, again and again, and looks at what is left. See scripts/torture.mjs.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface TortureResult {
  rounds: number;
  acknowledged: number;
  lost: number;
  halfVisible: number;
  /** Openings that failed, broken audit chains, and what else must not be. */
  failures: string[];
  /** Milliseconds of the slowest opening. */
  slowestOpening: number;
}

export interface Programs {
  readonly writer: string;
  readonly verifier: string;
}

interface Found {
  readonly opened: number;
  readonly kept: readonly string[];
  readonly halves: number;
  readonly broken: { readonly number: number; readonly reason: string } | null;
}

/** Every so many rounds a new folder, so that the first opening is killed too. */
const FRESH = 10;

/**
 * Rounds on the store: a child writes, is killed with SIGKILL at a random moment, another opens what is left and everything
 * that was acknowledged, in this round or before, must be there.
 */
export async function tortureStore(
  rounds: number,
  programs: Programs,
  tell: (line: string) => void,
): Promise<TortureResult> {
  const root = mkdtempSync(join(tmpdir(), 'industry-torture-'));
  const result: TortureResult = {
    rounds: 0,
    acknowledged: 0,
    lost: 0,
    halfVisible: 0,
    failures: [],
    slowestOpening: 0,
  };
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
      const found = await verify(programs.verifier, folder, Math.random() < 0.5 ? 'close' : 'kill');
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
      if (found.broken)
        result.failures.push(`round ${round + 1}: audit link ${found.broken.number}: ${found.broken.reason}`);
      tell(
        `round ${round + 1}/${rounds}: acknowledged ${acks.length}, kept ${kept.size}, lost ${lost}, opened in ${Math.round(found.opened)} ms`,
      );
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return result;
}

/** Answers what was acknowledged. `early`: the kill may come before the store is open. */
async function writeAndKill(program: string, folder: string, early: boolean, result: TortureResult): Promise<string[]> {
  const child = start(program, [folder]);
  const acks: string[] = [];
  let opened!: () => void;
  const open = new Promise<void>((resolve) => (opened = resolve));
  createInterface({ input: child.stdout! }).on('line', (line) => {
    if (line === 'open') opened();
    else if (line.startsWith('ack ')) acks.push(line.slice(4));
    else result.failures.push(`the writer said: ${line}`);
  });
  let complaint = '';
  child.stderr!.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await Promise.race([early ? pause(Math.random() * 4000) : open.then(() => pause(Math.random() * 1200)), ended]);
  const alive = child.exitCode === null;
  child.kill('SIGKILL');
  await ended;
  if (!alive) result.failures.push(`the writer ended by itself: ${complaint.slice(-2000)}`);
  return acks;
}

async function verify(program: string, folder: string, end: string): Promise<Found | string> {
  const child = start(program, [folder, end]);
  let output = '';
  let complaint = '';
  child.stdout!.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (complaint += text.toString()));
  await new Promise<void>((resolve) => child.on('close', () => resolve()));
  return output.endsWith('\n') ? (JSON.parse(output) as Found) : complaint.slice(-2000);
}

function start(program: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
