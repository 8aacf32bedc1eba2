import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '@industry/http/client.ts';

export interface Step {
  readonly error: Error | undefined;
  readonly busy: boolean;
  /** Does it and asks for everything anew; undefined when it failed, and then `error` says why. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined>;
  /** What the server says of one field of the request, `body.act.adopted`. */
  fieldError(path: string): string | undefined;
}

/** One step of a record that people decide: save, submit, approve, return, withdraw. */
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
        const answer = await work();
        await queries.invalidateQueries();
        return answer;
      } catch (failure) {
        setError(failure as Error);
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    fieldError: (path) =>
      error instanceof ProblemError
        ? error.problem.errors?.find((one) => one.path === path || one.path.startsWith(`${path}.`))?.message
        : undefined,
  };
}
