import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ServerProcess {
  /** Its address under the name localhost. */
  readonly url: string;
  readonly setUpLink: string;
  /** Its state folder: for commands beside it. */
  readonly folder: string;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function setUpLinkOf(server: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (data: Buffer) => {
      printed += data.toString();
      const link = /\S+setup#token=\S+/.exec(printed)?.[0];
      if (link) resolve(link);
    });
    server.once('exit', () => reject(new Error(`the server did not start:\n${printed}`)));
  });
}

/** The built product on an empty state folder, for a test that needs an installation of its own. */
export async function openTestServerProcess(): Promise<ServerProcess> {
  const [port, folder] = [await freePort(), mkdtempSync(join(tmpdir(), 'industry-browser-own-'))];
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['dist/server.js'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), PUBLIC_URL: url, INDUSTRY_VAR: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((done) => server.once('exit', () => done()));
  const setUpLink = await setUpLinkOf(server);
  return {
    url,
    setUpLink,
    folder,
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
