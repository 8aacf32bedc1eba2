import {
  type Compute,
  ComputeError,
  createCompute,
  type TaskInput,
  type TaskName,
  type TaskResult,
} from '@industry/compute';
import { Problem } from '@industry/http';

/** Worker threads that are made with the first question and ended with the server. */
export class ComputePool {
  #compute: Promise<Compute> | undefined;

  /** Throws the problem `complexity-not-computable` where the data do not determine the index. */
  async run<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskResult<Name>> {
    this.#compute ??= createCompute({ threads: 1, idleTimeout: 600_000 });
    const compute = await this.#compute;
    try {
      return await compute.run(name, input);
    } catch (error) {
      if (error instanceof ComputeError && error.failure === 'ComplexityError')
        throw new Problem('complexity-not-computable', { reason: error.message }, { cause: error });
      throw error;
    }
  }

  async close(): Promise<void> {
    const opened = this.#compute;
    this.#compute = undefined;
    await (await opened)?.close();
  }
}
