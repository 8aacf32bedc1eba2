import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { getSession } from '@industry/auth/contract.ts';
import { call } from '@industry/http/client.ts';

type Session = Awaited<ReturnType<typeof ask>>;
const ask = () => call(getSession);

/** Who is signed in. */
export function useSession(): UseQueryResult<Session> {
  return useQuery({ queryKey: ['session'], queryFn: ask });
}

/** After signing in or out nothing that was answered before may be shown again. */
export function useForgetAnswers(): () => void {
  const queries = useQueryClient();
  return () => void queries.resetQueries();
}
