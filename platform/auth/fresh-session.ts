import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { AuthTables } from './tables.ts';
import { tokenHash } from './token.ts';

/** How long after the sign-in a person may change the ways in without showing again who they are. */
export const FRESH = 15 * 60_000;

/** Throws `sign-in-again` unless the session of this token was opened a moment ago: a borrowed screen adds no passkey. */
export async function demandFreshSession(store: Store, token: string | undefined, now: Date): Promise<void> {
  const session = await store
    .tables<AuthTables>()
    .selectFrom('session')
    .select('created_at')
    .where('token_hash', '=', tokenHash(token ?? ''))
    .executeTakeFirst();
  if (!session || now.getTime() - Date.parse(session.created_at) > FRESH) throw new Problem('sign-in-again');
}
