import { randomUUID } from 'node:crypto';
import { type Assignment, Problem, type ScopeKind } from '@industry/http';
import type { Transaction } from 'kysely';
import type { AuthTables } from './tables.ts';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly assignments: readonly Assignment[];
  readonly organisation?: string | null;
  /** True: the person has no way in yet, a link will give one. */
  readonly invited?: boolean;
}

/** Inserts a person with what they hold; one who is there already keeps their name and password. */
export async function addPerson<Tables>(
  tx: Transaction<Tables>,
  person: NewPerson,
  now: Date,
  givenBy = 'system',
): Promise<void> {
  const db = tx as unknown as Transaction<AuthTables>;
  await db
    .insertInto('person')
    .values({
      id: person.id,
      name: person.name,
      email: person.email,
      password_hash: person.passwordHash,
      created_at: now.toISOString(),
      closed_at: null,
      organisation: person.organisation ?? null,
      accepted_at: person.invited ? null : now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  for (const { role, scope } of person.assignments) {
    const [kind = null, id = null] = Object.entries(scope)[0] ?? [];
    await db
      .insertInto('assignment')
      .values({
        id: randomUUID(),
        person: person.id,
        role,
        scope_kind: kind as ScopeKind | null,
        scope_id: id,
        given_by: givenBy,
        given_at: now.toISOString(),
        ended_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export function normalEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

/** Throws `email-taken` when somebody has this address, invited and closed persons too. */
export async function demandFreeEmail<Tables>(tx: Transaction<Tables>, email: string): Promise<void> {
  const taken = await (tx as unknown as Transaction<AuthTables>)
    .selectFrom('person')
    .select('id')
    .where('email', '=', normalEmail(email))
    .executeTakeFirst();
  if (taken) throw new Problem('email-taken');
}
