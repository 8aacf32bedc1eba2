import { LocalisedTextSchema, route } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';
import {
  ActorsSchema,
  AssignmentSchema,
  Done,
  IdSchema,
  NameSchema,
  NewAssignmentSchema,
  OrganisationSchema,
  PasskeySchema,
  SessionSchema,
  VersionSchema,
} from './schemas.ts';

const manage = { action: 'person.manage' } as const;
const ofPerson = T.Object({ person: IdSchema });

/** invited: no way in yet · active · locked: too many failed sign-ins just now · closed */
export const PERSON_STATES = ['invited', 'active', 'locked', 'closed'] as const;

export const PersonSchema = T.Object({
  id: T.String(),
  name: T.String(),
  email: T.Union([T.String(), T.Null()]),
  state: T.Enum([...PERSON_STATES]),
  organisation: T.Union([OrganisationSchema, T.Null()]),
  /** In force. */
  assignments: T.Array(AssignmentSchema),
  createdAt: T.String(),
  /** Last use of a session that was not ended. */
  seenAt: T.Union([T.String(), T.Null()]),
  version: VersionSchema,
});
export type PersonAnswer = Static<typeof PersonSchema>;

/** A row of the audit about this person. */
const EventSchema = T.Object({
  id: T.String(),
  recordedAt: T.String(),
  actor: T.String(),
  action: T.String(),
  object: T.String(),
});

export const PersonDetailsSchema = T.Object({
  person: PersonSchema,
  /** Ended ones too, the latest first. */
  assignments: T.Array(AssignmentSchema),
  sessions: T.Array(SessionSchema),
  passkeys: T.Array(PasskeySchema),
  hasPassword: T.Boolean(),
  identities: T.Array(T.Object({ issuer: T.String(), linkedAt: T.String() })),
  events: T.Array(EventSchema),
  actors: ActorsSchema,
});
export type PersonDetailsAnswer = Static<typeof PersonDetailsSchema>;

export const listPersons = route({
  id: 'listPersons',
  method: 'GET',
  path: '/api/v1/persons',
  access: manage,
  summary: 'Everybody who has or had an account or an invitation',
  response: T.Object({ persons: T.Array(PersonSchema) }),
});

export const getPerson = route({
  id: 'getPerson',
  method: 'GET',
  path: '/api/v1/persons/:person',
  access: manage,
  summary: 'One person: roles, sessions, ways in, and what happened to the account',
  params: ofPerson,
  response: PersonDetailsSchema,
});

export const changePerson = route({
  id: 'changePerson',
  method: 'PATCH',
  path: '/api/v1/persons/:person',
  access: manage,
  summary: 'Change name and organisation of a person',
  params: ofPerson,
  body: T.Object({ name: NameSchema, organisation: T.Union([IdSchema, T.Null()]), version: VersionSchema }),
  response: Done,
  status: 204,
  problems: ['stale-version', 'organisation-unknown', 'person-closed'],
});

export const closePerson = route({
  id: 'closePerson',
  method: 'POST',
  path: '/api/v1/persons/:person/close',
  access: manage,
  summary: 'Close an account: roles, sessions and links end, the record stays',
  params: ofPerson,
  body: T.Object({ version: VersionSchema }),
  response: Done,
  status: 204,
  problems: ['stale-version', 'last-administrator', 'person-closed'],
});

export const reopenPerson = route({
  id: 'reopenPerson',
  method: 'POST',
  path: '/api/v1/persons/:person/reopen',
  access: manage,
  summary: 'Open a closed account again, without its former roles',
  params: ofPerson,
  body: T.Object({ version: VersionSchema }),
  response: Done,
  status: 204,
  problems: ['stale-version'],
});

export const endPersonSessions = route({
  id: 'endPersonSessions',
  method: 'DELETE',
  path: '/api/v1/persons/:person/sessions',
  access: manage,
  summary: "End all of a person's sessions",
  params: ofPerson,
  response: Done,
  status: 204,
});

export const endLockOut = route({
  id: 'endLockOut',
  method: 'DELETE',
  path: '/api/v1/persons/:person/lock-out',
  access: manage,
  summary: 'Let a person who was locked out try again at once',
  params: ofPerson,
  response: Done,
  status: 204,
});

export const giveAssignment = route({
  id: 'giveAssignment',
  method: 'POST',
  path: '/api/v1/persons/:person/assignments',
  access: manage,
  summary: 'Give a person a role for what the role asks for; nobody gives one to themself',
  params: ofPerson,
  body: NewAssignmentSchema,
  response: AssignmentSchema,
  status: 201,
  problems: ['assignment-invalid', 'assignment-held', 'own-assignment', 'person-closed'],
});

export const endAssignment = route({
  id: 'endAssignment',
  method: 'DELETE',
  path: '/api/v1/persons/:person/assignments/:assignment',
  access: manage,
  summary: 'End a role of a person; the last administrator stays',
  params: T.Object({ person: IdSchema, assignment: IdSchema }),
  response: Done,
  status: 204,
  problems: ['last-administrator'],
});

const ChoiceSchema = T.Object({ id: T.String(), title: LocalisedTextSchema });

export const getAssignable = route({
  id: 'getAssignable',
  method: 'GET',
  path: '/api/v1/assignable-roles',
  access: 'person',
  summary: 'Roles of the programme pack, and for what each can be held',
  response: T.Object({
    roles: T.Array(
      T.Object({
        id: T.String(),
        title: LocalisedTextSchema,
        duty: LocalisedTextSchema,
        scope: T.Enum(['none', 'body', 'region', 'operator', 'firm', 'dataset']),
      }),
    ),
    /** Firms are organisations that were added: see listOrganisations. */
    choices: T.Object({
      body: T.Array(ChoiceSchema),
      region: T.Array(ChoiceSchema),
      operator: T.Array(ChoiceSchema),
      dataset: T.Array(ChoiceSchema),
    }),
  }),
});
export type AssignableAnswer = Static<typeof getAssignable.response>;
