import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

export interface Change {
  readonly error: Error | undefined;
  readonly busy: boolean;
  /** Does it and asks for everything anew; false when it failed, and then `error` says why. */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

/** A change that a person makes on a page. */
export function useChange(): Change {
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
        await work();
        await queries.invalidateQueries();
        return true;
      } catch (failure) {
        // Whoever closes the browser's question about a passkey knows that they did.
        if ((failure as Error).name !== 'NotAllowedError') setError(failure as Error);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
