import {
  checkPasskey,
  hashPassword,
  invitedPerson,
  neededParty,
  passkeyOptions,
  relyingParty,
  startSession,
} from '@industry/auth';
import { serve } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import { acceptWithPasskey, acceptWithPassword, readInvitation, startInvitedPasskey } from '../contract/index.ts';
import { acceptInvitation } from './acceptance.ts';

/** What the person does who got a link. */
export function registerAcceptance(app: FastifyInstance, platform: Platform): void {
  const { store, settings, now } = platform;

  serve(app, readInvitation, async ({ body, request }) => {
    const invited = await invitedPerson(store, body.token, now());
    return {
      // Without a name the invitation goes by the e-mail: the person says it now.
      name: invited.name === invited.email ? null : invited.name,
      email: invited.email,
      expiresAt: invited.expires_at,
      passkeysPossible: relyingParty(settings, request) !== null,
    };
  });

  serve(app, acceptWithPassword, async (call) => {
    const { token, name, password } = call.body;
    const { id: person } = await invitedPerson(store, token, now());
    await acceptInvitation(platform, { token, person, name }, { passwordHash: await hashPassword(password) });
    await startSession(platform, call, person, 'link');
    return null;
  });

  serve(app, startInvitedPasskey, async ({ body, request }) => {
    const invited = await invitedPerson(store, body.token, now());
    const person = { id: invited.id, email: invited.email, name: body.name.trim() };
    return { ...(await passkeyOptions(platform, person, neededParty(settings, request))) };
  });

  serve(app, acceptWithPasskey, async (call) => {
    const { token, name, passkey, response } = call.body;
    const { id: person } = await invitedPerson(store, token, now());
    const party = neededParty(settings, call.request);
    const checked = await checkPasskey(platform, person, party, response as RegistrationResponseJSON);
    await acceptInvitation(platform, { token, person, name }, { passkey: checked, name: passkey });
    await startSession(platform, call, person, 'passkey');
    return null;
  });
}
