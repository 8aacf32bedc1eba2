import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import {
  type Asker,
  type DecidedRecord,
  type DecisionStep,
  json,
  newDecision,
  recordDecision,
  takeStep,
} from '@industry/decisions';
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
    await recordDecision(platform, tx, viewer, clauseChange(platform), { action: 'clause-change.draft', after: row });
    return row;
  });
}

const clauseChange = (platform: Platform): DecidedRecord<LegislationTables, 'clause_change', ClauseChangeRow> => ({
  table: 'clause_change',
  object: 'clause-change',
  read: changeOf,
  columns: (row) => row,
  clause: ({ clause }) => clause,
  audited: (row) => row,
  answer: async (row, asker) => (await changeAnswers(platform, [row], asker))[0],
});

/** One versioned step of a change with its event. */
export const takeChangeStep = (
  platform: Platform,
  asker: Asker,
  step: DecisionStep<LegislationTables, 'clause_change', ClauseChangeRow>,
): Promise<ClauseChangeRow> => takeStep(platform, asker, clauseChange(platform), step);
