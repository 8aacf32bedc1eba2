import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '@industry/http/client.ts';

export interface Step {
  readonly error: Error | undefined;
  readonly busy: boolean;
  /** Does it, then asks for everything anew, also when it failed: somebody may have changed it. Undefined when it failed. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined>;
  /** What the server says of one field of the request, or of a part of it: `body.act.adopted`. */
  fieldError(path: string): string | undefined;
  /** Forgets the last failure. */
  clear(): void;
}

/**
 * One step of a record that people decide: save, submit, approve, return, withdraw. A form that is being written in keeps its own
 * content and version in state and is not keyed by the version, so that asking anew takes nothing from the writer.
 */
export function useStep(): Step {
  const queries = useQueryClient();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  return {
    error,
    busy,
    async run(work) {
      setBusy(true);
      setError(undefined);
      try {
        return await work();
      } catch (failure) {
        setError(failure as Error);
        return undefined;
      } finally {
        await queries.invalidateQueries();
        setBusy(false);
      }
    },
    fieldError: (path) =>
      error instanceof ProblemError
        ? error.problem.errors?.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.message
        : undefined,
    clear: () => setError(undefined),
  };
}
