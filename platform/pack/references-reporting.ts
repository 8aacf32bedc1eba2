import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** reporting.yaml, results-funding.yaml and calendar.yaml: what they cite, and days that lie in their year. */
export function checkReporting({ reporting, resultsFunding, calendar }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(reporting.yaml);
  const { duties, escalation, remindRoles } = reporting.value;
  report.unique(
    duties.map(({ id }) => id),
    (i) => ['duties', i, 'id'],
  );
  for (const [i, duty] of duties.entries()) {
    const path = ['duties', i];
    for (const [j, body] of (duty.to ?? []).entries()) report.cites([...path, 'to', j], body, names.bodies);
    report.cites([...path, 'clause'], duty.clause, names.clauses);
    for (const [j, body] of duty.bodies.entries()) report.cites([...path, 'bodies', j], body, names.bodies);
    for (const [j, id] of (duty.indicators ?? []).entries())
      report.cites([...path, 'indicators', j], id, names.indicators);
    if ((duty.kind === 'figures') !== (duty.indicators !== undefined))
      report.add(path, 'a duty of figures, and no other, lists its indicators');
    // Figures of an indicator have one owner: rows of two bodies would take each other's place.
    if (duty.kind === 'figures' && duty.bodies.length > 1)
      report.add([...path, 'bodies'], 'figures of an indicator are owed by one body');
    if (duty.kind === 'figures' && duty.frequency === 'year')
      report.add([...path, 'frequency'], "the yearly actual is owed as the indicator's own delivery says");
    if ((duty.inDecree || duty.dueInDecree) && duty.clause === undefined)
      report.add(path, 'a duty of the decree names its clause');
    if (names.indicators.names.has(duty.id))
      report.add([...path, 'id'], `${duty.id} is an indicator, whose yearly actual is a duty of that name`);
    report.unique(duty.bodies, (j) => [...path, 'bodies', j]);
  }
  for (const [i, step] of escalation.entries())
    for (const [j, role] of step.roles.entries()) report.cites(['escalation', i, 'roles', j], role, names.roles);

  for (const [i, role] of remindRoles.entries()) report.cites(['remindRoles', i], role, names.roles);

  const results = new Report(resultsFunding.yaml);
  results.cites(['clause'], resultsFunding.value.clause, names.clauses);

  const days = new Report(calendar.yaml);
  days.unique(
    calendar.value.years.map(({ year }) => String(year)),
    (i) => ['years', i, 'year'],
  );
  for (const [i, { year, daysOff, workedWeekendDays }] of calendar.value.years.entries()) {
    const all = [...daysOff.map(({ day }) => day), ...workedWeekendDays];
    for (const day of all) {
      if (!day.startsWith(`${year}-`)) days.add(['years', i], `${day} does not lie in ${year}`);
    }
    days.unique(all, () => ['years', i]);
  }
  return [...report.problems, ...results.problems, ...days.problems];
}
