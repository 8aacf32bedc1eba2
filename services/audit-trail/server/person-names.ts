import type { AuthTables } from '@industry/auth/tables.ts';
import type { Store } from '@industry/database/types.ts';

/** Names by actor, `person:ID`. */
export type PersonNames = ReadonlyMap<string, string>;

export async function personNames(store: Store, actors: readonly string[]): Promise<PersonNames> {
  const ids = [...new Set(actors.filter((one) => one.startsWith('person:')).map((one) => one.slice('person:'.length)))];
  if (ids.length === 0) return new Map();
  const rows = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [`person:${id}`, name]));
}
