import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';
import {
  AssignmentSchema,
  CreationOptionsSchema,
  Done,
  IdSchema,
  NameSchema,
  OrganisationSchema,
  PasskeySchema,
  PasswordSchema,
  RegistrationSchema,
  ScopeSchema,
  SessionSchema,
  VersionSchema,
} from './schemas.ts';

/** One thing that the person may do: anywhere, or in the scopes of what they hold. */
const PermittedSchema = T.Object({
  action: T.String(),
  title: LocalisedTextSchema,
  reach: T.Union([T.Literal('all'), T.Array(ScopeSchema)]),
});

export const AccountSchema = T.Object({
  id: T.String(),
  name: T.String(),
  email: T.Union([T.String(), T.Null()]),
  version: VersionSchema,
  organisation: T.Union([OrganisationSchema, T.Null()]),
  hasPassword: T.Boolean(),
  /** Signs in at the OpenID provider too. */
  hasIdentity: T.Boolean(),
  /** False: opened under the digits of an address, where browsers know no passkeys. */
  passkeysPossible: T.Boolean(),
  passkeys: T.Array(PasskeySchema),
  sessions: T.Array(SessionSchema),
  assignments: T.Array(AssignmentSchema),
  permitted: T.Array(PermittedSchema),
});
export type AccountAnswer = Static<typeof AccountSchema>;

export const getAccount = route({
  id: 'getAccount',
  method: 'GET',
  path: '/api/v1/account',
  access: 'person',
  summary: 'My account: ways in, sessions, roles and what they permit',
  response: AccountSchema,
});

export const changeAccount = route({
  id: 'changeAccount',
  method: 'PATCH',
  path: '/api/v1/account',
  access: 'person',
  summary: 'Change my name',
  body: T.Object({ name: NameSchema, version: VersionSchema }),
  response: Done,
  status: 204,
  problems: ['stale-version'],
});

export const changeOwnPassword = route({
  id: 'changeOwnPassword',
  method: 'PUT',
  path: '/api/v1/account/password',
  access: 'person',
  summary: 'Change my password; my other sessions end, this one is renewed',
  body: T.Object({ present: T.String({ minLength: 1, maxLength: 256 }), next: PasswordSchema }),
  response: Done,
  status: 204,
  problems: ['password-wrong', 'password-none', 'sign-in-locked'],
});

export const startOwnPasskey = route({
  id: 'startOwnPasskey',
  method: 'POST',
  path: '/api/v1/account/passkeys/options',
  access: 'person',
  summary: 'Begin to add a passkey; needs a sign-in of the last minutes',
  response: CreationOptionsSchema,
  problems: ['passkey-needs-name', 'sign-in-again'],
});

export const addOwnPasskey = route({
  id: 'addOwnPasskey',
  method: 'POST',
  path: '/api/v1/account/passkeys',
  access: 'person',
  summary: 'Add the passkey that the browser made',
  body: T.Object({ name: NameSchema, response: RegistrationSchema }),
  response: Done,
  status: 204,
  problems: ['passkey-needs-name', 'passkey-refused', 'sign-in-again'],
});

export const renameOwnPasskey = route({
  id: 'renameOwnPasskey',
  method: 'PATCH',
  path: '/api/v1/account/passkeys/:passkey',
  access: 'person',
  summary: 'Give a passkey of mine another name',
  params: T.Object({ passkey: T.String({ minLength: 1, maxLength: 1400 }) }),
  body: T.Object({ name: NameSchema }),
  response: Done,
  status: 204,
});

export const removeOwnPasskey = route({
  id: 'removeOwnPasskey',
  method: 'DELETE',
  path: '/api/v1/account/passkeys/:passkey',
  access: 'person',
  summary: 'Remove a passkey of mine; the only way in stays',
  params: T.Object({ passkey: T.String({ minLength: 1, maxLength: 1400 }) }),
  response: Done,
  status: 204,
  problems: ['last-way-in', 'sign-in-again'],
});

export const endOwnSession = route({
  id: 'endOwnSession',
  method: 'DELETE',
  path: '/api/v1/account/sessions/:session',
  access: 'person',
  summary: 'End one session of mine',
  params: T.Object({ session: IdSchema }),
  response: Done,
  status: 204,
});

export const endOtherSessions = route({
  id: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/v1/account/sessions',
  access: 'person',
  summary: 'End all sessions of mine but this one',
  response: Done,
  status: 204,
});
