import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from '@industry/observe';

const root = repositoryFolder();

/** Bundles of the product and of `jobs`, the program of this folder, in a folder of their own. */
export interface Programs {
  readonly server: string;
  readonly worker: string;
  readonly cli: string;
  readonly jobs: string;
  remove(): void;
}

export async function buildPrograms(): Promise<Programs> {
  // Under the repository, from where a bundle finds libraries and packs.
  const folder = mkdtempSync(join(root, 'node_modules', '.industry-processes-'));
  const built = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--out', folder], {
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: '' },
  });
  if (built.status !== 0) throw new Error(built.stderr);
  const { build } = await import('rolldown');
  await build({
    cwd: root,
    input: { jobs: 'tests/processes/job-process.ts' },
    platform: 'node',
    external: (id) => !/^[./\0]|^@industry\//.test(id),
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', codeSplitting: false },
  });
  const program = (name: string) => join(folder, `${name}.js`);
  return {
    server: program('server'),
    worker: program('worker'),
    cli: program('cli'),
    jobs: program('jobs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Program {
  readonly child: ChildProcess;
  /** Waits until the program has written what the pattern finds. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Asks it to stop and waits for its exit code. */
  stop(): Promise<number | null>;
  /** As a power cut would. */
  kill(): Promise<void>;
  readonly ended: Promise<number | null>;
  output(): string;
}

export function run(program: string, environment: NodeJS.ProcessEnv, args: readonly string[] = []): Program {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TMPDIR: tmpdir(), LOG_LEVEL: 'warn', ...environment },
  });
  let output = '';
  const waiting = new Set<() => void>();
  const take = (text: Buffer): void => {
    output += text.toString();
    for (const check of waiting) check();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => {
      resolve(code);
      for (const check of waiting) check();
    });
  });
  return {
    child,
    ended,
    output: () => output,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const found = pattern.exec(output);
          if (found) resolve(found);
          else if (child.exitCode !== null) reject(new Error(`ended with ${child.exitCode}: ${output}`));
          else return;
          waiting.delete(check);
        };
        waiting.add(check);
        check();
      }),
    async stop() {
      child.kill('SIGTERM');
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Address that a server prints. */
export async function addressOf(server: Program): Promise<string> {
  return (await server.says(/Address\s+(http:\S+)/))[1]!;
}

export interface Answer {
  readonly status: number;
  /** As it came over the wire; null when there is none. */
  readonly body: unknown;
}

/** Asks a server as the holder of a session. */
export async function ask(
  address: string,
  method: string,
  path: string,
  { token, body }: { readonly token?: string; readonly body?: object } = {},
): Promise<Answer> {
  const answer = await fetch(`${address}${path}`, {
    method,
    headers: {
      ...(token && { cookie: `industry_session=${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) };
}
