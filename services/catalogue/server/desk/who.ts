import type { Recipient } from '@industry/notices/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';

/** Everybody whom the table of rights permits the action for a dataset. */
export function whoMay(
  { rights }: Pick<ProgrammePack, 'rights'>,
  action: string,
  dataset: string,
): readonly Recipient[] {
  const scopes = new Map(rights.roles.map(({ id, scope }) => [id, scope]));
  return rights.rows
    .filter(({ actions }) => actions.includes(action))
    .map(({ role, reach }) =>
      reach === 'own' && scopes.get(role) === 'dataset' ? { role, scope: { dataset } } : { role },
    );
}
