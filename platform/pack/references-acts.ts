import type { PackNames } from './references.ts';
import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import { Report } from './report.ts';

/** Acts that name each other and clauses, and the order of a clause's versions. */
export function checkActs({ acts, clauses, passport }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(acts.yaml);
  const ids = acts.value.map(({ id }) => id);
  const known = { noun: 'act', names: new Set(ids) };
  report.unique(ids, (i) => [i, 'id']);
  for (const [i, act] of acts.value.entries()) {
    for (const [j, id] of (act.replacedBy ?? []).entries()) report.cites([i, 'replacedBy', j], id, known);
    for (const [j, id] of (act.namedBy ?? []).entries()) report.cites([i, 'namedBy', j], id, names.clauses);
    if (act.date && Number(act.date.slice(0, 4)) !== act.year) report.add([i, 'year'], 'is not the year of the date');
    const { from, until } = act.inForce ?? {};
    if (from && until && until < from) report.add([i, 'inForce'], 'ends before it begins');
  }
  if (!ids.includes(passport.value.act.code))
    report.add([], `the act of the programme, ${passport.value.act.code}, is not in the list`);

  const versions = new Report(clauses.yaml);
  for (const [i, { versions: later = [] }] of clauses.value.entries()) {
    let last: string = passport.value.act.inForce;
    for (const [j, { from }] of later.entries()) {
      if (from <= last)
        versions.add([i, 'versions', j, 'from'], `must be after ${last}, from which the one before holds`);
      last = from;
    }
  }
  return [...report.problems, ...versions.problems];
}
