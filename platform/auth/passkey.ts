import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Transaction } from 'kysely';
import { keepChallenge, takeChallenge } from './challenge.ts';
import { challengeOf } from './passkey-answer.ts';
import type { RelyingParty } from './relying-party.ts';
import type { AuthTables } from './tables.ts';

interface PasskeyContext {
  readonly store: Store;
  now(): Date;
}

/** A passkey that was checked and is not kept yet. */
export type CheckedPasskey = Omit<
  AuthTables['passkey'],
  'person' | 'name' | 'created_at' | 'used_at' | 'transports'
> & {
  readonly transports: readonly string[];
};

/**
 * What the browser needs to make a passkey for a person: kept by the authenticator together with the account, so that signing
 * in asks for no e-mail, and opened by the person's finger, face or code. The challenge is good once, ten minutes.
 */
export async function passkeyOptions(
  { store, now }: PasskeyContext,
  person: { readonly id: string; readonly name: string; readonly email: string | null },
  party: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const known = await store
    .tables<AuthTables>()
    .selectFrom('passkey')
    .select(['id', 'transports'])
    .where('person', '=', person.id)
    .where('party', '=', party.id)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: 'Industry',
    rpID: party.id,
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.id),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(store, options.challenge, { purpose: 'passkey.add', subject: person.id, kept: {} }, now());
  return options;
}

/** Checks what the browser made of `passkeyOptions`; the challenge is used up. Throws `passkey-refused`. */
export async function checkPasskey(
  { store, now }: PasskeyContext,
  person: string,
  party: RelyingParty,
  response: RegistrationResponseJSON,
): Promise<CheckedPasskey> {
  const challenge = challengeOf(response.response.clientDataJSON);
  const kept = await takeChallenge(store, challenge, { purpose: 'passkey.add', subject: person }, now());
  if (!kept) throw new Problem('passkey-refused');
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
  }).catch((error: unknown) => {
    throw new Problem('passkey-refused', {}, { cause: error });
  });
  if (!checked.verified) throw new Problem('passkey-refused');
  const { credential, credentialBackedUp } = checked.registrationInfo;
  return {
    id: credential.id,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: String(credential.counter),
    transports: credential.transports ?? [],
    party: party.id,
    synced: credentialBackedUp,
  };
}

/** Keeps a checked passkey. Throws `passkey-refused` when somebody has it already. */
export async function addPasskey<Tables>(
  tx: Transaction<Tables>,
  { person, name, passkey }: { readonly person: string; readonly name: string; readonly passkey: CheckedPasskey },
  now: Date,
): Promise<void> {
  const added = await (tx as unknown as Transaction<AuthTables>)
    .insertInto('passkey')
    .values({
      ...passkey,
      transports: JSON.stringify(passkey.transports),
      person,
      name,
      created_at: now.toISOString(),
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new Problem('passkey-refused');
}
