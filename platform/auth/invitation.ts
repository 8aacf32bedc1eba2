import { randomUUID } from 'node:crypto';
import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { Transaction } from 'kysely';
import type { AuthTables } from './tables.ts';
import { newToken, tokenHash } from './token.ts';

const DAY = 86_400_000;
/** How long an invitation, or a link in place of a lost password, may be used. Once. */
export const INVITATION_TERM = 7 * DAY;

export interface IssuedInvitation {
  readonly id: string;
  /** Address with the token behind `#`, which browsers do not send and nothing logs; the store keeps only its hash. */
  readonly link: string;
  readonly expiresAt: string;
}

/** A link for a person, by which a way in is set; links before it end. */
export async function issueInvitation<Tables>(
  tx: Transaction<Tables>,
  given: { readonly person: string; readonly givenBy: string; readonly publicUrl: string },
  now: Date,
): Promise<IssuedInvitation> {
  const db = tx as unknown as Transaction<AuthTables>;
  await endInvitations(db, given.person, now);
  const token = newToken();
  const id = randomUUID();
  const expiresAt = new Date(now.getTime() + INVITATION_TERM).toISOString();
  await db
    .insertInto('invitation')
    .values({
      id,
      token_hash: tokenHash(token),
      person: given.person,
      given_by: given.givenBy,
      created_at: now.toISOString(),
      expires_at: expiresAt,
      used_at: null,
      ended_at: null,
    })
    .execute();
  return { id, link: `${given.publicUrl}/invitation#token=${token}`, expiresAt };
}

/** Ends every open link of a person. */
export async function endInvitations<Tables>(tx: Transaction<Tables>, person: string, now: Date): Promise<void> {
  await (tx as unknown as Transaction<AuthTables>)
    .updateTable('invitation')
    .set({ ended_at: now.toISOString() })
    .where('person', '=', person)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

/** Whom an open link is for. Throws `invitation-ended`, the same for a used, an ended and a made-up one. */
export async function invitedPerson(store: Store, token: string, now: Date) {
  const found = await store
    .tables<AuthTables>()
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person')
    .select(['person.id', 'person.name', 'person.email', 'person.accepted_at', 'invitation.expires_at'])
    .where('invitation.token_hash', '=', tokenHash(token))
    .where('invitation.used_at', 'is', null)
    .where('invitation.ended_at', 'is', null)
    .where('invitation.expires_at', '>', now.toISOString())
    .where('person.closed_at', 'is', null)
    .executeTakeFirst();
  if (!found) throw new Problem('invitation-ended');
  return found;
}

/**
 * Uses a link up, in the transaction that sets the way in: the person's older sessions end, and the first time the person is
 * here. Of two at once one gets `invitation-ended`.
 */
export async function useInvitation<Tables>(
  tx: Transaction<Tables>,
  given: { readonly token: string; readonly person: string; readonly name: string },
  now: Date,
): Promise<void> {
  const db = tx as unknown as Transaction<AuthTables>;
  const at = now.toISOString();
  const used = await db
    .updateTable('invitation')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash(given.token))
    .where('person', '=', given.person)
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('id')
    .executeTakeFirst();
  if (!used) throw new Problem('invitation-ended');
  const person = await db
    .updateTable('person')
    .set((where) => ({
      name: given.name,
      accepted_at: where.fn.coalesce('accepted_at', where.val(at)),
      version: where('version', '+', 1),
    }))
    .where('id', '=', given.person)
    .where('closed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!person) throw new Problem('invitation-ended');
  await db.deleteFrom('session').where('person', '=', given.person).execute();
}
