import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction, Updateable } from 'kysely';
import { staleVersion, updateVersioned } from '@industry/database';
import { type Asker, json, type Move, newDecision, requireMove } from '@industry/decisions';
import { Problem, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import type { ClauseChangeRow, LegislationTables } from '../tables.ts';
import { changeAnswers } from './answer.ts';
import type { readContent } from './content.ts';

export async function changeOf(db: Kysely<LegislationTables>, id: string): Promise<ClauseChangeRow> {
  const row = await db.selectFrom('clause_change').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Problem('clause-change-unknown', { id });
  return row;
}

export async function draftChange(
  platform: Platform,
  viewer: Viewer,
  clause: string,
  columns: ReturnType<typeof readContent>,
): Promise<ClauseChangeRow> {
  return platform.store.transaction<LegislationTables, ClauseChangeRow>(async (tx) => {
    const row = await tx
      .insertInto('clause_change')
      .values({ id: randomUUID(), clause, ...columns, touched: json([]), ...newDecision(viewer.id, platform.now()) })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Problem('clause-change-open-already', { clause });
    await recordEvent(platform, tx, viewer, 'clause-change.draft', null, row);
    return row;
  });
}

/** What one step of a decision does. */
export interface Step {
  readonly id: string;
  readonly version: number;
  readonly move: Move;
  /** Verb phrase of the audit. */
  readonly action: string;
  change(
    row: ClauseChangeRow,
  ): Promise<Updateable<LegislationTables['clause_change']>> | Updateable<LegislationTables['clause_change']>;
  after?(row: ClauseChangeRow, tx: Transaction<LegislationTables>): Promise<void>;
}

/** One versioned step of a change with its event: a stale version answers the change as it is stored now. */
export async function takeStep(platform: Platform, asker: Asker, step: Step): Promise<ClauseChangeRow> {
  const { store } = platform;
  try {
    const stored = await changeOf(store.tables<LegislationTables>(), step.id);
    if (stored.version !== step.version) throw staleVersion(null);
    requireMove(stored, step.move);
    const set = await step.change(stored);
    return await store.transaction<LegislationTables, ClauseChangeRow>(async (tx) => {
      const save = { key: { id: step.id }, version: step.version };
      const row = await updateVersioned<LegislationTables, 'clause_change'>(tx, 'clause_change', save, set, () => null);
      await recordEvent(platform, tx, asker.viewer!, step.action, stored, row);
      await step.after?.(row, tx);
      return row;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    const stored = await changeOf(store.tables<LegislationTables>(), step.id);
    throw staleVersion((await changeAnswers(platform, [stored], asker))[0]);
  }
}

async function recordEvent(
  { audit }: Platform,
  tx: Transaction<LegislationTables>,
  viewer: Viewer,
  action: string,
  before: ClauseChangeRow | null,
  after: ClauseChangeRow,
): Promise<void> {
  await audit.record(tx, {
    actor: `person:${viewer.id}`,
    action,
    object: `clause-change:${after.id}`,
    clause: after.clause,
    ...(before && { before }),
    after,
  });
}
