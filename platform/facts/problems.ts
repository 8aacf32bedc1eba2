import { dialect, type Session } from '@industry/warehouse';
import { type Check, CHECKS, NOTICES, type Notice } from './checks.ts';
import { shorten } from './import-error.ts';
import type { CheckFinding } from './types.ts';

const { literal, values } = dialect;

/** Columns of the temporary table `problems`: what every check selects. */
export function problem(check: Check, cells: string, field: string, value: string, where: string): string {
  return `SELECT cell, line, ${literal(check)} AS "check", ${field} AS field, ${value} AS value FROM ${cells} WHERE ${where}`;
}

/** A text that a spreadsheet would run. A minus that is not a number is one as well. */
export function formula(expression: string): string {
  return dialect.matches(expression, '[=+\\-@\\t\\r](.|\\n)*');
}

/** Of each check at most `enough` rows, the first of the file: a file that has more of them is refused in any case. */
export async function collectProblems(session: Session, selects: readonly string[], enough: number): Promise<number> {
  const bounded = selects.map((select) => `(${select} ORDER BY line LIMIT ${enough})`);
  await session.run(`CREATE OR REPLACE TEMP TABLE problems AS ${bounded.join(' UNION ALL ')}`);
  const [row] = await session.rows('SELECT count(DISTINCT cell) AS rejected FROM problems');
  return Number(row!['rejected']);
}

/** One finding a check, with the first five lines. */
export async function problemFindings(session: Session): Promise<CheckFinding[]> {
  const rows = await session.rows(`
    SELECT "check", line, field, value, rows FROM (
      SELECT "check", line, field, value, count(*) OVER (PARTITION BY "check") AS rows,
        row_number() OVER (PARTITION BY "check" ORDER BY line, field) AS place
      FROM (SELECT DISTINCT "check", line, field, value FROM problems)
    ) WHERE place <= 5 ORDER BY "check", place`);
  const checks = [...new Set(rows.map((row) => row['check'] as Check))];
  return checks.map((check) => {
    const examples = rows.filter((row) => row['check'] === check);
    return {
      check,
      severity: 'error',
      rows: Number(examples[0]!['rows']),
      message: CHECKS[check],
      examples: examples.map(({ line, field, value }) => ({
        line: Number(line),
        field: String(field),
        value: shorten(String(value ?? '')),
      })),
    };
  });
}

/**
 * Every rejected row for a person to mend; `check` names the finding that explains it in four languages. A value that a
 * spreadsheet would run is written with an apostrophe before it.
 */
export async function writeRejected(session: Session, file: string): Promise<void> {
  const reasons = values(
    ['check', 'reason'],
    Object.entries(CHECKS).map(([id, { en }]) => [id, en]),
  );
  const safe = (name: string) => `CASE WHEN ${formula(name)} THEN chr(39) || ${name} ELSE ${name} END AS ${name}`;
  await session.run(
    dialect.copyToCsv(
      `SELECT line, ${safe('field')}, ${safe('value')}, "check", reason
       FROM (SELECT DISTINCT "check", line, field, value FROM problems) JOIN ${reasons} r USING ("check")
       ORDER BY line, field, "check"`,
      file,
    ),
  );
}

export function notice(name: Notice, rows: number, examples: CheckFinding['examples'] = []): CheckFinding {
  return { check: name, severity: 'warning', rows, message: NOTICES[name], examples };
}
