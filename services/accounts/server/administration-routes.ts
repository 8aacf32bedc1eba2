import { readUserText, serve, signedIn } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { FastifyInstance } from 'fastify';
import {
  addOrganisation as addOrganisationRoute,
  changeOrganisation,
  changePerson as changePersonRoute,
  closePerson as closePersonRoute,
  endAssignment as endAssignmentRoute,
  endInvitation as endInvitationRoute,
  endLockOut as endLockOutRoute,
  endPersonSessions,
  getAssignable,
  getPerson,
  giveAssignment as giveAssignmentRoute,
  invite,
  issueLink,
  listInvitations,
  listOrganisations,
  listPersons,
  reopenPerson as reopenPersonRoute,
} from '../contract/index.ts';
import { actorNames } from './actors.ts';
import { assignable } from './assignable.ts';
import { endAssignment, giveAssignment } from './assignments.ts';
import { endInvitation, invitePerson, issueLinkFor, readInvitations } from './invitations.ts';
import { addOrganisation, organisationsById, renameOrganisation } from './organisations.ts';
import { changePerson, closePerson, endLockOut, endSessionsOf, reopenPerson } from './person-changes.ts';
import { personDetails, readPersons } from './persons.ts';
import type { AccountsTables } from './tables.ts';

const actorOf = (call: Parameters<typeof signedIn>[0]) => `person:${signedIn(call).id}`;

/** What administrators do: persons, roles, sessions. */
export function registerPersons(app: FastifyInstance, platform: Platform): void {
  serve(app, listPersons, async () => ({ persons: [...(await readPersons(platform))] }));
  serve(app, getPerson, ({ params }) => personDetails(platform, params.person));
  serve(app, getAssignable, () => assignable(platform));

  serve(app, changePersonRoute, async (call) => {
    const { version, ...to } = call.body;
    await changePerson(platform, { person: call.params.person, version, actor: actorOf(call) }, to);
    return null;
  });

  serve(app, closePersonRoute, async (call) => {
    await closePerson(platform, { ...call.params, ...call.body, actor: actorOf(call) });
    return null;
  });

  serve(app, reopenPersonRoute, async (call) => {
    await reopenPerson(platform, { ...call.params, ...call.body, actor: actorOf(call) });
    return null;
  });

  serve(app, endPersonSessions, async (call) => {
    await endSessionsOf(platform, call.params.person, 'all', actorOf(call));
    return null;
  });

  serve(app, endLockOutRoute, async (call) => {
    await endLockOut(platform, call.params.person, actorOf(call));
    return null;
  });

  serve(app, giveAssignmentRoute, (call) => giveAssignment(platform, call.params.person, call.body, actorOf(call)));

  serve(app, endAssignmentRoute, async (call) => {
    await endAssignment(platform, call.params.person, call.params.assignment, actorOf(call));
    return null;
  });
}

/** What administrators do: invitations and organisations. */
export function registerInvitations(app: FastifyInstance, platform: Platform): void {
  serve(app, listInvitations, async () => {
    const invitations = [...(await readInvitations(platform))];
    const actors = invitations.map(({ givenBy }) => givenBy);
    return { invitations, actors: await actorNames(platform.store.tables<AccountsTables>(), actors) };
  });

  serve(app, invite, async (call) => {
    const { person, link, expiresAt } = await invitePerson(platform, call.body, actorOf(call));
    return { person, link, expiresAt };
  });

  serve(app, issueLink, async (call) => {
    const { person, link, expiresAt } = await issueLinkFor(platform, call.params.person, actorOf(call));
    return { person, link, expiresAt };
  });

  serve(app, endInvitationRoute, async (call) => {
    await endInvitation(platform, call.params.invitation, actorOf(call));
    return null;
  });

  serve(app, listOrganisations, async () => {
    const organisations = await organisationsById(platform.store.tables<AccountsTables>(), platform.pack);
    return { organisations: [...organisations.values()] };
  });

  serve(app, addOrganisationRoute, (call) => {
    const { name, bin = null } = call.body;
    return addOrganisation(platform, { name: readUserText(name, 'body.name'), bin }, actorOf(call));
  });

  serve(app, changeOrganisation, async (call) => {
    const name = readUserText(call.body.name, 'body.name');
    const { version } = call.body;
    await renameOrganisation(platform, call.params.organisation, { name, version }, actorOf(call));
    return null;
  });
}
