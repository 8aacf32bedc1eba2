import { type CivilDate, toCivilDate } from '@industry/values';
import { checkRuleset, loadRuleset } from '../load.ts';
import { planOf } from '../plan.ts';
import { describeProblem } from '../problems.ts';
import type { Ruleset } from '../ruleset.ts';
import { lintConditions } from './conditions.ts';
import { lintBands, lintClauses, lintDates, lintTexts, lintUse } from './declared.ts';
import type { Finding } from './finding.ts';

/**
 * Everything doubtful in a ruleset. Data that cannot be loaded gives its problems as errors and nothing else; a sound ruleset is
 * looked at as of each day on which something in it begins, and a finding names the first of them. Equal data, equal list.
 *
 * @example
 * lintRuleset(data).map(({ rule, path, message }) => `${rule} ${path}: ${message.en}`);
 * // ['unused /parameters/3: nothing uses "lease.rate"', ...]
 */
export function lintRuleset(data: unknown): Finding[] {
  const problems = checkRuleset(data);
  if (problems.length > 0)
    return problems.map((problem) => {
      const text = describeProblem(problem);
      const { path, suggestion } = problem;
      const message = { kk: text, ru: text, en: text, ja: text };
      return { rule: 'ruleset', severity: 'error', path, message, ...(suggestion !== undefined && { suggestion }) };
    });
  const ruleset = loadRuleset(data);
  const dated = daysOf(ruleset).flatMap((asOf) => {
    const plan = planOf(ruleset, { asOf });
    return [...lintConditions(plan), ...lintBands(plan)];
  });
  const once = new Map<string, Finding>();
  for (const found of [
    ...lintTexts(ruleset),
    ...lintClauses(ruleset),
    ...lintDates(ruleset),
    ...lintUse(ruleset),
    ...dated,
  ]) {
    const key = `${found.rule} ${found.path} ${found.message.en}`;
    if (!once.has(key)) once.set(key, found);
  }
  return [...once.values()];
}

/** Days on which a figure, a list or a measure begins, ascending. */
function daysOf({ source }: Ruleset): CivilDate[] {
  const dated = [
    ...(source.parameters ?? []).flatMap(({ values }) => values),
    ...(source.lists ?? []).flatMap(({ versions }) => versions),
    ...source.measures.flatMap(({ open }) => open ?? []),
  ];
  const days = [...new Set(dated.map(({ from }) => from))].sort();
  return days.length > 0 ? days : [toCivilDate('1970-01-01')];
}
