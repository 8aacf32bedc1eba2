import { useQuery } from '@tanstack/react-query';
import { getSession } from '@industry/auth/contract.ts';
import { call } from '@industry/http/client.ts';

/** Who is signed in and may do what; undefined until it is known, null when nobody is. */
export function usePerson() {
  const session = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  return session.data === undefined ? undefined : session.data.person;
}
