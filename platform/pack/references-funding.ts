import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** budget.yaml: every year of the programme, measures that the act names. */
export function checkBudget({ budget: { yaml, value }, passport }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  report.cites(['clause'], value.clause, names.clauses);
  report.cites(['unit'], value.unit, names.units);
  report.cites(['source'], value.source, names.bodies);
  const { firstYear, lastYear } = passport.value.period;
  for (let year = firstYear; year <= lastYear; year++)
    if (value.years[year] === undefined) report.add(['years'], `the year ${year} of the programme is missing`);
  report.unique(
    value.measures.map(({ id }) => id),
    (i) => ['measures', i, 'id'],
  );
  for (const [i, { clause }] of value.measures.entries())
    report.cites(['measures', i, 'clause'], clause, names.clauses);
  return report.problems;
}

/** results-funding.yaml: clauses that exist, grades that cover every mean and fall. */
export function checkResults({ resultsFunding: { yaml, value } }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  report.cites(['clause'], value.clause, names.clauses);
  report.unique(
    value.grades.map(({ id }) => id),
    (i) => ['grades', i, 'id'],
  );
  for (const [i, { from }] of value.grades.entries()) {
    const better = value.grades[i - 1];
    if (better && Number(better.from) <= Number(from))
      report.add(['grades', i, 'from'], `grades stand best first: ${from} is not under ${better.from}`);
  }
  if (Number(value.grades.at(-1)!.from) > 0) report.add(['grades'], 'the last grade begins at 0, or a mean has none');
  report.unique(
    value.exAnteQuestions.map(({ id }) => id),
    (i) => ['exAnteQuestions', i, 'id'],
  );
  for (const [i, { clause }] of value.exAnteQuestions.entries())
    report.cites(['exAnteQuestions', i, 'clause'], clause, names.clauses);
  return report.problems;
}
