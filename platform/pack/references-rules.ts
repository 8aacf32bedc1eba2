import type { Names } from './report.ts';
import type { PackParts, Part } from './parts.ts';
import type { PackProblem } from './problem.ts';
import type { PackNames } from './references.ts';
import { Report } from './report.ts';
import type { FactDefinition, RuleExamples } from './schema-rules.ts';

type Path = readonly (string | number)[];

/**
 * What rules cite of the rest of the pack: clauses, bodies; that a measure is named after its clause; that a figure which the decree
 * does not give says why it was chosen; that examples ask for facts and lists that exist.
 */
export function checkRules({ rules, measures }: PackParts, names: PackNames): PackProblem[] {
  const files: readonly Part<object>[] = [...rules, ...measures];
  const ids = (section: 'facts' | 'lists'): ReadonlySet<string> =>
    new Set(
      files.flatMap(({ value }) =>
        ((value as Partial<Record<string, readonly { id: string }[]>>)[section] ?? []).map(({ id }) => id),
      ),
    );
  const facts = { noun: 'fact', names: ids('facts') };
  const lists = { noun: 'list', names: ids('lists') };
  const reports = rules.map((part) => {
    const report = fileReport(part, names);
    for (const [index, definition] of (part.value.definitions ?? []).entries()) {
      report.cites(['definitions', index, 'fact'], definition.fact, facts);
      checkDefinition(report, ['definitions', index], definition);
    }
    for (const [index, example] of (part.value.examples ?? []).entries())
      checkExamples(report, ['examples', index], example, facts, lists);
    return report;
  });
  for (const part of measures) {
    const { id, clause, operator } = part.value.measure;
    const report = fileReport(part, names);
    report.cites(['measure', 'operator'], operator, names.bodies);
    if (id !== clause && !id.startsWith(`${clause}.`))
      report.add(['measure', 'id'], `a measure is named after its clause: ${clause}, or ${clause}.WORD`);
    checkExamples(report, ['examples'], part.value.examples, facts, lists);
    reports.push(report);
  }
  return reports.flatMap(({ problems }) => problems);
}

function fileReport({ yaml, value }: Part<object>, names: PackNames): Report {
  const report = new Report(yaml);
  const walk = (at: unknown, path: Path): void => {
    if (typeof at !== 'object' || at === null) return;
    const { inDecree, note } = at as { readonly inDecree?: unknown; readonly note?: unknown };
    if (inDecree === false && typeof note !== 'object')
      report.add(path, 'what the decree does not give says in its note why it was chosen');
    for (const [key, child] of Object.entries(at)) {
      if (key === 'clause' && typeof child === 'string') report.cites([...path, key], child, names.clauses);
      else if (key !== 'examples') walk(child, [...path, key]);
    }
  };
  walk(value, []);
  return report;
}

function checkExamples(
  report: Report,
  path: Path,
  { base, lists: given, situations }: Omit<RuleExamples, 'of'>,
  facts: Names,
  lists: Names,
): void {
  const known = (keys: readonly string[], at: Path, names: Names) => {
    for (const key of keys) report.cites([...at, key], key, names);
  };
  known(Object.keys(base), [...path, 'base'], facts);
  known(Object.keys(given ?? {}), [...path, 'lists'], lists);
  for (const [index, situation] of situations.entries()) {
    const at = [...path, 'situations', index];
    known(Object.keys(situation.change ?? {}), [...at, 'change'], facts);
    known(Object.keys(situation.lists ?? {}), [...at, 'lists'], lists);
    for (const [place, id] of (situation.without ?? []).entries()) report.cites([...at, 'without', place], id, facts);
  }
}

/** Which keys each way of reading a register has. */
const KEYS: Readonly<Record<FactDefinition['how'], readonly string[]>> = {
  quarters: ['quarters', 'least', 'delay'],
  items: ['quarters', 'delay'],
  value: ['among'],
  'in-force': ['begins'],
};
const ALL_KEYS = new Set(Object.values(KEYS).flat());

function checkDefinition(report: Report, path: readonly (string | number)[], definition: FactDefinition): void {
  const wanted = KEYS[definition.how];
  for (const key of ALL_KEYS)
    if (key in definition !== wanted.includes(key))
      report.add(
        [...path, ...(key in definition ? [key] : [])],
        `how: ${definition.how} ${wanted.includes(key) ? 'needs' : 'has no'} ${key}`,
      );
  if (definition.how === 'quarters' && definition.least > definition.quarters)
    report.add([...path, 'least'], `${definition.least} of ${definition.quarters} quarters cannot be`);
}
