import { endInvitations, endSessions, liftLockOut } from '@industry/auth';
import { updateVersioned } from '@industry/database/versioned.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { Selectable, Transaction, Updateable } from 'kysely';
import { endAssignments } from './assignments.ts';
import { demandOrganisation } from './organisations.ts';
import { readPerson } from './persons.ts';
import type { AccountsTables } from './tables.ts';

type Stored = Selectable<AccountsTables['person']>;

/** Which person, the version that the change was made from, and who makes it. */
export interface PersonChange {
  readonly person: string;
  readonly version: number;
  readonly actor: string;
}

async function readStored(tx: Transaction<AccountsTables>, id: string): Promise<Stored> {
  const stored = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!stored) throw new Problem('not-found', { what: id });
  return stored;
}

async function save(
  tx: Transaction<AccountsTables>,
  platform: Platform,
  { person, version }: PersonChange,
  set: Updateable<AccountsTables['person']>,
): Promise<void> {
  await updateVersioned<AccountsTables, 'person'>(tx, 'person', { key: { id: person }, version }, set, () =>
    readPerson(platform, person, tx),
  );
}

/** Changes name and organisation; an absent one stays. Throws `stale-version`, `organisation-unknown`, `person-closed`. */
export async function changePerson(
  platform: Platform,
  change: PersonChange,
  to: { readonly name?: string; readonly organisation?: string | null },
): Promise<void> {
  const { store, pack, audit } = platform;
  await store.transaction<AccountsTables, void>(async (tx) => {
    const stored = await readStored(tx, change.person);
    if (stored.closed_at !== null) throw new Problem('person-closed');
    const before = { name: stored.name, organisation: stored.organisation };
    const after = { name: to.name?.trim() ?? before.name, organisation: before.organisation };
    if (to.organisation !== undefined) after.organisation = to.organisation;
    if (after.organisation !== null) await demandOrganisation(tx, pack, after.organisation);
    await save(tx, platform, change, after);
    const object = `person:${change.person}`;
    await audit.record(tx, { actor: change.actor, action: 'person.change', object, before, after });
  });
}

/** Closes an account: roles, sessions and links end. Throws `last-administrator`, `person-closed`, `stale-version`. */
export async function closePerson(platform: Platform, change: PersonChange): Promise<void> {
  const { store, audit, now } = platform;
  const { person, actor } = change;
  await store.transaction<AccountsTables, void>(async (tx) => {
    if ((await readStored(tx, person)).closed_at !== null) throw new Problem('person-closed');
    await endAssignments(tx, platform, person, actor);
    await save(tx, platform, change, { closed_at: now().toISOString() });
    await endInvitations(tx, person, now());
    const sessionsEnded = await endSessions(tx, person, 'all');
    await audit.record(tx, { actor, action: 'person.close', object: `person:${person}`, after: { sessionsEnded } });
  });
}

/** Opens a closed account again; its roles have to be given anew. */
export async function reopenPerson(platform: Platform, change: PersonChange): Promise<void> {
  const { store, audit } = platform;
  await store.transaction<AccountsTables, void>(async (tx) => {
    if ((await readStored(tx, change.person)).closed_at === null) return;
    await save(tx, platform, change, { closed_at: null });
    await audit.record(tx, { actor: change.actor, action: 'person.reopen', object: `person:${change.person}` });
  });
}

/** Ends sessions of a person: one, all but that of a token, or all. */
export async function endSessionsOf(
  { store, audit }: Platform,
  person: string,
  which: Parameters<typeof endSessions>[2],
  actor: string,
): Promise<void> {
  await store.transaction<AccountsTables, void>(async (tx) => {
    await readStored(tx, person);
    const ended = await endSessions(tx, person, which);
    if (ended === 0) {
      if (which !== 'all' && 'id' in which) throw new Problem('not-found', { what: which.id });
      return;
    }
    const after = { sessionsEnded: ended };
    await audit.record(tx, { actor, action: 'session.end', object: `person:${person}`, after });
  });
}

/** Lets a person who was locked out try again at once. */
export async function endLockOut({ store, audit }: Platform, person: string, actor: string): Promise<void> {
  await store.transaction<AccountsTables, void>(async (tx) => {
    const { email } = await readStored(tx, person);
    if (email === null || !(await liftLockOut(tx, email))) return;
    await audit.record(tx, { actor, action: 'lock-out.lift', object: `person:${person}` });
  });
}
