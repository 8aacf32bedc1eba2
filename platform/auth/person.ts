import type { Transaction } from 'kysely';
import type { AuthTables } from './tables.ts';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly passwordHash: string | null;
  readonly roles: readonly string[];
}

/** Inserts a person with roles; one who is there already is left as they are. */
export async function addPerson<Tables>(tx: Transaction<Tables>, person: NewPerson, now: Date): Promise<void> {
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
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  for (const role of person.roles) {
    await db
      .insertInto('person_role')
      .values({ person: person.id, role })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export function normalEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
