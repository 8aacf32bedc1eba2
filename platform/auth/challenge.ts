import type { Store } from '@industry/database/types.ts';
import { tokenHash } from './token.ts';
import type { AuthTables } from './tables.ts';

/** Long enough to find one's telephone or type a password at a provider. */
const TERM = 10 * 60_000;

export type ChallengePurpose = 'passkey.add' | 'passkey.sign-in' | 'oidc';

/** What must be presented with the key, and what was kept for that moment. */
export interface Challenge {
  readonly purpose: ChallengePurpose;
  /** Whom it is for: a person, a browser; null: whoever brings the key. */
  readonly subject: string | null;
  readonly kept: Readonly<Record<string, string>>;
}

/** Keeps a challenge under its key, ten minutes; those whose time has passed go. */
export async function keepChallenge(
  store: Store,
  key: string,
  { purpose, subject, kept }: Challenge,
  now: Date,
): Promise<void> {
  await store.transaction<AuthTables, void>(async (tx) => {
    await tx.deleteFrom('sign_in_challenge').where('expires_at', '<=', now.toISOString()).execute();
    await tx
      .insertInto('sign_in_challenge')
      .values({
        key_hash: tokenHash(key),
        purpose,
        subject,
        kept: JSON.stringify(kept),
        expires_at: new Date(now.getTime() + TERM).toISOString(),
      })
      .execute();
  });
}

/** Takes a challenge out: once, by whom it is for, before its end. Null otherwise, and then it is gone all the same. */
export async function takeChallenge(
  store: Store,
  key: string,
  { purpose, subject }: Pick<Challenge, 'purpose' | 'subject'>,
  now: Date,
): Promise<Challenge['kept'] | null> {
  const row = await store
    .tables<AuthTables>()
    .deleteFrom('sign_in_challenge')
    .where('key_hash', '=', tokenHash(key))
    .returningAll()
    .executeTakeFirst();
  if (!row || row.purpose !== purpose || row.subject !== subject || Date.parse(row.expires_at) <= now.getTime())
    return null;
  return row.kept ?? {};
}
