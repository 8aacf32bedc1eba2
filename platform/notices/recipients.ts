import type { AuthTables } from '@industry/auth/tables.ts';
import type { Rights } from '@industry/pack';
import type { Transaction } from 'kysely';
import type { Recipient } from './types.ts';

/**
 * Who is told, as the store knows it in this transaction: persons whose account is open, and everybody whose assignment to
 * the role is in force. A scope narrows a role by the kind that the pack gives it; a role that is held for nothing in
 * particular (an auditor) is told whatever the scope. Throws for a role that the pack does not have.
 */
export async function recipientsOf<Tables>(
  tx: Transaction<Tables>,
  roles: Rights['roles'],
  to: readonly Recipient[],
): Promise<readonly string[]> {
  const db = tx as unknown as Transaction<AuthTables>;
  const found = new Set<string>();
  for (const recipient of to) {
    const people = db.selectFrom('person').select('person.id').distinct().where('person.closed_at', 'is', null);
    if ('person' in recipient) {
      const rows = await people.where('person.id', '=', recipient.person).execute();
      for (const { id } of rows) found.add(id);
      continue;
    }
    const role = roles.find(({ id }) => id === recipient.role);
    if (!role)
      throw new Error(`the pack has no role ${recipient.role}: it has ${roles.map(({ id }) => id).join(', ')}`);
    let holders = people
      .innerJoin('assignment', 'assignment.person', 'person.id')
      .where('assignment.role', '=', role.id)
      .where('assignment.ended_at', 'is', null);
    if (recipient.scope !== undefined && role.scope !== 'none') {
      holders = holders
        .where('assignment.scope_kind', '=', role.scope)
        .where('assignment.scope_id', '=', recipient.scope[role.scope] ?? '');
    }
    const rows = await holders.execute();
    for (const row of rows) found.add(row.id);
  }
  return [...found].toSorted();
}
