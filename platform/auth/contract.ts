import { lineSchema, route } from '@industry/http/contract.ts';
import { Type as T } from 'typebox';

export * from './rights-contract.ts';

const Done = T.Null();
const Password = T.String({ minLength: 12, maxLength: 256 });
const Email = T.String({ format: 'email', maxLength: 254 });

const ScopeSchema = T.Object({
  body: T.Optional(T.String()),
  region: T.Optional(T.String()),
  operator: T.Optional(T.String()),
  firm: T.Optional(T.String()),
  dataset: T.Optional(T.String()),
});

export const PersonSchema = T.Object({
  id: T.String(),
  name: T.String(),
  assignments: T.Array(T.Object({ role: T.String(), scope: ScopeSchema })),
  /** Actions that the table of rights permits in some scope: what menus and buttons go by. */
  actions: T.Array(T.String()),
});

export const setUp = route({
  id: 'setUp',
  method: 'POST',
  path: '/api/v1/setup',
  access: 'loopback',
  summary: 'Create the first administrator with the link that the server printed, and sign in',
  body: T.Object({
    token: T.String({ minLength: 20, maxLength: 100 }),
    name: lineSchema(),
    email: Email,
    password: Password,
  }),
  response: Done,
  status: 204,
  problems: ['set-up-link-ended', 'email-taken'],
});

export const signIn = route({
  id: 'signIn',
  method: 'POST',
  path: '/api/v1/session',
  access: 'public',
  summary: 'Sign in with e-mail and password',
  body: T.Object({
    email: T.String({ minLength: 1, maxLength: 254 }),
    password: T.String({ minLength: 1, maxLength: 256 }),
  }),
  response: Done,
  status: 204,
  problems: ['sign-in-failed', 'sign-in-locked'],
});

export const signOut = route({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/v1/session',
  access: 'public',
  summary: 'Sign out; does nothing for who is not signed in',
  response: Done,
  status: 204,
});

export const getSession = route({
  id: 'getSession',
  method: 'GET',
  path: '/api/v1/session',
  access: 'public',
  summary: 'Who is signed in, and whether this is the demonstration country',
  response: T.Object({ person: T.Union([PersonSchema, T.Null()]), mode: T.Enum(['real', 'demonstration']) }),
});

/** What a browser answers of a passkey (WebAuthn level 3, AuthenticationResponseJSON); browsers may add to it. */
const AssertionSchema = T.Object(
  {
    id: T.String({ minLength: 1, maxLength: 1400 }),
    rawId: T.String({ maxLength: 1400 }),
    type: T.Literal('public-key'),
    response: T.Object(
      {
        clientDataJSON: T.String({ maxLength: 10_000 }),
        authenticatorData: T.String({ maxLength: 10_000 }),
        signature: T.String({ maxLength: 10_000 }),
        userHandle: T.Optional(T.String({ maxLength: 100 })),
      },
      { additionalProperties: true },
    ),
    clientExtensionResults: T.Object({}, { additionalProperties: true }),
  },
  { additionalProperties: true },
);

export const getSignInWays = route({
  id: 'getSignInWays',
  method: 'GET',
  path: '/api/v1/session/ways',
  access: 'public',
  summary: 'Ways to sign in at the address under which this is asked',
  response: T.Object({
    /** False: opened under the digits of an address, which browsers know no passkeys for. */
    passkey: T.Boolean(),
    /** Sign-in at an OpenID provider: where it begins, and the provider's host; null when there is none. */
    oidc: T.Union([T.Object({ start: T.String(), host: T.String() }), T.Null()]),
  }),
});

export const startPasskeySignIn = route({
  id: 'startPasskeySignIn',
  method: 'POST',
  path: '/api/v1/session/passkey/options',
  access: 'public',
  summary: 'Begin to sign in with a passkey; no e-mail is asked for',
  /** PublicKeyCredentialRequestOptionsJSON */
  response: T.Object({ challenge: T.String() }, { additionalProperties: true }),
  problems: ['passkey-needs-name'],
});

export const signInWithPasskey = route({
  id: 'signInWithPasskey',
  method: 'POST',
  path: '/api/v1/session/passkey',
  access: 'public',
  summary: 'Sign in with what the browser answered of a passkey',
  body: T.Object({ response: AssertionSchema }),
  response: Done,
  status: 204,
  problems: ['passkey-needs-name', 'passkey-refused'],
});

export const startOidc = route({
  id: 'startOidc',
  method: 'GET',
  path: '/api/v1/session/oidc',
  access: 'public',
  summary: 'Go to the OpenID provider to sign in (302)',
  query: T.Object({ returnTo: T.Optional(T.String({ maxLength: 2000 })) }),
  response: Done,
  problems: ['oidc-off'],
});

export const finishOidc = route({
  id: 'finishOidc',
  method: 'GET',
  path: '/api/v1/session/oidc/callback',
  access: 'public',
  summary:
    'Come back from the OpenID provider: signs in and goes on (302), or goes to the sign-in page with the code of the problem',
  /** As the provider adds to it. */
  query: T.Object({ state: T.Optional(T.String()), code: T.Optional(T.String()) }, { additionalProperties: true }),
  response: Done,
  problems: ['oidc-off'],
});

export { localPath } from './local-path.ts';
export { WAYS_IN, type WayIn } from './ways.ts';
