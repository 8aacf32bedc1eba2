import { useState } from 'react';
import type { Submission } from '@industry/programme/contract';

/** One step at a time, with the problem of the last one; a save and a submission after it are one step for the reader. */
export function useSteps(onChange: (now: Submission) => void): {
  readonly error: Error | undefined;
  readonly busy: boolean;
  run(step: () => Promise<Submission>): void;
} {
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const run = async (step: () => Promise<Submission>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      onChange(await step());
    } catch (problem) {
      setError(problem as Error);
    } finally {
      setBusy(false);
    }
  };
  return { error, busy, run: (step) => void run(step) };
}
