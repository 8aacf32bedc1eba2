// A process that runs three jobs on DATABASE_URL until it is told to stop: one each second, one that takes its time, one
// that writes down what it was sent.
import { setTimeout as wait } from 'node:timers/promises';
import { openStore } from '@industry/database';
import { openJobs, type JobDefinition } from '@industry/jobs';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { Type } from 'typebox';

interface Tables {
  readonly job_done: { name: string; note: string; pid: number };
}

const store = await openStore({ url: process.env['DATABASE_URL'] ?? '' });
const write = async (name: string, note: string): Promise<void> => {
  await store.tables<Tables>().insertInto('job_done').values({ name, note, pid: process.pid }).execute();
};
const title = { kk: 'x', ru: 'x', en: 'x', ja: 'x' };
const definitions: readonly JobDefinition<null>[] = [
  {
    name: 'test.tick',
    title,
    input: Type.Object({}),
    schedule: '* * * * * *',
    run: async () => write('tick', new Date(Math.floor(Date.now() / 1000) * 1000).toISOString()),
  },
  {
    name: 'test.slow',
    title,
    input: Type.Object({ note: Type.String(), seconds: Type.Number() }),
    async run(_, input) {
      const { note, seconds } = input as { note: string; seconds: number };
      process.stdout.write(`began ${note}\n`);
      await wait(seconds * 1000);
      await write('slow', note);
    },
  },
];
const jobs = await openJobs<null>({
  store,
  definitions,
  timeZone: 'Asia/Almaty',
  log: pino({ level: 'silent' }),
  metrics: new Registry(),
  timing: { poll: 100, heartbeat: 200, stale: 1_500 },
  now: () => new Date(),
  context: () => null,
});
const [, , command, note, seconds] = process.argv;
if (command === 'send') {
  await store.transaction((tx) => jobs.send(tx, 'test.slow', { note, seconds: Number(seconds) }));
} else {
  jobs.start();
  process.stdout.write('running\n');
  await new Promise((done) => process.once('SIGTERM', done));
}
await jobs.stop();
await store.close();
