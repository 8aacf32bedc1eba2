import { addPasskey, type CheckedPasskey, useInvitation } from '@industry/auth';
import type { Platform } from '@industry/registry/types.ts';
import type { AccountsTables } from './tables.ts';

/** The way in that a person sets with a link. */
export type FirstWay = { readonly passwordHash: string } | { readonly passkey: CheckedPasskey; readonly name: string };

/** Uses a link up and sets the way in, in one transaction. Throws `invitation-ended`, `passkey-refused`. */
export async function acceptInvitation(
  { store, audit, now }: Platform,
  given: { readonly token: string; readonly person: string; readonly name: string },
  way: FirstWay,
): Promise<void> {
  const { person } = given;
  const name = given.name.trim();
  await store.transaction<AccountsTables, void>(async (tx) => {
    await useInvitation(tx, { ...given, name }, now());
    if ('passkey' in way) await addPasskey(tx, { person, name: way.name.trim(), passkey: way.passkey }, now());
    else await tx.updateTable('person').set({ password_hash: way.passwordHash }).where('id', '=', person).execute();
    await audit.record(tx, {
      actor: `person:${person}`,
      action: 'invitation.use',
      object: `person:${person}`,
      after: { name, way: 'passkey' in way ? 'passkey' : 'password' },
    });
  });
}
