import { setTimeout as wait } from 'node:timers/promises';
import { openTestStore, TEST_ENGINES } from '@industry/database/test-store.ts';
import type { Store } from '@industry/database/types.ts';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { Type } from 'typebox';
import { afterEach, describe, expect, test } from 'vitest';
import { jobMigrations, openJobs, type JobTiming, type RunningJobs } from './index.ts';
import type { JobContext, JobDefinition } from './types.ts';

type Context = { readonly done: string[] };
const title = { kk: 'x', ru: 'x', en: 'x', ja: 'x' };
const Note = Type.Object({ note: Type.String() }, { additionalProperties: false });

const note: JobDefinition<Context, typeof Note> = {
  name: 'test.note',
  title,
  input: Note,
  async run({ done }, { note: text }) {
    done.push(text);
  },
};
const failing = (message: string, retries = 1): JobDefinition<Context> => ({
  name: 'test.fail',
  title,
  input: Type.Object({}),
  retries,
  async run({ done }) {
    done.push('tried');
    throw new Error(message);
  },
});
const slow = (work: (job: JobContext, context: Context) => Promise<void>): JobDefinition<Context> => ({
  name: 'test.slow',
  title,
  input: Type.Object({}),
  run: (context, _, job) => work(job, context),
});
const daily: JobDefinition<Context> = {
  name: 'test.daily',
  title,
  input: Type.Object({}),
  schedule: '0 7 * * *',
  async run({ done }) {
    done.push('daily');
  },
};

describe.each(TEST_ENGINES)('jobs on %s', (engine) => {
  const closing: (() => Promise<unknown>)[] = [];
  const openStore = async (): Promise<Store> => {
    const store = await openTestStore(jobMigrations, engine);
    closing.push(() => store.close());
    return store;
  };
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });
  const open = async (
    store: Store,
    definitions: readonly JobDefinition<Context>[],
    { timing = {}, now = () => new Date() }: { timing?: Partial<JobTiming>; now?: () => Date } = {},
  ): Promise<RunningJobs & { readonly done: string[] }> => {
    const done: string[] = [];
    const jobs = await openJobs<Context>({
      store,
      definitions,
      timeZone: 'Asia/Almaty',
      now,
      log: pino({ level: 'silent' }),
      metrics: new Registry(),
      timing: { poll: 50, retryDelay: 1000, ...timing },
      context: () => ({ done }),
    });
    closing.push(() => jobs.stop());
    return { ...jobs, done };
  };
  const send = (store: Store, jobs: RunningJobs, name: string, input = {}, options = {}) =>
    store.transaction((tx) => jobs.send(tx, name, input, options));
  const until = async (met: () => boolean): Promise<void> => {
    while (!met()) await wait(20);
  };

  test('a job runs after its transaction, and only when that is committed', async () => {
    const store = await openStore();
    const jobs = await open(store, [note]);
    jobs.start();
    await store
      .transaction(async (tx) => {
        await jobs.send(tx, 'test.note', { note: 'never' });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await send(store, jobs, 'test.note', { note: 'one' });
    await until(() => jobs.done.length > 0);
    await jobs.drain();
    expect(jobs.done).toEqual(['one']);
    expect(await jobs.list()).toMatchObject([{ name: 'test.note', state: 'done', tries: 1, error: null }]);
  });

  test('an unknown name and an input that breaks the schema are refused', async () => {
    const store = await openStore();
    const jobs = await open(store, [note]);
    await expect(send(store, jobs, 'test.other')).rejects.toThrow('No service declares a job "test.other".');
    await expect(send(store, jobs, 'test.note', { note: 5 })).rejects.toThrow(
      'Input of the job "test.note": /note must be string.',
    );
    expect(await jobs.list()).toEqual([]);
  });

  test('one of a key waits once; when it runs, the next is sent', async () => {
    const store = await openStore();
    const jobs = await open(store, [note]);
    expect(await send(store, jobs, 'test.note', { note: 'a' }, { key: 'k' })).not.toBeNull();
    expect(await send(store, jobs, 'test.note', { note: 'b' }, { key: 'k' })).toBeNull();
    expect(await send(store, jobs, 'test.note', { note: 'c' }, { key: 'other' })).not.toBeNull();
    await jobs.drain();
    expect(await send(store, jobs, 'test.note', { note: 'd' }, { key: 'k' })).not.toBeNull();
    await jobs.drain();
    expect(jobs.done.toSorted()).toEqual(['a', 'c', 'd']);
  });

  test('waits for its instant by the clock of the platform', async () => {
    const store = await openStore();
    let today = new Date('2025-03-01T00:00:00Z');
    const jobs = await open(store, [note], { now: () => today });
    await send(store, jobs, 'test.note', { note: 'later' }, { notBefore: new Date('2025-03-10T00:00:00Z') });
    await jobs.drain();
    expect(await jobs.list({ state: 'waiting' })).toHaveLength(1);
    today = new Date('2025-03-10T00:00:00Z');
    await jobs.drain();
    expect(jobs.done).toEqual(['later']);
  });

  test('a failing job is tried again after a delay, then stays visible with the first line of its error', async () => {
    const store = await openStore();
    const jobs = await open(store, [failing('no mail to smtp://u:hunter2@host\nat line 5')]);
    await send(store, jobs, 'test.fail');
    await jobs.drain();
    expect(await jobs.list()).toMatchObject([
      { state: 'waiting', tries: 1, error: 'no mail to smtp://u:********@host' },
    ]);
    jobs.start();
    await until(() => jobs.done.length === 2);
    await jobs.drain();
    expect(await jobs.list({ state: 'failed' })).toMatchObject([{ tries: 2, endedAt: expect.any(String) }]);
    expect(await store.tables<{ pending_job: object }>().selectFrom('pending_job').selectAll().execute()).toEqual([]);
  });

  test('a job whose time is over is ended', async () => {
    const store = await openStore();
    let ended = false;
    const forever = slow(async ({ signal }) => {
      await wait(60_000, undefined, { signal }).catch(() => undefined);
      ended = true;
      await wait(60_000, undefined, { ref: false });
    });
    const jobs = await open(store, [{ ...forever, expiresAfter: 1, retries: 0 }]);
    await send(store, jobs, 'test.slow');
    await jobs.drain();
    expect(ended).toBe(true);
    expect(await jobs.list()).toMatchObject([{ state: 'failed', error: 'It took longer than 1 s.' }]);
  });

  test('a stop waits for the job in hand; what does not finish runs in the next process', async () => {
    const store = await openStore();
    const first = await open(store, [
      slow(async ({ signal }, { done }) => {
        done.push('begun');
        await wait(60_000, undefined, { signal });
      }),
    ]);
    first.start();
    await send(store, first, 'test.slow');
    await until(() => first.done.length > 0);
    await first.stop();
    const second = await open(store, [slow(async (_, { done }) => void done.push('finished'))]);
    await second.drain();
    expect(second.done).toEqual(['finished']);
  });

  test('a job that died with its process runs again', async () => {
    const store = await openStore();
    const never = new Promise<void>(() => undefined);
    const dead = await open(store, [slow(() => never)], {
      timing: { patience: 1, heartbeat: 3_600_000 },
    });
    dead.start();
    await send(store, dead, 'test.slow');
    while ((await dead.list({ state: 'running' })).length === 0) await wait(20);
    await dead.stop();
    const living = await open(store, [slow(async (_, { done }) => void done.push('finished'))], {
      timing: { stale: 1, heartbeat: 20 },
    });
    living.start();
    await until(() => living.done.length > 0);
    await living.drain();
    expect(await living.list()).toMatchObject([{ state: 'done', tries: 2 }]);
  });

  test('a queue without the pending jobs, as after a restore, gets them again', async () => {
    const store = await openStore();
    const before = await open(store, [note]);
    await send(store, before, 'test.note', { note: 'kept' }, { key: 'k' });
    await store.script('drop schema pgboss cascade');
    const after = await open(store, [note]);
    await after.drain();
    expect(after.done).toEqual(['kept']);
  });

  test('a schedule is kept in the time zone of the pack, once over all processes, and made up for after a pause', async () => {
    const store = await openStore();
    let instant = new Date('2025-03-01T01:00:00Z');
    const now = () => instant;
    const [one, two] = [await open(store, [daily], { now }), await open(store, [daily], { now })];
    await one.drain();
    expect(one.done).toEqual([]);
    // 07:00 in Almaty is 02:00 UTC since 1 March 2024.
    instant = new Date('2025-03-01T02:00:00Z');
    await Promise.all([one.drain(), two.drain()]);
    expect([...one.done, ...two.done]).toEqual(['daily']);
    instant = new Date('2025-03-05T12:00:00Z');
    const late = await open(store, [daily], { now });
    await late.drain();
    await late.drain();
    expect(late.done).toEqual(['daily']);
  });
});
