import type { PackParts, Part } from './parts.ts';
import { checkActs } from './references-acts.ts';
import { checkBudget, checkResults } from './references-funding.ts';
import { checkProgrammeReport } from './references-programme-report.ts';
import { checkFirmFacts } from './references-firm-facts.ts';
import { checkGoods } from './references-goods.ts';
import { checkManufacturing } from './references-manufacturing.ts';
import { checkIndicator } from './references-indicator.ts';
import { checkRegionNames } from './references-region-names.ts';
import { checkRegions } from './references-regions.ts';
import { checkReporting } from './references-reporting.ts';
import { checkRights } from './references-rights.ts';
import { checkSimulation } from './references-simulation.ts';
import { checkRules } from './references-rules.ts';
import { Report, type Names } from './report.ts';
import type { PackProblem } from './problem.ts';

/** Everything in a pack that can be cited by name. */
export interface PackNames {
  readonly clauses: Names;
  readonly bodies: Names;
  readonly units: Names;
  readonly tasks: Names;
  readonly indicators: Names;
  readonly figures: Names;
  readonly schemes: Names;
  /** Region codes of all schemes. */
  readonly regions: Names;
  readonly roles: Names;
}

export function namesOf(parts: PackParts): PackNames {
  const names = (noun: string, ids: readonly string[]): Names => ({ noun, names: new Set(ids) });
  const ids = (part: Part<readonly { readonly id: string }[]>) => part.value.map(({ id }) => id);
  return {
    clauses: names('clause', ids(parts.clauses)),
    bodies: names('body', ids(parts.bodies)),
    units: names('unit', ids(parts.units)),
    tasks: names(
      'task',
      parts.passport.value.tasks.map(({ id }) => id),
    ),
    indicators: names(
      'indicator',
      parts.indicators.map(({ value }) => value.id),
    ),
    figures: names(
      'figure',
      parts.baseline.value.flatMap(({ figures }) => figures.map(({ id }) => id)),
    ),
    schemes: names('region scheme', ids(parts.regions)),
    regions: names(
      'region',
      parts.regions.value.flatMap(({ regions }) => regions.map(({ code }) => code)),
    ),
    roles: names(
      'role',
      parts.rights.value.roles.map(({ id }) => id),
    ),
  };
}

/** Everything that one file cites of another, and what must be unique. */
export function checkReferences(parts: PackParts, names: PackNames): PackProblem[] {
  return [
    ...checkPassport(parts, names),
    ...checkActs(parts, names),
    ...checkLists(parts, names),
    ...checkBudget(parts, names),
    ...checkBaseline(parts, names),
    ...checkSourceNotes(parts, names),
    ...parts.indicators.flatMap((part) => checkIndicator(part, parts, names)),
    ...checkRegions(parts.regions, names),
    ...checkRegionNames(parts),
    ...checkRights(parts, names),
    ...checkReporting(parts, names),
    ...checkGoods(parts, names),
    ...checkFirmFacts(parts, names),
    ...checkProgrammeReport(parts, names),
    ...checkManufacturing(parts, names),
    ...checkResults(parts, names),
    ...checkSimulation(parts, names),
    ...checkRules(parts, names),
  ];
}

function checkPassport({ passport: { yaml, value } }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  report.cites(['goal', 'clause'], value.goal.clause, names.clauses);
  report.cites(['period', 'clause'], value.period.clause, names.clauses);
  report.cites(['act', 'supervisedBy'], value.act.supervisedBy, names.bodies);
  report.cites(['regionScheme'], value.regionScheme, names.schemes);
  report.cites(['regionalSeries', 'unit'], value.regionalSeries.unit, names.units);
  report.cites(['stateRule', 'clause'], value.stateRule.clause, names.clauses);
  if (value.period.firstYear > value.period.lastYear) report.add(['period'], 'the first year comes after the last');
  if (!isTimeZone(value.timeZone))
    report.add(['timeZone'], `${JSON.stringify(value.timeZone)} is not an IANA time zone`);
  const tasks = value.tasks.map(({ id }) => id);
  report.unique(tasks, (i) => ['tasks', i, 'id']);
  for (const [i, task] of value.tasks.entries()) report.cites(['tasks', i, 'clause'], task.clause, names.clauses);
  const persons = value.demonstrationPersons;
  report.unique(
    persons.map(({ id }) => id),
    (i) => ['demonstrationPersons', i, 'id'],
  );
  for (const [i, person] of persons.entries()) {
    report.cites(['demonstrationPersons', i, 'body'], person.body, names.bodies);
    report.cites(['demonstrationPersons', i, 'region'], person.region, names.regions);
    for (const role of [person.role, ...(person.also ?? [])])
      report.cites(['demonstrationPersons', i, 'role'], role, names.roles);
  }
  return report.problems;
}

function checkLists({ clauses, bodies, units }: PackParts, names: PackNames): PackProblem[] {
  const reports = [clauses, bodies, units].map(({ yaml, value }) => {
    const report = new Report(yaml);
    report.unique(
      value.map(({ id }) => id),
      (i) => [i, 'id'],
    );
    return report;
  });
  const ofBodies = reports[1]!;
  for (const [i, body] of bodies.value.entries()) {
    ofBodies.cites([i, 'clause'], body.clause, names.clauses);
    ofBodies.cites([i, 'region'], body.region, names.regions);
    if (body.clause === undefined && body.note === undefined)
      ofBodies.add([i], 'a body without a clause says in its note why it is here');
  }
  for (const [i, unit] of units.value.entries()) {
    if ((unit.dimension === 'money') !== (unit.currency !== undefined))
      reports[2]!.add([i], 'a unit of money, and no other, names its currency');
  }
  return reports.flatMap(({ problems }) => problems);
}

function checkBaseline({ baseline: { yaml, value } }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  report.unique(
    value.map(({ id }) => id),
    (i) => [i, 'id'],
  );
  const figures = value.flatMap((fact, i) =>
    fact.figures.map(({ id, unit }, j) => ({ id, unit, path: [i, 'figures', j] })),
  );
  report.unique(
    figures.map(({ id }) => id),
    (i) => figures[i]!.path,
  );
  for (const { unit, path } of figures) report.cites([...path, 'unit'], unit, names.units);
  for (const [i, fact] of value.entries()) {
    report.cites([i, 'clause'], fact.clause, names.clauses);
    for (const [j, relation] of (fact.relations ?? []).entries()) {
      const path = [i, 'relations', j];
      for (const [k, figure] of relation.figures.entries())
        report.cites([...path, 'figures', k], figure, names.figures);
      if (relation.kind === 'ratio' && relation.figures.length !== 2) report.add(path, 'a ratio is of two figures');
    }
  }
  return report.problems;
}

function checkSourceNotes({ sourceNotes: { yaml, value } }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(yaml);
  report.unique(
    value.map(({ id }) => id),
    (i) => [i, 'id'],
  );
  for (const [i, note] of value.entries()) {
    for (const [j, clause] of note.clauses.entries()) report.cites([i, 'clauses', j], clause, names.clauses);
    for (const [j, quoted] of note.quotations.entries())
      report.cites([i, 'quotations', j, 'clause'], quoted.clause, names.clauses);
    for (const [j, indicator] of note.indicators.entries())
      report.cites([i, 'indicators', j], indicator, names.indicators);
  }
  return report.problems;
}

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
