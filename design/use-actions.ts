import { useQuery } from '@tanstack/react-query';
import { getSession } from '@industry/auth/contract.ts';
import { call } from '@industry/http/client.ts';

/** Whether the reader is signed in, and what the table of rights lets them do somewhere. */
export function useActions(): { readonly known: boolean; readonly signedIn: boolean; can(action: string): boolean } {
  const { data } = useQuery({ queryKey: ['session'], queryFn: () => call(getSession) });
  const actions = data?.person?.actions ?? [];
  return { known: data !== undefined, signedIn: Boolean(data?.person), can: (action) => actions.includes(action) };
}
