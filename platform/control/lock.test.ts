import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer, listenOn } from './listen.ts';
import { lockToken, readHolder, releaseLock, takeLock, type LockHolder } from './lock.ts';

let folder: string;
let lock: string;
const servers: Server[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'industry-lock-'));
  lock = join(folder, 'control.lock');
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map(closeServer));
  await rm(folder, { recursive: true });
});

/** A contender whose process lives. */
async function living(): Promise<LockHolder> {
  const token = lockToken();
  const socket = join(folder, token);
  servers.push(await listenOn(socket, (connection) => connection.destroy()));
  return { token, socket };
}

/** A contender whose process is gone: nobody listens on its socket. */
function dead(): LockHolder {
  const token = lockToken();
  return { token, socket: join(folder, token) };
}

describe('the lock of a state folder', () => {
  it('is held by one of many that want it at once', async () => {
    const contenders = await Promise.all(Array.from({ length: 20 }, living));
    const winners = await Promise.all(contenders.map((contender) => takeLock(lock, contender)));
    expect(new Set(winners.map(({ token }) => token)).size).toBe(1);
    expect((await readdir(folder)).filter((name) => name.startsWith('control.lock.'))).toEqual([]);
  });

  it('is held by one of many also when its last holder was killed', async () => {
    await takeLock(lock, dead());
    const contenders = await Promise.all(Array.from({ length: 20 }, living));
    const winners = await Promise.all(contenders.map((contender) => takeLock(lock, contender)));
    expect(new Set(winners.map(({ token }) => token)).size).toBe(1);
    expect(contenders).toContainEqual(winners[0]);
  });

  it('passes on when its holder gives it back', async () => {
    const [first, second] = [await living(), await living()];
    expect(await takeLock(lock, first)).toEqual(first);
    expect(await takeLock(lock, second)).toEqual(first);
    await releaseLock(lock, first);
    expect(await takeLock(lock, second)).toEqual(second);
  });

  it('a holder that gives back late does not take the lock from whoever came after', async () => {
    const [first, second] = [dead(), await living()];
    await takeLock(lock, first);
    await takeLock(lock, second);
    await releaseLock(lock, first);
    expect(await readHolder(lock)).toEqual(second);
  });

  it('is not disturbed by a process that was killed while it filled a lock aside', async () => {
    const killed = dead();
    await mkdir(`${lock}.${killed.token}`);
    await writeFile(join(`${lock}.${killed.token}`, killed.token), killed.socket);
    const next = await living();
    expect(await takeLock(lock, next)).toEqual(next);
  });
});
