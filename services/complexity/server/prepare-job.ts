import { Type as T } from 'typebox';
import { ComputeError } from '@industry/compute';
import { Problem } from '@industry/http';
import type { JobDefinition } from '@industry/jobs/types.ts';
import type { Platform } from '@industry/registry/types.ts';
import { studiesOf } from './studies.ts';

const PREPARE = 'complexity.prepare';
/** Files of one delivery come one after the other: they are waited for, milliseconds. */
const SETTLES = 3000;

/** Results of the newest years, before anybody asks for them; harmless to repeat. */
export const prepareJob: JobDefinition<Platform> = {
  name: PREPARE,
  title: {
    kk: 'Жарияланған сауда бойынша күрделілікті есептеу',
    ru: 'Расчёт сложности по опубликованной торговле',
    en: 'Compute complexity from published trade',
    ja: '公表された貿易から複雑性を計算',
  },
  input: T.Object({}),
  retries: 1,
  async run(platform, _input, { report }) {
    try {
      await studiesOf(platform).prepare((done, total) => report({ step: 'compute', done, total }));
    } catch (error) {
      // What cannot be computed is told to whoever asks; trying again changes nothing.
      if (!(error instanceof Problem) && !(error instanceof ComputeError)) throw error;
      platform.log.warn({ err: error }, 'complexity of the published trade could not be computed');
    }
  },
};

/** Sends the job; one that waits already is enough. */
export async function sendPrepare({ store, jobs, now }: Platform): Promise<void> {
  const notBefore = new Date(now().getTime() + SETTLES);
  await store.transaction((tx) => jobs.send(tx, PREPARE, {}, { key: PREPARE, notBefore }));
}
