import { randomUUID } from 'node:crypto';
import type { Audit } from '@industry/audit/types.ts';
import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import { hashPassword } from './password.ts';
import { addPerson, demandFreeEmail, normalEmail } from './person.ts';
import type { AuthTables } from './tables.ts';
import { newToken, tokenHash } from './token.ts';

const HOUR = 3_600_000;

/**
 * A link by which the first administrator sets a password: one hour, single use; earlier links end. Null when there is an
 * administrator. The token stands behind `#`, which browsers do not send and nothing logs.
 */
export async function createSetUpLink(store: Store, address: string, now: Date): Promise<string | null> {
  const token = newToken();
  const made = await store.transaction<AuthTables, boolean>(async (tx) => {
    const administrator = await tx
      .selectFrom('assignment')
      .innerJoin('person', 'person.id', 'assignment.person')
      .select('person.id')
      .where('assignment.role', '=', 'administrator')
      .where('assignment.ended_at', 'is', null)
      .where('person.closed_at', 'is', null)
      .where('person.accepted_at', 'is not', null)
      .executeTakeFirst();
    if (administrator) return false;
    await tx.deleteFrom('set_up_link').execute();
    await tx
      .insertInto('set_up_link')
      .values({
        token_hash: tokenHash(token),
        created_at: now.toISOString(),
        expires_at: new Date(now.getTime() + HOUR).toISOString(),
        used_at: null,
      })
      .execute();
    return true;
  });
  return made ? `${address}/setup#token=${token}` : null;
}

export interface FirstAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Uses the link up and creates the administrator in one transaction; answers the person's id. */
export async function createFirstAdministrator(
  { store, audit }: { readonly store: Store; readonly audit: Audit },
  input: FirstAdministrator,
  now: Date,
): Promise<string> {
  const id = randomUUID();
  const at = now.toISOString();
  const passwordHash = await hashPassword(input.password);
  await store.transaction<AuthTables, void>(async (tx) => {
    const used = await tx
      .updateTable('set_up_link')
      .set({ used_at: at })
      .where('token_hash', '=', tokenHash(input.token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', at)
      .returning('token_hash')
      .executeTakeFirst();
    if (!used) throw new Problem('set-up-link-ended');
    const person = {
      id,
      name: input.name.trim(),
      email: normalEmail(input.email),
      passwordHash,
      assignments: [{ role: 'administrator', scope: {} }],
    };
    await demandFreeEmail(tx, person.email);
    await addPerson(tx, person, now);
    await audit.record(tx, {
      actor: `person:${id}`,
      action: 'administrator.create',
      object: `person:${id}`,
      after: { name: person.name, email: person.email, assignments: person.assignments },
    });
  });
  return id;
}
