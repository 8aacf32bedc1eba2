import type { Kysely, Selectable } from 'kysely';
import type { PlanPath, ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { toCivilDate } from '@industry/values';
import type { PlanChangeTables } from './tables.ts';

export type PlanChangeRow = Selectable<PlanChangeTables['plan_change']>;

/** An approved change as what it is from then on: one more plan path of its indicator. */
export function pathOf({ act_code, act_adopted, clause, values }: PlanChangeRow): PlanPath {
  return { act: act_code, adopted: act_adopted, clause, values: { ...values } };
}

/**
 * The pack with the changes that were approved: every path that was ever in force, in the order of adoption, so that `planAt`
 * answers for any day. Of one day the pack's own comes first, then the order of approval. No path is ever taken out.
 */
export function effectivePack(pack: ProgrammePack, approved: readonly PlanChangeRow[]): ProgrammePack {
  if (approved.length === 0) return pack;
  const indicators = new Map(pack.indicators);
  const inOrder = approved.toSorted((a, b) => Date.parse(a.decided_at!) - Date.parse(b.decided_at!));
  for (const change of inOrder) {
    const indicator = indicators.get(change.indicator);
    // A later pack may no longer have it; the change stays in the store.
    if (indicator === undefined) continue;
    const plan = [...indicator.plan, pathOf(change)].toSorted((a, b) =>
      toCivilDate(a.adopted) < toCivilDate(b.adopted) ? -1 : a.adopted === b.adopted ? 0 : 1,
    );
    indicators.set(change.indicator, { ...indicator, plan });
  }
  return { ...pack, indicators };
}

/** The plans in force as this system held them. */
export interface Plans {
  readonly pack: ProgrammePack;
  /** Changes with every approval: answers that were made from other plans are not these. */
  readonly stamp: string;
}

export async function approvedChanges(db: Kysely<PlanChangeTables>): Promise<readonly PlanChangeRow[]> {
  return db.selectFrom('plan_change').selectAll().where('state', '=', 'approved').orderBy('decided_at').execute();
}

/**
 * The one place where pack and approved changes meet. It asks the store each time, so that a change that another server
 * approved is seen at once. With `recordedAt`: as this system held them at that instant.
 *
 * Example: `const { pack, stamp } = await plansAt(platform, times.recordedAt)`
 */
export async function plansAt({ pack, store }: Pick<Platform, 'pack' | 'store'>, recordedAt?: string): Promise<Plans> {
  const approved = await approvedChanges(store.tables<PlanChangeTables>());
  const held = approved.filter(
    ({ decided_at }) => recordedAt === undefined || Date.parse(decided_at!) <= Date.parse(recordedAt),
  );
  return { pack: effectivePack(pack, held), stamp: held.map(({ id }) => id).join(',') };
}
