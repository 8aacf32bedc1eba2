import { lineSchema, UserTextSchema } from '@industry/http/contract.ts';
import { type Static, Type as T } from 'typebox';

export const Done = T.Null();
export const NameSchema = lineSchema(200);
export const EmailSchema = T.String({ format: 'email', maxLength: 254 });
export const PasswordSchema = T.String({ minLength: 12, maxLength: 256 });
export const TokenSchema = T.String({ minLength: 20, maxLength: 100 });
export const IdSchema = T.String({ minLength: 1, maxLength: 100 });
/** The version of the record that the change was made from. */
export const VersionSchema = T.Integer({ minimum: 1 });

/** What a role is held for; empty is the whole country. */
export const ScopeSchema = T.Object({
  body: T.Optional(IdSchema),
  region: T.Optional(IdSchema),
  operator: T.Optional(IdSchema),
  firm: T.Optional(IdSchema),
  dataset: T.Optional(IdSchema),
});

/** Names of the persons among the actors of an answer: `person:7` -> "Ada". */
export const ActorsSchema = T.Record(T.String(), T.String());

/** A role to be given, for what the role asks for. */
export const NewAssignmentSchema = T.Object({ role: IdSchema, scope: ScopeSchema });

/** A role that a person holds or held. `givenBy`: actor of the audit. */
export const AssignmentSchema = T.Object({
  id: T.String(),
  role: T.String(),
  scope: ScopeSchema,
  givenBy: T.String(),
  givenAt: T.String(),
  endedAt: T.Union([T.String(), T.Null()]),
});
export type AssignmentAnswer = Static<typeof AssignmentSchema>;

export const SessionSchema = T.Object({
  id: T.String(),
  createdAt: T.String(),
  seenAt: T.String(),
  expiresAt: T.String(),
  /** password, passkey, oidc, link, demonstration */
  way: T.String(),
  /** Browser and system, `firefox/linux`. */
  device: T.String(),
  /** The session that asks. */
  current: T.Boolean(),
});
export type SessionAnswer = Static<typeof SessionSchema>;

export const PasskeySchema = T.Object({
  id: T.String(),
  name: T.String(),
  /** Domain under which it works. */
  party: T.String(),
  synced: T.Boolean(),
  createdAt: T.String(),
  usedAt: T.Union([T.String(), T.Null()]),
});
export type PasskeyAnswer = Static<typeof PasskeySchema>;

/** Where a person works. A body of the pack, a firm by its BIN, another organisation. */
export const OrganisationSchema = T.Object({
  id: T.String(),
  kind: T.Enum(['body', 'firm', 'other']),
  name: UserTextSchema,
  bin: T.Union([T.String(), T.Null()]),
  /** Persons who belong to it and are not closed. */
  persons: T.Integer(),
  /** Null for bodies of the pack: they change with the pack. */
  version: T.Union([T.Integer(), T.Null()]),
});
export type OrganisationAnswer = Static<typeof OrganisationSchema>;

/**
 * What a browser answers when it made a passkey (WebAuthn level 3, RegistrationResponseJSON); browsers may add to it.
 */
export const RegistrationSchema = T.Object(
  {
    id: T.String({ minLength: 1, maxLength: 1400 }),
    rawId: T.String({ maxLength: 1400 }),
    type: T.Literal('public-key'),
    response: T.Object(
      {
        clientDataJSON: T.String({ maxLength: 10_000 }),
        attestationObject: T.String({ maxLength: 100_000 }),
        transports: T.Optional(T.Array(T.String({ maxLength: 30 }), { maxItems: 10 })),
      },
      { additionalProperties: true },
    ),
    clientExtensionResults: T.Object({}, { additionalProperties: true }),
  },
  { additionalProperties: true },
);

/** PublicKeyCredentialCreationOptionsJSON: handed to the browser as it is. */
export const CreationOptionsSchema = T.Object({ challenge: T.String() }, { additionalProperties: true });
