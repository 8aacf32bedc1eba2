import type { PackParts } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';

/** The role that the set-up link gives: without it nobody could ever sign in. */
const ADMINISTRATOR = 'administrator';

/** rights.yaml and secrecy.yaml: roles that exist, rows that can ever apply. */
export function checkRights({ rights, secrecy }: PackParts, names: PackNames): PackProblem[] {
  const report = new Report(rights.yaml);
  const { roles, rows } = rights.value;
  report.unique(
    roles.map(({ id }) => id),
    (i) => ['roles', i, 'id'],
  );
  const scopes = new Map(roles.map(({ id, scope }) => [id, scope]));
  if (scopes.get(ADMINISTRATOR) !== 'none')
    report.add(['roles'], `the role ${ADMINISTRATOR}, of the whole country (scope: none), is missing`);
  for (const [i, row] of rows.entries()) {
    report.cites(['rows', i, 'role'], row.role, names.roles);
    report.cites(['rows', i, 'clause'], row.clause, names.clauses);
    report.unique(row.actions, (j) => ['rows', i, 'actions', j]);
    if (row.reach === 'own' && scopes.get(row.role) === 'none')
      report.add(['rows', i, 'reach'], `the role ${row.role} has no scope of its own: write reach: all`);
  }
  const permitted = new Set<string>();
  for (const [i, row] of rows.entries()) {
    for (const [j, action] of row.actions.entries()) {
      const key = `${row.role} ${action}`;
      if (permitted.has(key))
        report.add(
          ['rows', i, 'actions', j],
          `the role ${row.role} is permitted ${action} by an earlier row: keep one of them`,
        );
      permitted.add(key);
    }
  }
  const ofSecrecy = new Report(secrecy.yaml);
  for (const [i, row] of secrecy.value.entries()) {
    for (const [j, role] of row.roles.entries()) ofSecrecy.cites([i, 'roles', j], role, names.roles);
    ofSecrecy.unique(row.roles, (j) => [i, 'roles', j]);
    // "publish" is what everybody may read: what is above public cannot be that, whoever holds the role.
    if (row.purpose === 'publish')
      ofSecrecy.add(
        [i, 'purpose'],
        'what is above public is not published: declare the dataset public, or name another purpose',
      );
    ofSecrecy.cites([i, 'clause'], row.clause, names.clauses);
  }
  return [...report.problems, ...ofSecrecy.problems];
}
