import { route } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';
import {
  ActorsSchema,
  CreationOptionsSchema,
  Done,
  EmailSchema,
  IdSchema,
  NameSchema,
  NewAssignmentSchema,
  PasswordSchema,
  RegistrationSchema,
  TokenSchema,
} from './schemas.ts';

const manage = { action: 'person.manage' } as const;

/** A link is answered once, when it is made; the store keeps only its hash. */
export const IssuedLinkSchema = T.Object({
  person: T.String(),
  link: T.String(),
  expiresAt: T.String(),
});

export const InvitationSchema = T.Object({
  id: T.String(),
  person: T.String(),
  name: T.String(),
  email: T.Union([T.String(), T.Null()]),
  givenBy: T.String(),
  createdAt: T.String(),
  expiresAt: T.String(),
  state: T.Enum(['open', 'used', 'ended', 'expired']),
});
export type InvitationAnswer = Static<typeof InvitationSchema>;

export const invite = route({
  id: 'invite',
  method: 'POST',
  path: '/api/v1/invitations',
  access: manage,
  summary: 'Invite a person: answers the one-time link to hand over',
  body: T.Object({
    email: EmailSchema,
    name: T.Optional(NameSchema),
    organisation: T.Optional(IdSchema),
    assignments: T.Array(NewAssignmentSchema, { maxItems: 20 }),
  }),
  response: IssuedLinkSchema,
  status: 201,
  problems: ['email-taken', 'assignment-invalid', 'organisation-unknown'],
});

export const listInvitations = route({
  id: 'listInvitations',
  method: 'GET',
  path: '/api/v1/invitations',
  access: manage,
  summary: 'Links that were given, the latest first',
  response: T.Object({ invitations: T.Array(InvitationSchema), actors: ActorsSchema }),
});

export const endInvitation = route({
  id: 'endInvitation',
  method: 'DELETE',
  path: '/api/v1/invitations/:invitation',
  access: manage,
  summary: 'Take an open link back',
  params: T.Object({ invitation: IdSchema }),
  response: Done,
  status: 204,
});

export const issueLink = route({
  id: 'issueLink',
  method: 'POST',
  path: '/api/v1/persons/:person/link',
  access: manage,
  summary: 'A new one-time link for a person who lost the first, or every way in; links before it end',
  params: T.Object({ person: IdSchema }),
  response: IssuedLinkSchema,
  status: 201,
  problems: ['person-closed'],
});

const byToken = { method: 'POST', access: 'public' } as const;

export const readInvitation = route({
  ...byToken,
  id: 'readInvitation',
  path: '/api/v1/invitation',
  summary: 'Whom a link is for',
  body: T.Object({ token: TokenSchema }),
  response: T.Object({
    name: T.Union([T.String(), T.Null()]),
    email: T.Union([T.String(), T.Null()]),
    expiresAt: T.String(),
    passkeysPossible: T.Boolean(),
  }),
  problems: ['invitation-ended'],
});

export const acceptWithPassword = route({
  ...byToken,
  id: 'acceptWithPassword',
  path: '/api/v1/invitation/password',
  summary: 'Use a link: set name and password, and sign in',
  body: T.Object({ token: TokenSchema, name: NameSchema, password: PasswordSchema }),
  response: Done,
  status: 204,
  problems: ['invitation-ended'],
});

export const startInvitedPasskey = route({
  ...byToken,
  id: 'startInvitedPasskey',
  path: '/api/v1/invitation/passkey/options',
  summary: 'Begin to use a link with a passkey',
  body: T.Object({ token: TokenSchema, name: NameSchema }),
  response: CreationOptionsSchema,
  problems: ['invitation-ended', 'passkey-needs-name'],
});

export const acceptWithPasskey = route({
  ...byToken,
  id: 'acceptWithPasskey',
  path: '/api/v1/invitation/passkey',
  summary: 'Use a link: set name and passkey, and sign in',
  body: T.Object({ token: TokenSchema, name: NameSchema, passkey: NameSchema, response: RegistrationSchema }),
  response: Done,
  status: 204,
  problems: ['invitation-ended', 'passkey-needs-name', 'passkey-refused'],
});
