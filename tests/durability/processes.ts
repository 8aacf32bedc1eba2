import { spawn, type ChildProcess } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts a Node program; `fork` gives it a channel for messages. */
export function start(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  channel = false,
): Running {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe', ...(channel ? (['ipc'] as const) : [])],
    env: { ...process.env, ...environment },
  });
  let output = '';
  let complaint = '';
  child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, output, complaint: complaint.slice(-2000) }));
  });
  return { child, ended };
}

/** Runs a program that writes one line of JSON; the text of its complaint when it does not. */
export async function answerOf<Answer>(program: string, args: readonly string[]): Promise<Answer | string> {
  const { output, complaint } = await start(program, args).ended;
  return output.endsWith('\n') ? (JSON.parse(output) as Answer) : complaint;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
