import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { PasskeyAnswer } from '../contract/index.ts';
import { tellOfWays } from './notices.ts';
import type { AccountsTables } from './tables.ts';

/** Passkeys of a person, the first one first; no key leaves the store. */
export async function passkeysOf(store: Store, person: string): Promise<readonly PasskeyAnswer[]> {
  const rows = await store
    .tables<AccountsTables>()
    .selectFrom('passkey')
    .select(['id', 'name', 'party', 'synced', 'created_at', 'used_at'])
    .where('person', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ created_at: createdAt, used_at: usedAt, ...row }) => ({ ...row, createdAt, usedAt }));
}

/** Gives a passkey another name. Throws `not-found` for somebody else's. */
export async function renamePasskey(
  { store, audit }: Platform,
  { person, passkey, name }: { readonly person: string; readonly passkey: string; readonly name: string },
): Promise<void> {
  await store.transaction<AccountsTables, void>(async (tx) => {
    const before = await tx
      .selectFrom('passkey')
      .select('name')
      .where('id', '=', passkey)
      .where('person', '=', person)
      .forUpdate()
      .executeTakeFirst();
    if (!before) throw new Problem('not-found', { what: passkey });
    await tx.updateTable('passkey').set({ name }).where('id', '=', passkey).execute();
    await audit.record(tx, {
      actor: `person:${person}`,
      action: 'passkey.rename',
      object: `person:${person}`,
      before,
      after: { name },
    });
  });
}

/** Removes a passkey. Throws `last-way-in` when the person could not come in any more. */
export async function removePasskey(
  platform: Platform,
  { person, passkey }: { readonly person: string; readonly passkey: string },
): Promise<void> {
  const { store, audit } = platform;
  await store.transaction<AccountsTables, void>(async (tx) => {
    await tellOfWays(platform, tx, person, 'passkeyRemoved');
    const owner = await tx
      .selectFrom('person')
      .select('password_hash')
      .where('id', '=', person)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const identity = await tx
      .selectFrom('person_identity')
      .select('subject')
      .where('person', '=', person)
      .executeTakeFirst();
    const held = await tx.selectFrom('passkey').select(['id', 'name']).where('person', '=', person).execute();
    const removed = held.find(({ id }) => id === passkey);
    if (!removed) throw new Problem('not-found', { what: passkey });
    if (held.length === 1 && owner.password_hash === null && !identity) throw new Problem('last-way-in');
    await tx.deleteFrom('passkey').where('id', '=', passkey).execute();
    await audit.record(tx, {
      actor: `person:${person}`,
      action: 'passkey.remove',
      object: `person:${person}`,
      before: { name: removed.name },
    });
  });
}
