import type { ReactNode } from 'react';
import { ProblemNotice } from '@industry/design';
import { ProblemError } from '@industry/http/client.ts';

/** What the server says of a form, and of each field that it names. */
export function FormProblem({ error }: { error: Error }): ReactNode {
  const errors = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  return (
    <>
      <ProblemNotice error={error} />
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
