import type { BodyRef, BudgetFinding, BudgetMeasureAnswer, BudgetStatement } from '@industry/programme/contract';
import type { ProgrammePack } from '@industry/pack';
import type { Platform } from '@industry/registry/types.ts';
import { actOf, type Asker, namesOf, offersOf, traceOf } from '@industry/decisions';
import { bodyRef, unitRef } from '../references.ts';
import { checksOf, type Finding } from './checks.ts';
import { fiscalPeriod } from './fiscal.ts';
import { approvedStatements, figuresOf, type StatementRecord } from './records.ts';
import { byForce, keyOf, undivided } from './statement.ts';
import type { BudgetTables } from './tables.ts';

/** A body of a statement; one that a later pack no longer names keeps its id. */
export function anyBody(pack: ProgrammePack, id: string): BodyRef {
  return pack.bodies.has(id) ? bodyRef(pack, id) : unnamed(id);
}

function unnamed(id: string): BodyRef {
  const name = { kk: id, ru: id, en: id, ja: id };
  return { id, name, shortName: name, byAgreement: false };
}

export function measureOf({ budget }: ProgrammePack, id: string): BudgetMeasureAnswer {
  const found = budget.measures.find((measure) => measure.id === id);
  return found ?? { id, clause: budget.clause, title: { kk: id, ru: id, en: id, ja: id } };
}

export function findingAnswer(pack: ProgrammePack, { body, measure, ...finding }: Finding): BudgetFinding {
  return {
    ...finding,
    body: body === null ? null : anyBody(pack, body),
    measure: measure === null ? null : measureOf(pack, measure),
  };
}

/** Statements as the asker may see them: with names and offers for those who record or approve such statements. */
export async function statementAnswers(
  platform: Platform,
  records: readonly StatementRecord[],
  { viewer, may }: Asker,
): Promise<BudgetStatement[]> {
  const { pack, store } = platform;
  const approved = await approvedStatements(store.tables<BudgetTables>());
  const names = await namesOf(
    platform,
    records.map(({ row }) => row),
  );
  const currency = pack.units.get(pack.budget.unit)?.currency ?? pack.passport.currency;
  return records.map((record) => {
    const { row, lines } = record;
    const recorder = may('budget.record', { body: row.body });
    const approver = may('budget.approve', { body: row.body });
    const figures = figuresOf(record);
    const versions = approved
      .filter((one) => keyOf(one.row) === keyOf(row))
      .toSorted((a, b) => byForce(figuresOf(a), figuresOf(b)));
    return {
      id: row.id,
      kind: row.kind,
      year: row.year,
      quarter: row.quarter,
      period: fiscalPeriod(platform, row.year, row.quarter),
      body: anyBody(pack, row.body),
      unit: unitRef(pack, pack.budget.unit),
      currency,
      state: row.state,
      total: row.total,
      undivided: undivided(figures),
      lines: lines.map(({ body, measure, amount }) => ({
        body: anyBody(pack, body),
        measure: measure === null ? null : measureOf(pack, measure),
        amount,
      })),
      act: actOf(row),
      source: row.source,
      findings: checksOf(figures, approved.map(figuresOf), pack.budget).map((one) => findingAnswer(pack, one)),
      confirmed: row.confirmed,
      reason: row.reason,
      remark: row.remark,
      versions: versions.map((one) => ({
        id: one.row.id,
        act: actOf(one.row),
        decidedAt: one.row.decided_at!,
        total: one.row.total,
      })),
      trace: traceOf(row, recorder || approver ? names : new Map()),
      version: row.version,
      offers: offersOf(row, viewer?.id, { recorder, approver }),
    };
  });
}
