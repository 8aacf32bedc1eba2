import type { AuthTables } from '@industry/auth/tables.ts';
import type { Store } from '@industry/database/types.ts';

/** Names of persons by id. */
export async function namesOf(store: Store, persons: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(persons)];
  if (ids.length === 0) return new Map();
  const rows = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
