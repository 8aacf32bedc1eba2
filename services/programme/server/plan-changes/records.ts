import type { Kysely } from 'kysely';
import type { Store } from '@industry/database/types.ts';
import { Problem } from '@industry/http';
import type { PlanChangeRow } from './effective.ts';
import type { PlanChangeTables } from './tables.ts';

export async function changeOf(db: Kysely<PlanChangeTables>, id: string): Promise<PlanChangeRow> {
  const found = await db.selectFrom('plan_change').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Problem('plan-change-unknown', { id });
  return found;
}

/** Every change that is not withdrawn, newest first; of one indicator when it is given. */
export async function changesOf(store: Store, indicator?: string): Promise<readonly PlanChangeRow[]> {
  let rows = store
    .tables<PlanChangeTables>()
    .selectFrom('plan_change')
    .selectAll()
    .where('state', '!=', 'withdrawn')
    .orderBy('created_at', 'desc');
  if (indicator !== undefined) rows = rows.where('indicator', '=', indicator);
  return rows.execute();
}

export async function openChanges(store: Store): Promise<readonly PlanChangeRow[]> {
  return store
    .tables<PlanChangeTables>()
    .selectFrom('plan_change')
    .selectAll()
    .where('state', 'in', ['draft', 'submitted', 'returned'])
    .execute();
}
