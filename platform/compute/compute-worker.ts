import type { MessagePort } from 'node:worker_threads';
import { TASKS, type TaskContext, type TaskName } from './tasks.ts';

/** What crosses to a worker thread. */
export interface WorkerTask {
  readonly name: TaskName;
  readonly input: unknown;
  /** Where progress goes; closed by the worker when it is done. */
  readonly port: MessagePort;
}

/** What comes back. An error's own fields do not survive the way between threads, so they are sent as data. */
export type WorkerAnswer =
  | { readonly result: unknown }
  | { readonly failure: { readonly name: string; readonly message: string; readonly code?: string } };

/** Entry of the worker threads: piscina calls it with one task at a time. */
export default async function work({ name, input, port }: WorkerTask): Promise<WorkerAnswer> {
  const task = TASKS[name] as (input: unknown, context: TaskContext) => unknown;
  try {
    return { result: await task(input, { report: (progress) => port.postMessage(progress) }) };
  } catch (error) {
    if (!(error instanceof Error)) return { failure: { name: 'Error', message: String(error) } };
    const { code } = error as Error & { code?: unknown };
    const failure = { name: error.name, message: error.message };
    return { failure: typeof code === 'string' ? { ...failure, code } : failure };
  } finally {
    port.close();
  }
}
