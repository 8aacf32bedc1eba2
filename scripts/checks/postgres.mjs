// A PostgreSQL server for tests in a temporary folder on loopback, never as root.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Runs `work(url)` with a server that lives as long as it; answers a failure when there is no PostgreSQL to start. */
export async function withPostgres(work) {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (!newest) {
    console.error('PostgreSQL is not installed: apt-get install postgresql');
    return { code: 1, tail: '' };
  }
  const bin = join('/usr/lib/postgresql', newest, 'bin');
  const folder = mkdtempSync(join(tmpdir(), 'industry-pg-'));
  const asRoot = userInfo().uid === 0;
  if (asRoot) {
    const ids = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' });
    chownSync(folder, Number(ids.stdout), -1);
  }
  const data = join(folder, 'data');
  const server = (command, ...args) => {
    const words = [join(bin, command), ...args];
    const [head, ...rest] = asRoot ? ['runuser', '-u', 'postgres', '--', ...words] : words;
    const done = spawnSync(head, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (done.status !== 0) throw new Error(`${command} ended with ${done.status}`);
  };
  const port = await freePort();
  try {
    server('initdb', '-D', data, '-U', 'industry', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8');
    server(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      // It lives as long as the tests: what a power cut would lose need not reach the disk.
      `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off`,
      'start',
    );
    try {
      return await work(`postgres://industry@127.0.0.1:${port}/postgres`);
    } finally {
      server('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
