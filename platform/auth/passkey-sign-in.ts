import { Problem } from '@industry/http';
import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { Store } from '@industry/database/types.ts';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { challengeOf } from './passkey-answer.ts';
import type { RelyingParty } from './relying-party.ts';
import type { AuthTables } from './tables.ts';

interface PasskeyContext {
  readonly store: Store;
  now(): Date;
}

/** What the browser needs to ask for a passkey of this installation, whoever's it is: no e-mail is named. */
export async function passkeyRequest(
  { store, now }: PasskeyContext,
  party: RelyingParty,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
  await keepChallenge(store, options.challenge, { purpose: 'passkey.sign-in', subject: null, kept: {} }, now());
  return options;
}

/** Whose passkey answered. Throws `passkey-refused`, the same for an unknown passkey and for a wrong signature. */
export async function personByPasskey(
  { store, now }: PasskeyContext,
  party: RelyingParty,
  response: AuthenticationResponseJSON,
): Promise<string> {
  const challenge = challengeOf(response.response.clientDataJSON);
  const kept = await takeChallenge(store, challenge, { purpose: 'passkey.sign-in', subject: null }, now());
  if (!kept) throw new Problem('passkey-refused');
  const passkey = await store
    .tables<AuthTables>()
    .selectFrom('passkey')
    .innerJoin('person', 'person.id', 'passkey.person')
    .selectAll('passkey')
    .where('passkey.id', '=', response.id)
    .where('passkey.party', '=', party.id)
    .where('person.closed_at', 'is', null)
    .executeTakeFirst();
  const handle = response.response.userHandle;
  if (!passkey || (handle && Buffer.from(handle, 'base64url').toString('utf8') !== passkey.person))
    throw new Problem('passkey-refused');
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    credential: {
      id: passkey.id,
      publicKey: Uint8Array.from(Buffer.from(passkey.public_key, 'base64url')),
      counter: Number(passkey.counter),
      transports: [...passkey.transports],
    },
  }).catch((error: unknown) => {
    throw new Problem('passkey-refused', {}, { cause: error });
  });
  if (!checked.verified) throw new Problem('passkey-refused');
  await store
    .tables<AuthTables>()
    .updateTable('passkey')
    .set({
      counter: String(checked.authenticationInfo.newCounter),
      synced: checked.authenticationInfo.credentialBackedUp,
      used_at: now().toISOString(),
    })
    .where('id', '=', passkey.id)
    .execute();
  return passkey.person;
}
