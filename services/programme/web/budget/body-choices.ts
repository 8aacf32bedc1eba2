import { useQuery } from '@tanstack/react-query';
import { useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { listBudgetBodies } from '@industry/programme/contract';

/** Every body that a line of the budget may be of, by name. */
export function useBodyChoices(): readonly { readonly id: string; readonly label: string }[] {
  const text = useText();
  const { data } = useQuery({ queryKey: ['budget', 'bodies'], queryFn: () => call(listBudgetBodies) });
  return (data?.bodies ?? []).map((body) => ({ id: body.id, label: text(body.name) }));
}
