import { randomUUID } from 'node:crypto';
import { Problem, type Assignment, type ScopeKind } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { Selectable, Transaction } from 'kysely';
import type { AssignmentAnswer } from '../contract/index.ts';
import { demandAssignable } from './assignable.ts';
import { tellOfRole } from './notices.ts';
import type { AccountsTables } from './tables.ts';

/** The role that keeps accounts: the set-up link gives it, and somebody must always hold it. */
const ADMINISTRATOR = 'administrator';

export function assignmentAnswer(row: Selectable<AccountsTables['assignment']>): AssignmentAnswer {
  return {
    id: row.id,
    role: row.role,
    scope: row.scope_kind === null || row.scope_id === null ? {} : { [row.scope_kind]: row.scope_id },
    givenBy: row.given_by,
    givenAt: row.given_at,
    endedAt: row.ended_at,
  };
}

/**
 * Gives a person a role. Throws `assignment-invalid`, `assignment-held`, `person-closed`, `not-found`, and `own-assignment` when
 * the actor is the person.
 */
export async function giveAssignment(
  platform: Platform,
  person: string,
  given: Assignment,
  actor: string,
): Promise<AssignmentAnswer> {
  if (actor === `person:${person}`) throw new Problem('own-assignment');
  return platform.store.transaction<AccountsTables, AssignmentAnswer>(async (tx) => {
    const known = await tx.selectFrom('person').select('closed_at').where('id', '=', person).executeTakeFirst();
    if (!known) throw new Problem('not-found', { what: person });
    if (known.closed_at !== null) throw new Problem('person-closed');
    const added = await insertAssignment(tx, platform, person, given, actor);
    await tellOfRole(platform, tx, { person, role: given.role, what: 'given' });
    return added;
  });
}

/** Checks and keeps one assignment, in the transaction of what it belongs to. */
export async function insertAssignment(
  tx: Transaction<AccountsTables>,
  platform: Platform,
  person: string,
  { role, scope }: Assignment,
  actor: string,
): Promise<AssignmentAnswer> {
  await demandAssignable(tx, platform, { role, scope });
  const [[kind, id] = [null, null]] = Object.entries(scope);
  const added = await tx
    .insertInto('assignment')
    .values({
      id: randomUUID(),
      person,
      role,
      scope_kind: kind as ScopeKind | null,
      scope_id: id,
      given_by: actor,
      given_at: platform.now().toISOString(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!added) throw new Problem('assignment-held');
  await platform.audit.record(tx, {
    actor,
    action: 'assignment.give',
    object: `person:${person}`,
    after: { role, scope },
  });
  return assignmentAnswer(added);
}

/** Ends a role of a person; what ended stays in the list. Throws `last-administrator`, `not-found`. */
export async function endAssignment(
  platform: Platform,
  person: string,
  assignment: string,
  actor: string,
): Promise<void> {
  await platform.store.transaction<AccountsTables, void>(async (tx) => {
    await endAssignments(tx, platform, person, actor, assignment);
  });
}

/** Ends one assignment of a person, or all of them. */
export async function endAssignments(
  tx: Transaction<AccountsTables>,
  platform: Platform,
  person: string,
  actor: string,
  one?: string,
): Promise<void> {
  const { audit, now } = platform;
  await keepAnAdministrator(tx, person, one);
  let query = tx
    .updateTable('assignment')
    .set({ ended_at: now().toISOString() })
    .where('person', '=', person)
    .where('ended_at', 'is', null);
  if (one !== undefined) query = query.where('id', '=', one);
  const ended = await query.returningAll().execute();
  if (one !== undefined && ended.length === 0) throw new Problem('not-found', { what: one });
  for (const row of ended) {
    const { role, scope } = assignmentAnswer(row);
    const event = { actor, action: 'assignment.end', object: `person:${person}`, before: { role, scope } };
    await audit.record(tx, event);
    if (one !== undefined) await tellOfRole(platform, tx, { person, role, what: 'ended' });
  }
}

/**
 * Throws `last-administrator` when nobody who can come in would hold the role any more. The rows are locked: of two
 * administrators who end each other at once, the second finds the first gone.
 */
async function keepAnAdministrator(tx: Transaction<AccountsTables>, person: string, one?: string): Promise<void> {
  const held = await tx
    .selectFrom('assignment')
    .innerJoin('person', 'person.id', 'assignment.person')
    .select(['assignment.id', 'assignment.person'])
    .where('assignment.role', '=', ADMINISTRATOR)
    .where('assignment.ended_at', 'is', null)
    .where('person.closed_at', 'is', null)
    .where('person.accepted_at', 'is not', null)
    .orderBy('assignment.id')
    .forUpdate('assignment')
    .execute();
  const ending = held.filter((row) => row.person === person && (one === undefined || row.id === one));
  if (ending.length > 0 && ending.length === held.length) throw new Problem('last-administrator');
}
