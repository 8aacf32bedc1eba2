import { lockedOut, normalEmail, sessionsOf } from '@industry/auth';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { Kysely, Selectable } from 'kysely';
import type { AssignmentAnswer, OrganisationAnswer, PersonAnswer, PersonDetailsAnswer } from '../contract/index.ts';
import { actorNames } from './actors.ts';
import { assignmentAnswer } from './assignments.ts';
import { organisationsById } from './organisations.ts';
import { passkeysOf } from './passkeys.ts';
import type { AccountsTables } from './tables.ts';

type Stored = Selectable<AccountsTables['person']>;

/** Events about one person that a page shows. */
const EVENTS = 200;

function stateOf(person: Stored, locked: ReadonlySet<string>): PersonAnswer['state'] {
  if (person.closed_at !== null) return 'closed';
  if (person.email !== null && locked.has(person.email)) return 'locked';
  return person.accepted_at === null ? 'invited' : 'active';
}

/** Everybody, or one person, by name. */
export async function readPersons(
  { store, pack, now }: Platform,
  only?: string,
  db: Kysely<AccountsTables> = store.tables<AccountsTables>(),
): Promise<readonly PersonAnswer[]> {
  const persons = await db
    .selectFrom('person')
    .selectAll()
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('name')
    .orderBy('id')
    .execute();
  const assignments = await db
    .selectFrom('assignment')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if(only !== undefined, (query) => query.where('person', '=', only ?? ''))
    .orderBy('given_at')
    .execute();
  const seen = await db
    .selectFrom('session')
    .select(['person', (f) => f.fn.max('seen_at').as('seen_at')])
    .$if(only !== undefined, (query) => query.where('person', '=', only ?? ''))
    .groupBy('person')
    .execute();
  const organisations = await organisationsById(db, pack);
  const locked = await lockedOut(
    db,
    persons.flatMap(({ email }) => email ?? []),
    now(),
  );
  const held = new Map<string, AssignmentAnswer[]>();
  for (const row of assignments) held.set(row.person, [...(held.get(row.person) ?? []), assignmentAnswer(row)]);
  const last = new Map(seen.map((row) => [row.person, row.seen_at]));
  return persons.map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    state: stateOf(person, locked),
    organisation: organisationOf(organisations, person.organisation),
    assignments: held.get(person.id) ?? [],
    createdAt: person.created_at,
    seenAt: last.get(person.id) ?? null,
    version: person.version,
  }));
}

function organisationOf(
  organisations: ReadonlyMap<string, OrganisationAnswer>,
  id: string | null,
): OrganisationAnswer | null {
  return id === null ? null : (organisations.get(id) ?? null);
}

/** One person as the answers show it. Throws `not-found`. */
export async function readPerson(
  platform: Platform,
  id: string,
  db: Kysely<AccountsTables> = platform.store.tables<AccountsTables>(),
): Promise<PersonAnswer> {
  const [person] = await readPersons(platform, id, db);
  if (!person) throw new Problem('not-found', { what: id });
  return person;
}

/** Whose account has this e-mail. Throws `person-unknown`. */
export async function personByEmail({ store }: Platform, email: string): Promise<string> {
  const found = await store
    .tables<AccountsTables>()
    .selectFrom('person')
    .select('id')
    .where('email', '=', normalEmail(email))
    .executeTakeFirst();
  if (!found) throw new Problem('person-unknown', { person: email });
  return found.id;
}

/** Everything that an administrator sees of one person. No password, no token, no key. */
export async function personDetails(platform: Platform, id: string): Promise<PersonDetailsAnswer> {
  const { store, audit, now } = platform;
  const db = store.tables<AccountsTables>();
  const person = await readPerson(platform, id);
  const [stored, assignments, sessions, passkeys, identities, events] = await Promise.all([
    db.selectFrom('person').select('password_hash').where('id', '=', id).executeTakeFirstOrThrow(),
    db.selectFrom('assignment').selectAll().where('person', '=', id).orderBy('given_at', 'desc').execute(),
    sessionsOf(store, id, now()),
    passkeysOf(store, id),
    db.selectFrom('person_identity').select(['issuer', 'linked_at']).where('person', '=', id).execute(),
    audit.events({ object: `person:${id}`, limit: EVENTS }),
  ]);
  const actors = [...assignments.map((row) => row.given_by), ...events.map(({ actor }) => actor)];
  return {
    person,
    actors: await actorNames(db, actors),
    assignments: assignments.map(assignmentAnswer),
    sessions: [...sessions],
    passkeys: [...passkeys],
    hasPassword: stored.password_hash !== null,
    identities: identities.map((row) => ({ issuer: row.issuer, linkedAt: row.linked_at })),
    events: events.map((event) => ({
      id: event.id,
      recordedAt: event.recordedAt,
      actor: event.actor,
      action: event.action,
      object: event.object,
    })),
  };
}
