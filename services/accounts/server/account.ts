import { sessionsOf } from '@industry/auth';
import type { Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { AccountAnswer } from '../contract/index.ts';
import { passkeysOf } from './passkeys.ts';
import { readPerson } from './persons.ts';
import type { AccountsTables } from './tables.ts';

/** What the table of rights permits a person, by the actions that the services declare. */
function permittedTo({ rights, contributions }: Platform, viewer: Viewer): AccountAnswer['permitted'] {
  return contributions.actions.flatMap(({ id, title }): AccountAnswer['permitted'] => {
    const reach = rights.reach(viewer, id);
    if (reach === 'all') return [{ action: id, title, reach }];
    return reach.length === 0 ? [] : [{ action: id, title, reach: reach.map((scope) => ({ ...scope })) }];
  });
}

/** A person's own account; `token` tells which session asks. */
export async function readAccount(
  platform: Platform,
  viewer: Viewer,
  token: string | undefined,
  passkeysPossible: boolean,
): Promise<AccountAnswer> {
  const { store, now } = platform;
  const db = store.tables<AccountsTables>();
  const { id } = viewer;
  const [person, ways, sessions, passkeys] = await Promise.all([
    readPerson(platform, id),
    db
      .selectFrom('person')
      .leftJoin('person_identity', 'person_identity.person', 'person.id')
      .select(['password_hash', 'subject'])
      .where('person.id', '=', id)
      .executeTakeFirstOrThrow(),
    sessionsOf(store, id, now(), token),
    passkeysOf(store, id),
  ]);
  return {
    id,
    name: person.name,
    email: person.email,
    version: person.version,
    organisation: person.organisation,
    hasPassword: ways.password_hash !== null,
    hasIdentity: ways.subject !== null,
    passkeysPossible,
    passkeys: [...passkeys],
    sessions: [...sessions],
    assignments: person.assignments,
    permitted: permittedTo(platform, viewer),
  };
}
