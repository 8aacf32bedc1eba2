import { join } from 'node:path';
import { lintPack } from '@industry/pack-lint';
import { repositoryFolder } from '@industry/observe';
import { loadPack } from '@industry/pack';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompute, type Compute, type TaskProgress } from './index.ts';

const folder = join(repositoryFolder(), 'tests', 'packs', 'tiny');
let compute: Compute;
beforeAll(async () => {
  compute = await createCompute({ threads: 1 });
});
afterAll(() => compute.close());

describe('work in a worker thread', () => {
  it('gives what the engine gives here, and tells its progress', async () => {
    const progress: TaskProgress[] = [];
    const findings = await compute.run('lintPack', { folder }, { onProgress: (event) => progress.push(event) });
    expect(findings).toEqual(lintPack(await loadPack(folder)));
    expect(progress.map(({ step }) => step)).toEqual(['load', 'lint', 'lint']);
  });

  it('keeps the name and words of an error', async () => {
    const failed = compute.run('lintPack', { folder: join(folder, 'nowhere') });
    await expect(failed).rejects.toMatchObject({
      failure: 'PackError',
      message: expect.stringContaining('does not exist'),
    });
  });

  it('is ended by a signal, while it runs and while it waits, and the pool goes on', async () => {
    const controller = new AbortController();
    const [running, waiting] = [0, 1].map(() => compute.run('lintPack', { folder }, { signal: controller.signal }));
    controller.abort(new Error('the reader left'));
    await expect(running).rejects.toThrow('the reader left');
    await expect(waiting).rejects.toThrow('the reader left');
    expect(Array.isArray(await compute.run('lintPack', { folder }))).toBe(true);
  });

  it('is ended when its time is over', async () => {
    await expect(compute.run('lintPack', { folder }, { timeout: 0 })).rejects.toMatchObject({
      code: 'compute-timeout',
    });
  });
});
