import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** firm-facts.yaml: registers and facts that are unique, bodies, units and clauses that exist, patterns that are patterns. */
export function checkFirmFacts({ firmFacts: { yaml, value } }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  const { registers, facts, consent, bounds } = value;
  report.unique(
    registers.map(({ id }) => id),
    (i) => ['registers', i, 'id'],
  );
  report.unique(
    registers.map(({ dataset }) => dataset),
    (i) => ['registers', i, 'dataset'],
  );
  report.unique(
    facts.map(({ id }) => id),
    (i) => ['facts', i, 'id'],
  );
  report.unique(
    value.legalForms.map(({ id }) => id),
    (i) => ['legalForms', i, 'id'],
  );
  for (const [i, { owner, clause, keys }] of registers.entries()) {
    report.cites(['registers', i, 'owner'], owner, names.bodies);
    report.cites(['registers', i, 'clause'], clause, names.clauses);
    for (const [j, { pattern }] of keys.entries())
      if (!isPattern(pattern)) report.add(['registers', i, 'keys', j, 'pattern'], 'not a regular expression');
  }
  const long = registers.filter(({ form }) => form === 'facts').map(({ id }) => id);
  const known = { noun: 'register of facts', names: new Set(long) };
  for (const [i, { register, unit, minimum, maximum }] of facts.entries()) {
    report.cites(['facts', i, 'register'], register, known);
    report.cites(['facts', i, 'unit'], unit, names.units);
    if (minimum !== undefined && maximum !== undefined && Number(minimum) > Number(maximum))
      report.add(['facts', i, 'minimum'], 'the minimum is above the maximum');
  }
  for (const id of long)
    if (!facts.some(({ register }) => register === id))
      report.add(['registers', registers.findIndex((one) => one.id === id)], 'a register of facts without a fact');
  const listed = { noun: 'fact', names: new Set(facts.map(({ id }) => id)) };
  for (const [i, id] of (value.importance ?? []).entries()) report.cites(['importance', i], id, listed);
  for (const [i, term] of consent.erasedAfterDays.entries()) {
    report.cites(['consent', 'erasedAfterDays', i, 'clause'], term.clause, names.clauses);
    if (i > 0 && term.from <= consent.erasedAfterDays[i - 1]!.from)
      report.add(['consent', 'erasedAfterDays', i, 'from'], 'terms stand in the order of their days');
  }
  if (Number(bounds.south) >= Number(bounds.north) || Number(bounds.west) >= Number(bounds.east))
    report.add(['bounds'], 'south is below north, west is before east');
  return report.problems;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u').source !== '';
  } catch {
    return false;
  }
}
