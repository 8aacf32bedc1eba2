import type { Audit } from '@industry/audit/types.ts';
import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { Transaction } from 'kysely';
import { hashPassword, verifyPassword } from './password.ts';
import { endSessions } from './session-list.ts';
import { countAttempt, forgetAttempts } from './sign-in-limit.ts';
import type { AuthTables } from './tables.ts';

/**
 * Changes a person's own password and ends every session of theirs; the caller opens a new one. Guesses at the present
 * password count like failed sign-ins; `alongside` is done in the same transaction. Throws `password-wrong`, `password-none` when the person has none, `sign-in-locked`.
 */
export async function changePassword(
  { store, audit, now }: { readonly store: Store; readonly audit: Audit; now(): Date },
  person: string,
  given: { readonly present: string; readonly next: string; readonly address: string },
  alongside?: (tx: Transaction<AuthTables>) => Promise<void>,
): Promise<void> {
  const known = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select(['email', 'password_hash'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  if (known.email === null || known.password_hash === null) throw new Problem('password-none');
  await countAttempt(store, known.email, given.address, now());
  if (!(await verifyPassword(given.present, known.password_hash))) throw new Problem('password-wrong');
  await forgetAttempts(store, known.email, now());
  const hash = await hashPassword(given.next);
  await store.transaction<AuthTables, void>(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('person')
      .set({ password_hash: hash })
      .where('id', '=', person)
      // Another change came between: what was presented is not the password any more.
      .where('password_hash', '=', known.password_hash)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Problem('password-wrong');
    const ended = await endSessions(tx, person, 'all');
    await audit.record(tx, {
      actor: `person:${person}`,
      action: 'password.change',
      object: `person:${person}`,
      after: { sessionsEnded: ended },
    });
    await alongside?.(tx);
  });
}
