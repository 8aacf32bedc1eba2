import { randomUUID } from 'node:crypto';
import type { Transaction, Updateable } from 'kysely';
import type { PlanChangeContent } from '@industry/programme/contract';
import { staleVersion, updateVersioned } from '@industry/database';
import { Problem, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { type Asker, json, type Move, newDecision, requireMove } from '@industry/decisions';
import { changeAnswers } from './answer.ts';
import { checkBody, readContent } from './content.ts';
import { type PlanChangeRow, plansAt } from './effective.ts';
import { changeOf } from './records.ts';
import type { PlanChangeTables } from './tables.ts';

/** Drafts a proposal; another open one of the same indicator is `plan-change-open-already`. */
export async function draftChange(
  platform: Platform,
  viewer: Viewer,
  subject: { readonly indicator: string; readonly body: string },
  content: PlanChangeContent,
): Promise<PlanChangeRow> {
  const { pack } = await plansAt(platform);
  checkBody(pack, subject.indicator, subject.body);
  const columns = readContent(platform, pack, subject.indicator, content);
  return platform.store.transaction<PlanChangeTables, PlanChangeRow>(async (tx) => {
    const row = await tx
      .insertInto('plan_change')
      .values({ id: randomUUID(), ...subject, ...columns, ...newDecision(viewer.id, platform.now()) })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new Problem('plan-change-open-already', { indicator: subject.indicator });
    await recordEvent(platform, tx, viewer, 'plan-change.draft', null, row);
    return row;
  });
}

/** What one step of a decision does inside its transaction. */
export interface Step {
  readonly id: string;
  readonly version: number;
  readonly move: Move;
  /** Verb phrase of the audit. */
  readonly action: string;
  change(
    row: PlanChangeRow,
  ): Promise<Updateable<PlanChangeTables['plan_change']>> | Updateable<PlanChangeTables['plan_change']>;
  after?(row: PlanChangeRow, tx: Transaction<PlanChangeTables>): Promise<void>;
}

/** One versioned step of a proposal with its event: a stale version answers the proposal as it is stored now. */
export async function takeStep(platform: Platform, asker: Asker, step: Step): Promise<PlanChangeRow> {
  const { store } = platform;
  try {
    // What a step is decided by is read before its transaction: the version of the record holds it together.
    const stored = await changeOf(store.tables<PlanChangeTables>(), step.id);
    if (stored.version !== step.version) throw staleVersion(null);
    requireMove(stored, step.move);
    const set = await step.change(stored);
    return await store.transaction<PlanChangeTables, PlanChangeRow>(async (tx) => {
      const save = { key: { id: step.id }, version: step.version };
      const row = await updateVersioned<PlanChangeTables, 'plan_change'>(tx, 'plan_change', save, set, () => null);
      await recordEvent(platform, tx, asker.viewer!, step.action, stored, row);
      await step.after?.(row, tx);
      return row;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    const stored = await changeOf(store.tables<PlanChangeTables>(), step.id);
    throw staleVersion((await changeAnswers(platform, [stored], asker))[0]);
  }
}

export function saveContent(
  platform: Platform,
  asker: Asker,
  id: string,
  body: PlanChangeContent,
): Promise<PlanChangeRow> {
  return takeStep(platform, asker, {
    id,
    version: body.version,
    move: 'edit',
    action: 'plan-change.save',
    change: async (row) => ({
      ...readContent(platform, (await plansAt(platform)).pack, row.indicator, body),
      authors: json([...new Set([...row.authors, asker.viewer!.id])]),
      confirmed: json([]),
    }),
  });
}

async function recordEvent(
  { audit, pack }: Platform,
  tx: Transaction<PlanChangeTables>,
  viewer: Viewer,
  action: string,
  before: PlanChangeRow | null,
  after: PlanChangeRow,
): Promise<void> {
  await audit.record(tx, {
    actor: `person:${viewer.id}`,
    action,
    object: `plan-change:${after.id}`,
    clause: pack.indicators.get(after.indicator)?.clause ?? pack.resultsFunding.clause,
    ...(before && { before }),
    after,
  });
}
