import type { PackParts, Part } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';
import type { Indicator } from './schema.ts';

/** What one indicator's file cites, and what must agree inside it. */
export function checkIndicator({ yaml, value }: Part<Indicator>, parts: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  if (yaml.file !== `indicators/${value.id}.yaml`)
    report.add(['id'], `the file of ${value.id} must be indicators/${value.id}.yaml`);
  report.cites(['clause'], value.clause, names.clauses);
  if (value.of !== 'goal') report.cites(['of'], value.of, names.tasks);
  report.cites(['unit'], value.unit, names.units);
  report.cites(['textTarget', 'clause'], value.textTarget?.clause, names.clauses);
  for (const [i, body] of value.sources.entries()) report.cites(['sources', i], body, names.bodies);
  for (const [i, { body }] of value.responsible.entries()) report.cites(['responsible', i, 'body'], body, names.bodies);
  report.cites(['delivery', 'body'], value.delivery.body, names.bodies);
  checkSibling(report, value, parts, names);
  checkPlan(report, value, parts, names);
  checkBinding(report, value, parts);
  return report.problems;
}

function checkSibling(report: Report, { id, sibling }: Indicator, parts: PackParts, names: PackNames): void {
  if (sibling === undefined) return;
  report.cites(['sibling'], sibling, names.indicators);
  const other = parts.indicators.find(({ value }) => value.id === sibling);
  if (other !== undefined && other.value.sibling !== id)
    report.add(['sibling'], `${sibling} does not name ${id} as its sibling`);
}

function checkPlan(report: Report, { plan }: Indicator, parts: PackParts, names: PackNames): void {
  const { firstYear, lastYear } = parts.passport.value.period;
  for (const [i, path] of plan.entries()) {
    report.cites(['plan', i, 'clause'], path.clause, names.clauses);
    const before = plan[i - 1];
    if (before !== undefined && before.adopted >= path.adopted)
      report.add(['plan', i, 'adopted'], `adopted ${path.adopted}, not after the plan before it (${before.adopted})`);
    for (const year of Object.keys(path.values))
      if (Number(year) < firstYear || Number(year) > lastYear)
        report.add(['plan', i, 'values', year], `${year} is outside the programme's years ${firstYear}-${lastYear}`);
  }
}

function checkBinding(report: Report, { binding, unit }: Indicator, parts: PackParts): void {
  if (binding === undefined) return;
  if ((binding.proxy ?? false) !== (binding.proxyNote !== undefined))
    report.add(['binding'], 'a proxy, and only a proxy, says in proxyNote what differs');
  if (binding.splitBy === undefined) return;
  if (binding.splitBy in binding.where)
    report.add(['binding', 'splitBy'], `cannot be split by ${binding.splitBy}: where fixes it to one value`);
  const dimension = parts.units.value.find(({ id }) => id === unit)?.dimension;
  if (dimension !== undefined && dimension !== 'money' && dimension !== 'count' && dimension !== 'mass')
    report.add(['binding', 'splitBy'], `${unit} is a ${dimension}: parts of it do not add up to the whole`);
}
