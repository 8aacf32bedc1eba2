import type { Store } from '@industry/database/types.ts';
import type { Transaction } from 'kysely';
import { idleSince } from './session.ts';
import type { AuthTables } from './tables.ts';
import { tokenHash } from './token.ts';
import type { WayIn } from './ways.ts';

/** One session in force, as its person and administrators see it. */
export interface SessionRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly way: WayIn;
  /** `firefox/linux` */
  readonly device: string;
  /** True for the one that asks. */
  readonly current: boolean;
}

/** Sessions of a person in force, the one used last first; `token` tells which of them asks. */
export async function sessionsOf(
  store: Store,
  person: string,
  now: Date,
  token?: string,
): Promise<readonly SessionRecord[]> {
  const rows = await store
    .tables<AuthTables>()
    .selectFrom('session')
    .selectAll()
    .where('person', '=', person)
    .where('expires_at', '>', now.toISOString())
    .where('seen_at', '>', idleSince(now))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute();
  const own = token === undefined ? '' : tokenHash(token);
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    expiresAt: row.expires_at,
    way: row.way,
    device: row.device,
    current: row.token_hash === own,
  }));
}

/** Ends sessions of a person: one by its id, all but that of a token, or all. Answers how many there were. */
export async function endSessions<Tables>(
  tx: Transaction<Tables>,
  person: string,
  which: { readonly id: string } | { readonly except: string } | 'all',
): Promise<number> {
  let query = (tx as unknown as Transaction<AuthTables>).deleteFrom('session').where('person', '=', person);
  if (which !== 'all')
    query = 'id' in which ? query.where('id', '=', which.id) : query.where('token_hash', '!=', tokenHash(which.except));
  const { numDeletedRows } = await query.executeTakeFirst();
  return Number(numDeletedRows);
}
