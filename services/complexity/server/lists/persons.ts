import type { AuthTables } from '@industry/auth/tables.ts';
import type { Recipient } from '@industry/notices/types.ts';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { Platform } from '@industry/registry/types.ts';

/** Name of a person by id; null for nobody. */
export type NameOf = (person: string | null) => string | null;

/** Names of persons for those who work on lists; for everybody else nobody has a name. */
export async function personNames(
  { store }: Pick<Platform, 'store'>,
  persons: readonly (string | null)[],
  works: boolean,
): Promise<NameOf> {
  const ids = [...new Set(persons)].filter((id): id is string => id !== null);
  if (!works || ids.length === 0) return () => null;
  const rows = await store
    .tables<AuthTables>()
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (person) => (person === null ? null : (names.get(person) ?? null));
}

/** Everybody whom the table of rights permits an action of the whole system. */
export function whoMay({ rights }: Pick<ProgrammePack, 'rights'>, action: string): readonly Recipient[] {
  return rights.rows.filter(({ actions }) => actions.includes(action)).map(({ role }) => ({ role }));
}
