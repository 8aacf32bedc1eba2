import type { ReportData } from './data.ts';
import { figure, type Resolved, unknown } from './resolved.ts';
import type { SourceList } from './sources.ts';
import { fill, inAll, W } from './words.ts';

/** An amount of the budget: of a fiscal year, or the programme's total as printed. */
export function budgetFact({ pack, budget }: ReportData, sources: SourceList, what: string, year: number): Resolved {
  const name = W.budget[what as keyof typeof W.budget];
  const path = '/budget';
  const act = () => sources.act({ code: pack.passport.act.code, adopted: pack.passport.act.adopted }, budget.clause);
  if (what === 'total') return figure({ label: name, value: budget.total, unit: budget.unit, sources: [act()], path });
  const label = inAll((language) => `${name[language]}, ${year}`);
  const found = budget.years.find((one) => one.year === year);
  const missing = fill(W.notEntered, { body: budget.source.name });
  const record = (id: string) => {
    const statement = budget.history.find((one) => one.id === id);
    const title = statement?.act?.title ?? statement?.source;
    const text = inAll((language) => title?.texts[language] ?? title?.texts[title.original] ?? name[language]);
    return sources.page(`/budget/statements/${id}`, text, statement === undefined ? W.computed : budget.source.name);
  };
  const spentRecords = () =>
    budget.history
      .filter((one) => one.inForce && one.kind === 'spent' && one.year === year)
      .map(({ id }) => record(id));
  switch (what) {
    case 'planned':
      return found?.planned == null
        ? unknown({ label, text: W.noPlan, sources: [], path })
        : figure({ label, value: found.planned, unit: budget.unit, sources: [act()], path });
    case 'revised': {
      const revised = found?.revised;
      if (revised == null) return unknown({ label, text: missing, sources: [], path });
      return figure({ label, value: revised.total, unit: budget.unit, sources: [record(revised.statement)], path });
    }
    case 'spent':
      return found?.spent == null
        ? unknown({ label, text: missing, sources: [], path })
        : figure({ label, value: found.spent.total, unit: budget.unit, sources: spentRecords(), path });
    default: {
      if (found?.share == null) return unknown({ label, text: W.unknown, sources: [], path });
      const of = found.revised ? record(found.revised.statement) : act();
      return figure({ label, value: found.share, percent: true, sources: [...spentRecords(), of], path });
    }
  }
}
