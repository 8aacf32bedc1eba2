import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemError } from '@industry/http/client.ts';

/** One step of a legal text: saves it and asks for everything anew; what failed stays to be shown. */
export function useStep() {
  const queries = useQueryClient();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  return {
    error,
    busy,
    async run<Answer>(work: () => Promise<Answer>): Promise<Answer | undefined> {
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
    /** What the server says of one field, `body.validFrom`. */
    fieldError: (path: string): string | undefined =>
      error instanceof ProblemError ? error.problem.errors?.find((one) => one.path === path)?.message : undefined,
  };
}

export type Step = ReturnType<typeof useStep>;
