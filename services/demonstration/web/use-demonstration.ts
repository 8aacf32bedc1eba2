import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getSession } from '@industry/auth/contract.ts';
import { getDemonstration } from '@industry/demonstration/contract';
import { call } from '@industry/http/client.ts';

type Demonstration = Awaited<ReturnType<typeof ask>>;
const ask = () => call(getDemonstration);

/** Whether this is the demonstration country, with its persons and tasks; asked again while it is being started. */
export function useDemonstration(): UseQueryResult<Demonstration> {
  return useQuery({
    queryKey: ['demonstration'],
    queryFn: ask,
    refetchInterval: (query) => (query.state.data?.running?.state === 'starting' ? 700 : false),
  });
}

/** Id of the demonstration person who is acted as, without the prefix of demonstration sessions. */
export function useActingPerson(): string | undefined {
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  return session.data?.person?.id.replace(/^demonstration:/, '');
}
