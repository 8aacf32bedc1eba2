import type { TakenJob, Outcome } from './in-hand.ts';
import { firstLine } from './job-error.ts';
import { DEFAULT_EXPIRY } from './queue.ts';
import type { JobDefinition } from './types.ts';

/** Runs one job: it fails when its time is over, and is left for the next process when this one stops. */
export async function runJob<Context>(
  definition: JobDefinition<Context>,
  context: Context,
  job: TakenJob,
  stopping: AbortSignal,
): Promise<Outcome> {
  const limit = definition.expiresAfter ?? DEFAULT_EXPIRY;
  const over = AbortSignal.timeout(limit * 1000);
  const signal = AbortSignal.any([stopping, over]);
  const timeUp = new Promise<never>((_, reject) => {
    over.addEventListener('abort', () => reject(new Error(`It took longer than ${limit} s.`)), { once: true });
  });
  try {
    const work = definition.run(context, job.input, { id: job.id, signal, report: () => undefined });
    await Promise.race([work, timeUp]);
    return { end: 'done' };
  } catch (error) {
    if (stopping.aborted && !over.aborted) return { end: 'left' };
    return { end: 'failed', message: firstLine(error) };
  }
}
