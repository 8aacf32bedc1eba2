import { useQuery } from '@tanstack/react-query';
import { useText } from '@industry/design';
import { call } from '@industry/http/client.ts';
import { type AssignableAnswer, type AssignmentAnswer, getAssignable } from '@industry/accounts/contract';

export function useAssignable(): AssignableAnswer | undefined {
  return useQuery({ queryKey: ['assignable'], queryFn: () => call(getAssignable), staleTime: Infinity }).data;
}

type Scope = AssignmentAnswer['scope'];

/** Roles and what they are held for, in the reader's words; ids where a name is not known. */
export function useRoleNames(): { role(id: string): string; scope(scope: Scope): string } {
  const text = useText();
  const assignable = useAssignable();
  return {
    role(id) {
      const role = assignable?.roles.find((one) => one.id === id);
      return role ? text(role.title) : id;
    },
    scope(scope) {
      return Object.entries(scope)
        .map(([kind, id]) => {
          const choices = kind === 'firm' ? [] : (assignable?.choices[kind as Exclude<keyof Scope, 'firm'>] ?? []);
          const choice = choices.find((one) => one.id === id);
          return choice ? text(choice.title) : String(id);
        })
        .join(', ');
    },
  };
}
