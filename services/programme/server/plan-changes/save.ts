import { randomUUID } from 'node:crypto';
import type { PlanChangeContent } from '@industry/programme/contract';
import { Problem, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import {
  type Asker,
  type DecidedRecord,
  type DecisionStep,
  json,
  newDecision,
  recordDecision,
  takeStep,
} from '@industry/decisions';
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
    await recordDecision(platform, tx, viewer, planChange(platform), { action: 'plan-change.draft', after: row });
    return row;
  });
}

const planChange = (platform: Platform): DecidedRecord<PlanChangeTables, 'plan_change', PlanChangeRow> => ({
  table: 'plan_change',
  object: 'plan-change',
  read: changeOf,
  columns: (row) => row,
  clause: ({ indicator }) => platform.pack.indicators.get(indicator)?.clause ?? platform.pack.resultsFunding.clause,
  audited: (row) => row,
  answer: async (row, asker) => (await changeAnswers(platform, [row], asker))[0],
});

/** One versioned step of a proposal with its event. */
export const takePlanStep = (
  platform: Platform,
  asker: Asker,
  step: DecisionStep<PlanChangeTables, 'plan_change', PlanChangeRow>,
): Promise<PlanChangeRow> => takeStep(platform, asker, planChange(platform), step);

export function saveContent(
  platform: Platform,
  asker: Asker,
  id: string,
  body: PlanChangeContent,
): Promise<PlanChangeRow> {
  return takePlanStep(platform, asker, {
    id,
    version: body.version,
    move: 'edit',
    action: 'plan-change.save',
    change: async (row) => ({
      ...readContent(platform, (await plansAt(platform)).pack, row.indicator, body),
      confirmed: json([]),
    }),
  });
}
