import type { Audit } from '@industry/audit/types.ts';
import type { Store } from '@industry/database/types.ts';
import { normalEmail } from './person.ts';
import { endInvitations } from './invitation.ts';
import type { AuthTables } from './tables.ts';

/** What an OpenID provider says of who signed in there. */
export interface ProviderIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** Null unless the provider says that it verified it. */
  readonly verifiedEmail: string | null;
  readonly name: string | null;
}

/**
 * Who that is here: by issuer and subject, and the first time by the verified e-mail of a person who has an account or an
 * invitation. Null for everybody else: nobody is created.
 */
export async function personByIdentity(
  { store, audit, now }: { readonly store: Store; readonly audit: Audit; now(): Date },
  identity: ProviderIdentity,
): Promise<string | null> {
  const { issuer, subject, verifiedEmail } = identity;
  return store.transaction<AuthTables, string | null>(async (tx) => {
    const linked = await tx
      .selectFrom('person_identity')
      .innerJoin('person', 'person.id', 'person_identity.person')
      .select(['person.id', 'person.closed_at'])
      .where('issuer', '=', issuer)
      .where('subject', '=', subject)
      .executeTakeFirst();
    if (linked) return linked.closed_at === null ? linked.id : null;
    if (verifiedEmail === null) return null;
    const person = await tx
      .selectFrom('person')
      .select(['id', 'name', 'email', 'accepted_at'])
      .where('email', '=', normalEmail(verifiedEmail))
      .where('closed_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!person) return null;
    const at = now().toISOString();
    const added = await tx
      .insertInto('person_identity')
      .values({ issuer, subject, person: person.id, linked_at: at })
      // The person is somebody else at this provider already: the address was given to another there.
      .onConflict((conflict) => conflict.doNothing())
      .returning('person')
      .executeTakeFirst();
    if (!added) return null;
    if (person.accepted_at === null) {
      // An invitation without a name goes by the e-mail until the person says who they are.
      const name = person.name === person.email ? (identity.name ?? person.name) : person.name;
      await tx.updateTable('person').set({ accepted_at: at, name }).where('id', '=', person.id).execute();
      await endInvitations(tx, person.id, now());
    }
    await audit.record(tx, {
      actor: `person:${person.id}`,
      action: 'identity.link',
      object: `person:${person.id}`,
      after: { issuer, accepted: person.accepted_at === null },
    });
    return person.id;
  });
}
