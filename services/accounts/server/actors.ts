import type { Kysely } from 'kysely';
import type { AccountsTables } from './tables.ts';

/** Names of the persons among some actors of the audit; the command line and the system have none. */
export async function actorNames(
  db: Kysely<AccountsTables>,
  actors: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(actors)].flatMap((actor) => (actor.startsWith('person:') ? [actor.slice(7)] : []));
  if (ids.length === 0) return {};
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return Object.fromEntries(rows.map(({ id, name }) => [`person:${id}`, name]));
}
