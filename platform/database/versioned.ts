import { Problem } from '@industry/http/problem.ts';
import type { Insertable, Kysely, Selectable, Transaction, Updateable } from 'kysely';

/** A table of records that people edit: each save adds one to `version`. */
interface Versioned {
  version: number;
}

export type VersionedTable<Tables> = {
  [Name in keyof Tables]: Selectable<Tables[Name]> extends Versioned ? Name : never;
}[keyof Tables] &
  string;

/** Which record a save is of, and the version that it was made from. */
export interface SaveOf<Table> {
  /** Equality on the columns that name one record, mostly `{ id }`. */
  readonly key: Readonly<Partial<Insertable<Table>>>;
  readonly version: number;
}

/** The problem of a save that was made from an older version; `current` is the record as its contract answers it. */
export function staleVersion(current: unknown): Problem {
  return new Problem('stale-version', {}, { current });
}

/**
 * Saves a record that people edit, if nobody saved it since the version that the save was made from, and answers it as it
 * is now, one version on. Throws `stale-version` with `current` = `answer(stored)` otherwise, and `not-found` when there is no
 * such record. The transaction's other writes go with it.
 *
 * Example:
 * ```ts
 * const saved = await updateVersioned<ActualTables, 'actual'>(tx, 'actual', { key: { id }, version: body.version },
 *   { value: body.value }, (stored) => actualAnswer(stored));
 * ```
 */
export async function updateVersioned<Tables, Name extends VersionedTable<Tables>>(
  tx: Transaction<Tables>,
  table: Name,
  save: SaveOf<Tables[Name]>,
  set: Updateable<Tables[Name]>,
  answer: (stored: Selectable<Tables[Name]>) => unknown,
): Promise<Selectable<Tables[Name]>> {
  // Kysely cannot follow a table whose name is a type parameter; what it cannot see is checked by the signature above.
  const db = tx as unknown as Kysely<Record<string, Record<string, unknown> & Versioned>>;
  const key = Object.entries(save.key);
  if (key.length === 0) throw new TypeError(`a save of ${table} names no record`);
  let update = db
    .updateTable(table as string)
    .set({ ...(set as Record<string, unknown>), version: save.version + 1 })
    .where('version', '=', save.version);
  for (const [column, value] of key) update = update.where(column, '=', value);
  const saved = await update.returningAll().executeTakeFirst();
  if (saved) return saved as Selectable<Tables[Name]>;
  let stored = db.selectFrom(table as string).selectAll();
  for (const [column, value] of key) stored = stored.where(column, '=', value);
  const found = await stored.executeTakeFirst();
  if (!found) throw new Problem('not-found', { what: `${table} ${key.map(([, value]) => String(value)).join(' ')}` });
  throw staleVersion(await answer(found as Selectable<Tables[Name]>));
}
