import type { Store } from '@industry/database/types.ts';
import type { Viewer } from '@industry/http';
import { deviceOf } from './device.ts';
import { newToken, tokenHash } from './token.ts';
import type { AuthTables } from './tables.ts';
import type { WayIn } from './ways.ts';

const HOUR = 3_600_000;
/** A session ends when it was not used for half a day, and after a week in any case. */
const IDLE = 12 * HOUR;
const ABSOLUTE = 7 * 24 * HOUR;
/** The time of the last use is written at most this often. */
const SEEN_EVERY = 60_000;

export const idleSince = (now: Date): string => new Date(now.getTime() - IDLE).toISOString();

/**
 * Opens a session for a person and answers its token; the one presented before ends, so that a token that somebody
 * planted is worth nothing after the sign-in.
 */
export async function openSession(
  store: Store,
  person: string,
  now: Date,
  before?: string,
  from: { readonly way?: WayIn; readonly device?: string } = {},
): Promise<string> {
  const token = newToken();
  const at = now.toISOString();
  await store.transaction<AuthTables, void>(async (tx) => {
    await tx
      .deleteFrom('session')
      .where((where) => where.or([where('token_hash', '=', tokenHash(before ?? '')), where('expires_at', '<', at)]))
      .execute();
    await tx
      .insertInto('session')
      .values({
        token_hash: tokenHash(token),
        person,
        created_at: at,
        seen_at: at,
        expires_at: new Date(now.getTime() + ABSOLUTE).toISOString(),
        way: from.way ?? 'password',
        device: from.device ?? deviceOf(undefined),
      })
      .execute();
  });
  return token;
}

/** Who holds this token; null when its session ended, was idle too long or never was. */
export async function sessionViewer(store: Store, token: string, now: Date): Promise<Viewer | null> {
  const db = store.tables<AuthTables>();
  const hash = tokenHash(token);
  const rows = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .leftJoin('assignment', (join) =>
      join.onRef('assignment.person', '=', 'person.id').on('assignment.ended_at', 'is', null),
    )
    .select([
      'person.id',
      'person.name',
      'assignment.role',
      'assignment.scope_kind',
      'assignment.scope_id',
      'session.seen_at',
    ])
    .where('session.token_hash', '=', hash)
    .where('session.expires_at', '>', now.toISOString())
    .where('session.seen_at', '>', idleSince(now))
    .where('person.closed_at', 'is', null)
    .execute();
  const [first] = rows;
  if (!first) return null;
  if (now.getTime() - Date.parse(first.seen_at) > SEEN_EVERY) {
    await db.updateTable('session').set({ seen_at: now.toISOString() }).where('token_hash', '=', hash).execute();
  }
  const assignments = rows.flatMap(({ role, scope_kind: kind, scope_id: id }) =>
    role === null ? [] : [{ role, scope: kind === null ? {} : { [kind]: id } }],
  );
  return { id: first.id, name: first.name, assignments };
}

export async function closeSession(store: Store, token: string): Promise<void> {
  await store.tables<AuthTables>().deleteFrom('session').where('token_hash', '=', tokenHash(token)).execute();
}
