import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { workerUrl } from '@industry/database/worker-url.ts';
import { Piscina } from 'piscina';
import type { WorkerAnswer, WorkerTask } from './compute-worker.ts';
import type { TaskInput, TaskName, TaskProgress, TaskResult } from './tasks.ts';

/** A task failed. `failure` is the error's name in the worker (`PackError`), or `timeout`, `crash`. */
export class ComputeError extends Error {
  override readonly name = 'ComputeError';
  readonly failure: string;
  readonly code: string;

  constructor(failure: string, message: string, code = 'compute-failed') {
    super(message);
    this.failure = failure;
    this.code = code;
  }
}

export interface ComputeOptions {
  /** Threads at most; by default one fewer than the processors, so that requests keep one. */
  readonly threads?: number;
  /** Milliseconds of rest after which a thread ends; half a minute when absent. */
  readonly idleTimeout?: number;
}

export interface RunOptions {
  /** Ends the task by ending its thread; `run` rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Milliseconds after which the task is ended; 60 000 when absent. */
  readonly timeout?: number;
  readonly onProgress?: (progress: TaskProgress) => void;
  /** Ports of the input: they go to the thread, by which a task can ask for its data while it runs. */
  readonly transfer?: readonly MessagePort[];
}

/** Worker threads for work that would hold up answers: over 20 ms of CPU. */
export interface Compute {
  /** Throws `ComputeError`, or the reason of `signal`. */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>, options?: RunOptions): Promise<TaskResult<Name>>;
  /** Tasks that wait for a thread. */
  waiting(): number;
  /** Ends running tasks and all threads. */
  close(): Promise<void>;
}

/**
 * Opens the pool; threads start with the first task and end after half a minute of rest.
 *
 * Example:
 * ```ts
 * const compute = await createCompute();
 * const findings = await compute.run('lintPack', { folder: settings.packFolder }, { timeout: 10_000 });
 * ```
 */
export async function createCompute(options: ComputeOptions = {}): Promise<Compute> {
  const pool = new Piscina<WorkerTask, WorkerAnswer>({
    filename: fileURLToPath(await workerUrl('compute-worker', 'platform/compute/compute-worker.ts')),
    minThreads: 0,
    maxThreads: options.threads ?? Math.max(1, availableParallelism() - 1),
    idleTimeout: options.idleTimeout ?? 30_000,
    maxQueue: 1_000,
  });
  return {
    async run<Name extends TaskName>(name: Name, input: TaskInput<Name>, runOptions: RunOptions = {}) {
      const { port1, port2 } = new MessageChannel();
      const timeout = AbortSignal.timeout(runOptions.timeout ?? 60_000);
      const signal = runOptions.signal ? AbortSignal.any([runOptions.signal, timeout]) : timeout;
      port1.on('message', (progress: TaskProgress) => runOptions.onProgress?.(progress));
      port1.unref();
      try {
        signal.throwIfAborted();
        const transferList = [port2, ...(runOptions.transfer ?? [])];
        const answer = await pool.run({ name, input, port: port2 }, { transferList, signal });
        if ('failure' in answer)
          throw new ComputeError(answer.failure.name, answer.failure.message, answer.failure.code);
        return answer.result as TaskResult<Name>;
      } catch (error) {
        if (runOptions.signal?.aborted) throw runOptions.signal.reason;
        if (timeout.aborted)
          throw new ComputeError('timeout', `${name} did not end in time and was ended`, 'compute-timeout');
        if (error instanceof ComputeError) throw error;
        throw new ComputeError('crash', `${name}: ${error instanceof Error ? error.message : String(error)}`);
      } finally {
        // The result may overtake the last progress.
        for (let left = receiveMessageOnPort(port1); left; left = receiveMessageOnPort(port1)) {
          runOptions.onProgress?.(left.message as TaskProgress);
        }
        port1.close();
      }
    },
    waiting: () => pool.queueSize,
    close: () => pool.destroy(),
  };
}
