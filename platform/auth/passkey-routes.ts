import { serve } from '@industry/http';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import type { AuthContext } from './context.ts';
import { getSignInWays, signInWithPasskey, startOidc, startPasskeySignIn } from './contract.ts';
import { passkeyRequest, personByPasskey } from './passkey-sign-in.ts';
import { neededParty, relyingParty } from './relying-party.ts';
import { startSession } from './start-session.ts';

/** Which ways to sign in there are, and the way by passkey. */
export function registerPasskeySignIn(app: FastifyInstance, context: AuthContext): void {
  const { settings } = context;

  serve(app, getSignInWays, ({ request }) => ({
    passkey: relyingParty(settings, request) !== null,
    // Under the public address: that is where the provider sends the browser back to, and where its cookie must be.
    oidc: settings.oidcIssuer
      ? { start: settings.publicUrl + startOidc.path, host: new URL(settings.oidcIssuer).host }
      : null,
  }));

  serve(app, startPasskeySignIn, async ({ request }) => ({
    ...(await passkeyRequest(context, neededParty(settings, request))),
  }));

  serve(app, signInWithPasskey, async (call) => {
    // The schema leaves the extensions open, as the standard does.
    const response = call.body.response as AuthenticationResponseJSON;
    const person = await personByPasskey(context, neededParty(settings, call.request), response);
    await startSession(context, call, person, 'passkey');
    return null;
  });
}
