import { randomUUID } from 'node:crypto';
import type { Transaction, Updateable } from 'kysely';
import type { BudgetContent } from '@industry/programme/contract';
import { staleVersion, updateVersioned } from '@industry/database';
import { Problem, type Viewer } from '@industry/http';
import type { Platform } from '@industry/registry/types.ts';
import { type Asker, json, type Move, newDecision, requireMove } from '@industry/decisions';
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
    await recordEvent(platform, tx, viewer, 'budget.draft', null, record);
    return record;
  });
}

/** What one step of a decision does inside its transaction. */
export interface Step {
  readonly id: string;
  readonly version: number;
  readonly move: Move;
  /** Verb phrase of the audit. */
  readonly action: string;
  /** The new values; called with the record as it is stored, throws what forbids the step. */
  change(
    record: StatementRecord,
    tx: Transaction<BudgetTables>,
  ): Promise<Updateable<BudgetTables['budget_statement']>> | Updateable<BudgetTables['budget_statement']>;
  /** Lines that replace the stored ones. */
  readonly lines?: BudgetContent['lines'];
  /** Tells people, in the same transaction. */
  after?(record: StatementRecord, tx: Transaction<BudgetTables>): Promise<void>;
}

/** One versioned step of a statement with its event: a stale version answers the statement as it is stored now. */
export async function takeStep(platform: Platform, asker: Asker, step: Step): Promise<StatementRecord> {
  const viewer = asker.viewer!;
  try {
    return await platform.store.transaction<BudgetTables, StatementRecord>(async (tx) => {
      const stored = await statementOf(tx, step.id);
      if (stored.row.version !== step.version) throw staleVersion(null);
      requireMove(stored.row, step.move);
      const set = await step.change(stored, tx);
      const save = { key: { id: step.id }, version: step.version };
      await updateVersioned<BudgetTables, 'budget_statement'>(tx, 'budget_statement', save, set, () => null);
      if (step.lines) await replaceLines(tx, step.id, step.lines);
      const record = await statementOf(tx, step.id);
      await recordEvent(platform, tx, viewer, step.action, stored, record);
      await step.after?.(record, tx);
      return record;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'stale-version') throw error;
    // Read after the transaction is over: the answer asks the store for names and versions.
    const stored = await statementOf(platform.store.tables<BudgetTables>(), step.id);
    throw staleVersion((await statementAnswers(platform, [stored], asker))[0]);
  }
}

export function saveContent(
  platform: Platform,
  asker: Asker,
  id: string,
  body: BudgetContent,
): Promise<StatementRecord> {
  const viewer = asker.viewer!;
  return takeStep(platform, asker, {
    id,
    version: body.version,
    move: 'edit',
    action: 'budget.save',
    lines: body.lines,
    change: ({ row }) => ({
      ...readContent(platform, row, body),
      authors: json([...new Set([...row.authors, viewer.id])]),
      confirmed: json([]),
    }),
  });
}

async function recordEvent(
  { audit, pack }: Platform,
  tx: Transaction<BudgetTables>,
  viewer: Viewer,
  action: string,
  before: StatementRecord | null,
  after: StatementRecord,
): Promise<void> {
  const told = (record: StatementRecord | null) =>
    record === null ? undefined : { ...record.row, lines: record.lines.map((line) => ({ ...line })) };
  await audit.record(tx, {
    actor: `person:${viewer.id}`,
    action,
    object: `budget-statement:${after.row.id}`,
    clause: pack.budget.clause,
    before: told(before),
    after: told(after),
  });
}
