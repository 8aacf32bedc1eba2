import { randomUUID } from 'node:crypto';
import type { BudgetContent } from '@industry/programme/contract';
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
import { statementAnswers } from './answer.ts';
import { type BudgetSubject, checkSubject, readContent } from './content.ts';
import { replaceLines, statementOf, type StatementRecord } from './records.ts';
import type { BudgetTables } from './tables.ts';

/** Drafts a statement; another open one of the same subject is `budget-open-already`. */
export async function draftStatement(
  platform: Platform,
  viewer: Viewer,
  subject: BudgetSubject,
  content: BudgetContent,
): Promise<StatementRecord> {
  checkSubject(platform, subject);
  const columns = readContent(platform, subject, content);
  const id = randomUUID();
  return platform.store.transaction<BudgetTables, StatementRecord>(async (tx) => {
    const added = await tx
      .insertInto('budget_statement')
      .values({ id, ...subject, ...columns, ...newDecision(viewer.id, platform.now()) })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) throw new Problem('budget-open-already', { year: subject.year });
    await replaceLines(tx, id, content.lines);
    const record = await statementOf(tx, id);
    await recordDecision(platform, tx, viewer, budgetStatement(platform), { action: 'budget.draft', after: record });
    return record;
  });
}

const budgetStatement = (platform: Platform): DecidedRecord<BudgetTables, 'budget_statement', StatementRecord> => ({
  table: 'budget_statement',
  object: 'budget-statement',
  read: statementOf,
  columns: ({ row }) => row,
  clause: () => platform.pack.budget.clause,
  audited: ({ row, lines }) => ({ ...row, lines }),
  answer: async (record, asker) => (await statementAnswers(platform, [record], asker))[0],
});

/** One versioned step of a statement with its event. */
export const takeBudgetStep = (
  platform: Platform,
  asker: Asker,
  step: DecisionStep<BudgetTables, 'budget_statement', StatementRecord>,
): Promise<StatementRecord> => takeStep(platform, asker, budgetStatement(platform), step);

export function saveContent(
  platform: Platform,
  asker: Asker,
  id: string,
  body: BudgetContent,
): Promise<StatementRecord> {
  return takeBudgetStep(platform, asker, {
    id,
    version: body.version,
    move: 'edit',
    action: 'budget.save',
    write: (tx) => replaceLines(tx, id, body.lines),
    change: ({ row }) => ({
      ...readContent(platform, row, body),
      confirmed: json([]),
    }),
  });
}
