import type { BoardRow, BudgetAnswer, IndicatorSummary } from '@industry/programme/contract';
import type { Observation } from '@industry/facts/types.ts';
import type { ProgrammePack } from '@industry/pack';
import { type LocalisedText, wholeYear } from '@industry/values';
import { AnswerCache } from '../answers.ts';
import { budgetAnswer } from '../budget/overview.ts';
import { approvedStatements } from '../budget/records.ts';
import type { BudgetTables } from '../budget/tables.ts';
import { plansAt } from '../plan-changes/effective.ts';
import { standing } from '../reporting/board.ts';
import { owedWithin } from '../reporting/duties.ts';
import type { Term } from '../reporting/period.ts';
import { summaryOf } from '../summary.ts';
import { factTimes } from '../times.ts';
import type { Held } from './held.ts';
import { W } from './words.ts';

/** Everything that a report's references can ask for, read once. */
export interface ReportData {
  readonly pack: ProgrammePack;
  readonly term: Term;
  /** The year that indicators and budget are of: the report's own, or the last that ended with or before its quarter. */
  readonly year: number;
  readonly indicators: ReadonlyMap<string, IndicatorSummary>;
  readonly budget: BudgetAnswer;
  readonly duties: readonly BoardRow[];
  /** What the regional series of the passport is of. */
  readonly regionalTitle: LocalisedText;
  /** The regional series of the passport, whole years. */
  readonly regional: readonly (Observation & { readonly year: number })[];
}

export async function reportData({ platform, times }: Held, term: Term): Promise<ReportData> {
  const { facts, store } = platform;
  const { pack } = await plansAt(platform, times.recordedAt);
  const { dataset, fact } = pack.passport.regionalSeries;
  const [summaries, statements, duties, regional] = await Promise.all([
    Promise.all([...pack.indicators.values()].map((indicator) => summaryOf(facts, pack, indicator, times))),
    approvedStatements(store.tables<BudgetTables>()),
    standing({ ...platform, pack }, new AnswerCache(), owedWithin(platform, term)),
    facts.dataset(dataset) === undefined ? [] : facts.observations({ dataset, facts: [fact], ...factTimes(times) }),
  ]);
  return {
    pack,
    term,
    year: Number(term.end.slice(0, 4)) - 1,
    indicators: new Map(summaries.map((one) => [one.id, one])),
    budget: budgetAnswer({ ...platform, pack }, statements, times),
    duties: duties.map(({ row }) => row),
    regionalTitle: facts.dataset(dataset)?.facts.find(({ id }) => id === fact)?.title ?? W.region,
    regional: regional.flatMap((one) => {
      const year = wholeYear({ start: one.periodStart, end: one.periodEnd });
      return year === null || one.value === null || one.status === 'M' ? [] : [{ ...one, year }];
    }),
  };
}
