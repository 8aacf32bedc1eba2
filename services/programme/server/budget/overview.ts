import type { BudgetAnswer, BudgetCheck, BudgetFinding } from '@industry/programme/contract';
import type { Calendar } from '@industry/calendar/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { decimal, type DecimalString, decimalString } from '@industry/values';
import { actOf } from '@industry/decisions';
import { unitRef } from '../references.ts';
import { type Asked, knownDay } from '../times.ts';
import { anyBody, findingAnswer, measureOf } from './answer.ts';
import { checksOf } from './checks.ts';
import { fiscalPeriod } from './fiscal.ts';
import { figuresOf, type StatementRecord } from './records.ts';
import { amountOf, type BudgetFigures, inForceOf, newestSpent, sumOf, undivided } from './statement.ts';

const SHARE_DIGITS = 6;

/** Approved statements that were known, recorded and of force at the times asked for. */
function knownOf(records: readonly StatementRecord[], times: Asked, timeZone: string): readonly StatementRecord[] {
  return records.filter(({ row }) => {
    const known = knownDay({ publishedOn: row.act_adopted, recordedAt: row.decided_at! }, timeZone);
    return (
      (times.asOf === undefined || known <= times.asOf) &&
      (times.knownAt === undefined || known <= times.knownAt) &&
      (times.recordedAt === undefined || Date.parse(row.decided_at!) <= Date.parse(times.recordedAt))
    );
  });
}

function shareOf(spent: DecimalString | null, of: DecimalString | null): DecimalString | null {
  if (spent === null || of === null || decimal(of).isZero()) return null;
  return decimalString(decimal(spent).div(decimal(of)).toDecimalPlaces(SHARE_DIGITS));
}

function total(figures: readonly BudgetFigures[]): DecimalString | null {
  return figures.length === 0 ? null : decimalString(sumOf(figures.map((one) => one.total)));
}

/** Said of the year beside other findings: the sum over the programme, and the same excess seen from the budget's side. */
const SAID_ELSEWHERE: ReadonlySet<BudgetCheck> = new Set(['years-over-programme', 'revised-below-spent']);

function findingsOf(
  own: readonly BudgetFigures[],
  inForce: readonly BudgetFigures[],
  pack: ProgrammePack,
): BudgetFinding[] {
  const found = own.flatMap((statement) =>
    // A fall is seen from both of its quarters; it is told of the later one.
    checksOf(statement, inForce, pack.budget).filter(
      ({ check, quarter }) => check !== 'spent-falling' || quarter! < statement.quarter!,
    ),
  );
  const once = new Map(found.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].filter(({ check }) => !SAID_ELSEWHERE.has(check)).map((one) => findingAnswer(pack, one));
}

/** Planned, revised and spent by year, body and measure, with what the sum checks find and the history of acts. */
export function budgetAnswer(
  platform: { readonly pack: ProgrammePack; readonly calendar: Calendar },
  all: readonly StatementRecord[],
  times: Asked,
): BudgetAnswer {
  const { pack } = platform;
  const { budget } = pack;
  const records = knownOf(all, times, pack.passport.timeZone);
  const inForce = inForceOf(records.map(figuresOf));
  const recordOf = new Map(records.map((record) => [record.row.id, record]));
  const revisedOf = (year: number) => inForce.find((one) => one.kind === 'revised' && one.year === year);
  const numbers = Object.keys(budget.years).map(Number);

  const years = numbers.map((year): BudgetAnswer['years'][number] => {
    const revised = revisedOf(year);
    const newest = newestSpent(inForce, year);
    const spent = total([...newest.values()]);
    const quarter = Math.max(0, ...[...newest.values()].map((one) => one.quarter!));
    const expected = new Set([...newest.keys(), ...(revised?.lines.map(({ body }) => body) ?? [])]);
    const own = inForce.filter((one) => one.year === year);
    const planned = budget.years[String(year)] ?? null;
    return {
      year,
      ...fiscalPeriod(platform, year, null),
      planned,
      revised: revised
        ? {
            total: revised.total,
            statement: revised.id,
            act: actOf(recordOf.get(revised.id)!.row)!,
            undivided: undivided(revised),
          }
        : null,
      spent:
        spent === null
          ? null
          : {
              total: spent,
              quarter,
              behind: [...expected]
                .filter((body) => (newest.get(body)?.quarter ?? 0) < quarter)
                .map((body) => anyBody(pack, body)),
            },
      share: shareOf(spent, revised?.total ?? planned),
      quarters: [1, 2, 3, 4].flatMap((one) => {
        const sum = total(own.filter((statement) => statement.kind === 'spent' && statement.quarter === one));
        return sum === null ? [] : [{ quarter: one, spent: sum }];
      }),
      findings: findingsOf(own, inForce, pack),
    };
  });

  const rows = (amounts: (one: BudgetFigures) => DecimalString | null) =>
    numbers.flatMap((year) => {
      const revisedStatement = revisedOf(year);
      const revised = revisedStatement ? amounts(revisedStatement) : null;
      const found = [...newestSpent(inForce, year).values()].flatMap((one) => amounts(one) ?? []);
      const spent = found.length === 0 ? null : decimalString(sumOf(found));
      return revised === null && spent === null ? [] : [{ year, revised, spent, share: shareOf(spent, revised) }];
    });
  const bodies = new Set(
    inForce.flatMap((one) => [...(one.kind === 'spent' ? [one.body] : []), ...one.lines.map(({ body }) => body)]),
  );
  const spentYears = years.flatMap(({ spent }) => spent?.total ?? []);

  return {
    unit: unitRef(pack, budget.unit),
    currency: pack.units.get(budget.unit)?.currency ?? pack.passport.currency,
    clause: budget.clause,
    source: anyBody(pack, budget.source),
    note: budget.note,
    years,
    total: budget.total,
    sum: decimalString(sumOf(Object.values(budget.years))),
    inForce: decimalString(sumOf(years.flatMap(({ revised, planned }) => revised?.total ?? planned ?? []))),
    spent: spentYears.length === 0 ? null : decimalString(sumOf(spentYears)),
    bodies: [...bodies].toSorted().map((body) => ({
      body: anyBody(pack, body),
      // What a body has spent is its statement's total, divided or not.
      years: rows((one) => (one.kind === 'spent' ? (one.body === body ? one.total : null) : amountOf(one, { body }))),
    })),
    measures: budget.measures.map(({ id }) => ({
      measure: measureOf(pack, id),
      years: rows((one) => amountOf(one, { measure: id })),
    })),
    history: records
      .toSorted((a, b) => (a.row.decided_at! < b.row.decided_at! ? 1 : -1))
      .map(({ row }) => ({
        id: row.id,
        kind: row.kind,
        year: row.year,
        quarter: row.quarter,
        body: anyBody(pack, row.body),
        act: actOf(row),
        source: row.source,
        total: row.total,
        reason: row.reason,
        decidedAt: row.decided_at!,
        inForce: inForce.some(({ id }) => id === row.id),
      })),
  };
}
