import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { getSession } from '@industry/auth/contract.ts';
import { call, ProblemError } from '@industry/http/client.ts';

export interface Step {
  readonly error: Error | undefined;
  readonly busy: boolean;
  /** Does it and asks for everything anew, also when it failed: somebody may have changed it. Undefined when it failed. */
  run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined>;
  /** What the server says of one field of the request, `body.lines.0.proposed`. */
  fieldError(path: string): string | undefined;
}

/** One step of a list or a proposal: save, send, approve, return. */
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
  };
}

/** Whether the reader may do an action somewhere. */
export function useCan(): (action: string) => boolean {
  const { data } = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  return (action) => data?.person?.actions.includes(action) ?? false;
}
