import { mkdtemp, readdir, rm, stat, lstat, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type as T } from 'typebox';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contenderScript, end, startContender, type Contender } from './fixtures/contenders.ts';
import { acquireOwnership, callOwner, ControlError, type Ownership, type OwnerCommand } from './index.ts';

let script: string;
let folder: string;
const contenders: Contender[] = [];
const owned: Ownership[] = [];

beforeAll(async () => {
  script = await contenderScript();
});
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'industry-control-')));
});
afterEach(async () => {
  await Promise.all(contenders.splice(0).map((contender) => end(contender, 'SIGKILL')));
  await Promise.all(owned.splice(0).map((ownership) => ownership.release()));
  await rm(folder, { recursive: true, force: true });
});

async function own(state: string): Promise<Ownership> {
  const ownership = await acquireOwnership(state, { role: 'server', patience: 0 });
  owned.push(ownership);
  return ownership;
}

async function contend(count: number, state: string): Promise<Contender[]> {
  const started = await Promise.all(
    Array.from({ length: count }, (_, index) => startContender(script, state, `http://127.0.0.1:${9000 + index}`)),
  );
  contenders.push(...started);
  return started;
}

describe('a state folder that cannot be made', () => {
  // On Linux /proc refuses new folders to everyone, root too.
  it.runIf(process.platform === 'linux')('is refused with the remedy, at once', async () => {
    const error = await acquireOwnership('/proc/industry/var', { role: 'server' }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ControlError);
    expect(error).toMatchObject({ code: 'state-folder-unusable' });
    expect((error as ControlError).message).toMatch(/^\/proc\/industry\/var cannot be made \(E\w+\)\. .*INDUSTRY_VAR/);
  });

  it('below a file is refused too', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(acquireOwnership(join(folder, 'file', 'var'), { role: 'server' })).rejects.toThrow(/ENOTDIR/);
  });
});

describe('one owner of a state folder', () => {
  it('20 processes that race for a folder give one owner, before and after its death', async () => {
    for (let round = 0; round < 3; round += 1) {
      const started = await contend(20, folder);
      const owners = started.filter((contender) => contender.says === 'owner');
      const refused = started.filter((contender) => contender.says.startsWith('state-folder-owned'));
      expect([owners.length, refused.length], started.map((contender) => contender.says).join('\n')).toEqual([1, 19]);
      await end(owners[0]!, 'SIGKILL');
    }
    await own(folder);
    expect((await readdir(folder)).filter((name) => name !== 'control.sock' && name !== 'control.lock')).toHaveLength(
      1,
    );
  });

  it('kill -9 of the owner frees the folder without anybody cleaning up', async () => {
    const [first] = await contend(1, folder);
    expect(first?.says).toBe('owner');
    await end(first!, 'SIGKILL');
    expect(await readdir(folder)).toContain('control.sock');
    expect((await contend(1, folder))[0]?.says).toBe('owner');
  });

  it('a stopped process still owns its folder', async () => {
    const [first] = await contend(1, folder);
    first!.process.kill('SIGSTOP');
    const refusal = startContender(script, folder);
    const second = await refusal;
    contenders.push(second);
    expect(second.says).toMatch(/^state-folder-owned .*alive but does not answer/);
  });

  it('the refusal names the folder and the address of the running server', async () => {
    const ownership = await own(folder);
    ownership.announce('http://127.0.0.1:8123');
    const refusal = await acquireOwnership(folder, { role: 'command', patience: 0 }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ControlError);
    expect((refusal as ControlError).code).toBe('state-folder-owned');
    expect((refusal as ControlError).message).toContain(`${folder} belongs to the server at http://127.0.0.1:8123`);
  });

  it('only this user may enter the socket, and nothing is left after release', async () => {
    const ownership = await own(folder);
    expect(((await stat(join(folder, 'control.sock'))).mode & 0o777).toString(8)).toBe('600');
    await ownership.release();
    expect(await readdir(folder)).toEqual(['control.lock']);
    expect(await readdir(join(folder, 'control.lock'))).toEqual([]);
  });

  it('a second owner is refused when the socket was deleted under a living owner, and commands still arrive', async () => {
    (await own(folder)).serve([], {});
    await rm(join(folder, 'control.sock'));
    await expect(acquireOwnership(folder, { role: 'server', patience: 0 })).rejects.toThrow(/belongs to a server/);
    await expect(callOwner(folder, 'nothing', null)).rejects.toThrow(/does not know the command "nothing"/);
  });

  it('a second owner is refused when the lock was deleted under a living owner', async () => {
    await own(folder);
    await rm(join(folder, 'control.lock'), { recursive: true });
    await expect(acquireOwnership(folder, { role: 'server', patience: 0 })).rejects.toThrow(/belongs to a server/);
  });

  it('waits for a command of the command line to end', async () => {
    const command = await acquireOwnership(folder, { role: 'command' });
    setTimeout(() => void command.release(), 100);
    const server = await acquireOwnership(folder, { role: 'server' });
    owned.push(server);
    expect(server.socket).toBe(join(folder, 'control.sock'));
  });

  it('a folder with a long path has its socket in a short folder of mode 0700, named by a link', async () => {
    const long = join(folder, 'индустрия'.repeat(6), 'state');
    const ownership = await own(long);
    expect(Buffer.byteLength(ownership.socket)).toBeLessThanOrEqual(100);
    expect((await lstat(join(long, 'control.sock'))).isSymbolicLink()).toBe(true);
    expect(((await stat(join(ownership.socket, '..'))).mode & 0o777).toString(8)).toBe('700');
    ownership.serve([echo], {});
    expect(await callOwner(long, 'echo', { text: 'ә' })).toEqual({ result: 'ә' });
    const started = await contend(3, long);
    expect(started.every((contender) => contender.says.startsWith('state-folder-owned'))).toBe(true);
  });

  it('an owner that stops finishes what it has begun and refuses the rest', async () => {
    let finish!: () => void;
    const slow: OwnerCommand<object> = {
      name: 'slow',
      input: T.Null(),
      run: () => new Promise((resolve) => (finish = () => resolve('finished'))),
    };
    const ownership = await own(folder);
    ownership.serve([slow], {});
    const running = callOwner(folder, 'slow', null);
    await expect.poll(() => typeof finish).toBe('function');
    const released = ownership.release();
    await expect(callOwner(folder, 'slow', null)).rejects.toMatchObject({ code: 'owner-closing' });
    finish();
    expect(await running).toEqual({ result: 'finished' });
    await released;
    expect(await callOwner(folder, 'slow', null)).toBeNull();
  });
});

const echo: OwnerCommand<object> = {
  name: 'echo',
  input: T.Object({ text: T.String() }, { additionalProperties: false }),
  run: (_, input) => Promise.resolve((input as { text: string }).text),
};
