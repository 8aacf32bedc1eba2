import type { OwnerCommand } from '@industry/control/types.ts';
import type { Assignment } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { Type as T, type Static, type TSchema } from 'typebox';
import { assignmentAnswer, endAssignment, giveAssignment } from './assignments.ts';
import { explained } from './explained.ts';
import { invitePerson, issueLinkFor } from './invitations.ts';
import { closePerson } from './person-changes.ts';
import { personByEmail, readPerson, readPersons } from './persons.ts';
import type { AccountsTables } from './tables.ts';

const strict = { additionalProperties: false } as const;
const Email = T.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' });
const Id = T.String({ minLength: 1, maxLength: 100 });
const Scope = T.Object(
  {
    body: T.Optional(Id),
    region: T.Optional(Id),
    operator: T.Optional(Id),
    firm: T.Optional(Id),
    dataset: T.Optional(Id),
  },
  strict,
);

type Run<Input extends TSchema> = (
  platform: Platform & { readonly actor: string },
  input: Static<Input>,
) => Promise<unknown>;

function command<Input extends TSchema>(name: string, input: Input, run: Run<Input>): OwnerCommand<Platform> {
  return { name, input, run: (platform, given) => explained(platform, () => run(platform, given as Static<Input>)) };
}

/** Of an assignment in force; null when the person does not hold this. */
async function heldAssignment(platform: Platform, person: string, { role, scope }: Assignment): Promise<string | null> {
  const rows = await platform.store
    .tables<AccountsTables>()
    .selectFrom('assignment')
    .selectAll()
    .where('person', '=', person)
    .where('role', '=', role)
    .where('ended_at', 'is', null)
    .execute();
  const wanted = JSON.stringify(scope);
  return rows.find((row) => JSON.stringify(assignmentAnswer(row).scope) === wanted)?.id ?? null;
}

const ofRole = T.Object({ email: Email, role: Id, scope: Scope }, strict);
const ofEmail = T.Object({ email: Email }, strict);

/**
 * `industry user ...`: the owner of the state folder may do what an administrator may, also while there is none.
 */
export const userCommands: readonly OwnerCommand<Platform>[] = [
  command(
    'user.add',
    T.Object(
      { email: Email, name: T.Optional(T.String({ maxLength: 200 })), role: T.Optional(Id), scope: Scope },
      strict,
    ),
    async (platform, { email, name, role, scope }) => {
      const assignments = role === undefined ? [] : [{ role, scope }];
      const given = { email, assignments, ...(name !== undefined && { name }) };
      return invitePerson(platform, given, platform.actor);
    },
  ),
  command('user.link', ofEmail, async (platform, { email }) =>
    issueLinkFor(platform, await personByEmail(platform, email), platform.actor),
  ),
  command('user.list', T.Object({}, strict), async (platform) => ({ persons: await readPersons(platform) })),
  command('user.close', ofEmail, async (platform, { email }) => {
    const { id, version } = await readPerson(platform, await personByEmail(platform, email));
    await closePerson(platform, { person: id, version, actor: platform.actor });
    return readPerson(platform, id);
  }),
  command('user.give', ofRole, async (platform, { email, role, scope }) => {
    const person = await personByEmail(platform, email);
    await giveAssignment(platform, person, { role, scope }, platform.actor);
    return readPerson(platform, person);
  }),
  command('user.end', ofRole, async (platform, { email, role, scope }) => {
    const person = await personByEmail(platform, email);
    const held = await heldAssignment(platform, person, { role, scope });
    await endAssignment(platform, person, held ?? `${role} of ${email}`, platform.actor);
    return readPerson(platform, person);
  }),
];
