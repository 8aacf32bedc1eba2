import { randomUUID } from 'node:crypto';
import { addPerson, demandFreeEmail, type IssuedInvitation, issueInvitation, normalEmail } from '@industry/auth';
import { type Assignment, Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { InvitationAnswer } from '../contract/index.ts';
import { insertAssignment } from './assignments.ts';
import { tellOfWays } from './notices.ts';
import { demandOrganisation } from './organisations.ts';
import type { AccountsTables } from './tables.ts';

export interface NewInvitation {
  readonly email: string;
  readonly name?: string;
  readonly organisation?: string;
  readonly assignments: readonly Assignment[];
}

export type IssuedLink = IssuedInvitation & { readonly person: string };

/** Makes a person without a way in, with what they will hold, and a one-time link. Throws `email-taken` and the like. */
export async function invitePerson(platform: Platform, given: NewInvitation, actor: string): Promise<IssuedLink> {
  const { store, pack, audit, settings, now } = platform;
  const email = normalEmail(given.email);
  const person = randomUUID();
  return store.transaction<AccountsTables, IssuedLink>(async (tx) => {
    await demandFreeEmail(tx, email);
    const organisation = given.organisation ?? null;
    if (organisation !== null) await demandOrganisation(tx, pack, organisation);
    const name = given.name?.trim() ?? email;
    await addPerson(
      tx,
      { id: person, name, email, passwordHash: null, assignments: [], organisation, invited: true },
      now(),
    );
    const issued = await issueInvitation(tx, { person, givenBy: actor, publicUrl: settings.publicUrl }, now());
    await audit.record(tx, {
      actor,
      action: 'person.invite',
      object: `person:${person}`,
      after: { name, email, organisation, until: issued.expiresAt },
    });
    for (const assignment of given.assignments) await insertAssignment(tx, platform, person, assignment, actor);
    return { ...issued, person };
  });
}

/** A new link for a person who has lost the first one, or every way in; links before it end. Throws `person-closed`. */
export async function issueLinkFor(platform: Platform, person: string, actor: string): Promise<IssuedLink> {
  const { store, audit, settings, now } = platform;
  return store.transaction<AccountsTables, IssuedLink>(async (tx) => {
    const known = await tx.selectFrom('person').select('closed_at').where('id', '=', person).executeTakeFirst();
    if (!known) throw new Problem('not-found', { what: person });
    if (known.closed_at !== null) throw new Problem('person-closed');
    const issued = await issueInvitation(tx, { person, givenBy: actor, publicUrl: settings.publicUrl }, now());
    const after = { until: issued.expiresAt };
    await tellOfWays(platform, tx, person, 'link');
    await audit.record(tx, { actor, action: 'invitation.issue', object: `person:${person}`, after });
    return { ...issued, person };
  });
}

/** Takes an open link back. */
export async function endInvitation({ store, audit, now }: Platform, id: string, actor: string): Promise<void> {
  await store.transaction<AccountsTables, void>(async (tx) => {
    const ended = await tx
      .updateTable('invitation')
      .set({ ended_at: now().toISOString() })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('person')
      .executeTakeFirst();
    if (!ended) throw new Problem('not-found', { what: id });
    await audit.record(tx, { actor, action: 'invitation.end', object: `person:${ended.person}` });
  });
}

/** Links that were given, the latest first; no token is kept. */
export async function readInvitations({ store, now }: Platform): Promise<readonly InvitationAnswer[]> {
  const rows = await store
    .tables<AccountsTables>()
    .selectFrom('invitation')
    .innerJoin('person', 'person.id', 'invitation.person')
    .selectAll('invitation')
    .select(['person.name', 'person.email'])
    .orderBy('invitation.created_at', 'desc')
    .orderBy('invitation.id')
    .limit(1000)
    .execute();
  const at = now().getTime();
  return rows.map((row) => ({
    id: row.id,
    person: row.person,
    name: row.name,
    email: row.email,
    givenBy: row.given_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state:
      row.used_at !== null
        ? ('used' as const)
        : row.ended_at !== null
          ? ('ended' as const)
          : Date.parse(row.expires_at) <= at
            ? ('expired' as const)
            : ('open' as const),
  }));
}
