import type { Kysely, Selectable, Transaction } from 'kysely';
import { Problem } from '@industry/http';
import { decimal, type DecimalString, decimalString } from '@industry/values';
import type { BudgetFigures, BudgetLine } from './statement.ts';
import type { BudgetTables } from './tables.ts';

export type StatementRow = Selectable<BudgetTables['budget_statement']>;

/** A statement as it is stored, with its lines in their order. */
export interface StatementRecord {
  readonly row: StatementRow;
  readonly lines: readonly BudgetLine[];
}

/** The store's tables, or a transaction on them. */
export type BudgetDb = Kysely<BudgetTables>;

/** Exact digits as they were meant: the column pads them with zeros. */
function plain(amount: string): DecimalString {
  return decimalString(decimal(amount));
}

/** Statements that a condition on the row lets through. */
export async function statementsWhere(
  db: BudgetDb,
  where: { readonly id?: string; readonly states?: readonly StatementRow['state'][] },
): Promise<readonly StatementRecord[]> {
  let rows = db.selectFrom('budget_statement').selectAll().orderBy('created_at').orderBy('id');
  if (where.id !== undefined) rows = rows.where('id', '=', where.id);
  if (where.states !== undefined) rows = rows.where('state', 'in', where.states);
  const found = await rows.execute();
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const lines = await db
    .selectFrom('budget_line')
    .selectAll()
    .where('statement', 'in', ids)
    .orderBy('statement')
    .orderBy('position')
    .execute();
  const byStatement = new Map<string, BudgetLine[]>(ids.map((id) => [id, []]));
  for (const { statement, body, measure, amount } of lines)
    byStatement.get(statement)!.push({ body, measure, amount: plain(amount) });
  return found.map((row) => ({
    row: { ...row, total: plain(row.total) },
    lines: byStatement.get(row.id)!,
  }));
}

export async function statementOf(db: BudgetDb, id: string): Promise<StatementRecord> {
  const [found] = await statementsWhere(db, { id });
  if (!found) throw new Problem('budget-statement-unknown', { id });
  return found;
}

export function figuresOf({ row, lines }: StatementRecord): BudgetFigures {
  const { id, kind, year, quarter, body, total } = row;
  return { id, kind, year, quarter, body, total, lines, adopted: row.act_adopted, decidedAt: row.decided_at };
}

/** Every approved statement: a few dozen a year, read at once. */
export async function approvedStatements(db: BudgetDb): Promise<readonly StatementRecord[]> {
  return statementsWhere(db, { states: ['approved'] });
}

export async function replaceLines(
  tx: Transaction<BudgetTables>,
  statement: string,
  lines: readonly BudgetLine[],
): Promise<void> {
  await tx.deleteFrom('budget_line').where('statement', '=', statement).execute();
  if (lines.length === 0) return;
  const rows = lines.map((line, position) => ({ statement, position, ...line }));
  await tx.insertInto('budget_line').values(rows).execute();
}
