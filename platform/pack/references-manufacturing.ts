import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** manufacturing.yaml: every division in one class of technology, rules in their order, indicators and clauses that exist. */
export function checkManufacturing(
  { manufacturing: { yaml, value }, firmFacts }: PackParts,
  names: PackNames,
): PackProblem[] {
  const report = new Report(yaml);
  const { sectors, technology, stateShare, disclosure, tables, indicators } = value;
  const divisions = sectors.divisions.map(({ code }) => code);
  report.unique(divisions, (i) => ['sectors', 'divisions', i, 'code']);
  const classed = new Map<string, string>();
  for (const [i, { id, divisions: members }] of technology.classes.entries()) {
    for (const [j, { code, clause, simulated }] of members.entries()) {
      const at = ['technology', 'classes', i, 'divisions', j];
      report.cites([...at, 'clause'], clause, names.clauses);
      if (!divisions.includes(code)) report.add(at, `${code} is no division of manufacturing`);
      if (simulated !== undefined && !technology.classes.some((one) => one.id === simulated))
        report.add([...at, 'simulated'], `${simulated} is no class of technology`);
      if (classed.has(code)) report.add(at, `${code} is in the class ${classed.get(code)} already`);
      classed.set(code, id);
    }
  }
  const without = divisions.filter((code) => !classed.has(code));
  if (without.length > 0) report.add(['technology', 'classes'], `in no class: ${without.join(', ')}`);
  for (const [i, { from, clause }] of stateShare.entries()) {
    report.cites(['stateShare', i, 'clause'], clause, names.clauses);
    if (i === 0 ? Number(from) !== 0 : Number(from) <= Number(stateShare[i - 1]!.from))
      report.add(['stateShare', i, 'from'], 'classes begin at 0 and rise');
  }
  for (const [i, rule] of disclosure.entries()) {
    report.cites(['disclosure', i, 'clause'], rule.clause, names.clauses);
    for (const field of ['dominance', 'protection'] as const)
      if (!(Number(rule[field]) > 0 && Number(rule[field]) < 1))
        report.add(['disclosure', i, field], 'lies between 0 and 1');
    if (i > 0 && rule.from <= disclosure[i - 1]!.from)
      report.add(['disclosure', i, 'from'], 'rules stand oldest first');
  }
  report.unique(
    tables.map(({ id }) => id),
    (i) => ['tables', i, 'id'],
  );
  for (const [i, { clause }] of tables.entries()) report.cites(['tables', i, 'clause'], clause, names.clauses);
  const facts = firmFacts.value.facts.map(({ id }) => id);
  for (const [i, measure] of value.measures.entries())
    if (!facts.includes(measure)) report.add(['measures', i], `${measure} is no fact of firm-facts.yaml`);
  for (const [i, { indicator }] of indicators.entries())
    report.cites(['indicators', i, 'indicator'], indicator, names.indicators);
  return report.problems;
}
