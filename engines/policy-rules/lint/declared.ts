import { LANGUAGES } from '@industry/values';
import { resolveBands } from '../resolve-atom.ts';
import { Line } from '../grid.ts';
import type { Plan } from '../plan.ts';
import { at } from '../problems.ts';
import { isOrdered, writeNumber } from '../read-value.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Dated } from '../types.ts';
import { type Finding, finding } from './finding.ts';

/** Gaps and overlaps of bands with one day's edges. */
export function lintBands(plan: Plan): Finding[] {
  const { ruleset, asOf } = plan.context;
  return (ruleset.source.bands ?? []).flatMap((table, index) => {
    const fact = ruleset.facts.get(table.fact)!;
    const bands = resolveBands(plan.context, fact, table);
    if ('kind' in bands) return [];
    const points = bands.flatMap(({ limits }) =>
      limits.flatMap(({ value }) => (value.kind === 'number' ? [value.number] : [])),
    );
    const line = new Line(fact, points);
    const cells = Array.from({ length: line.cells }, (_, cell) => line.valueIn(cell));
    const holding = cells.map((value) => (value ? bands.filter(({ holds }) => holds(value)).length : undefined));
    const covered = [...holding.keys()].filter((cell) => (holding[cell] ?? 0) > 0);
    const [first, last] = [covered[0] ?? 0, covered.at(-1) ?? 0];
    return [...holding.keys()].flatMap((cell) => {
      const example = { [fact.id]: cells[cell] ? writeNumber(fact.type, cells[cell], fact.unit) : '' };
      if (holding[cell] === 0 && cell > first && cell < last)
        return [finding('band-gap', `/bands/${index}`, { name: table.id }, { asOf, example })];
      if ((holding[cell] ?? 0) > 1 && !table.overlap)
        return [finding('band-overlap', `/bands/${index}`, { name: table.id }, { asOf, example })];
      return [];
    });
  });
}

/** Days on which a parameter or a list has no value, though it has one before and after. */
export function lintDates({ source }: Ruleset): Finding[] {
  const gaps = (versions: readonly Dated[], path: string) =>
    [...versions.entries()]
      .sort(([, a], [, b]) => (a.from < b.from ? -1 : 1))
      .flatMap(([, { until }], place, sorted) => {
        const next = sorted[place + 1];
        if (!next || until === undefined || until >= next[1].from) return [];
        return [finding('date-gap', `${path}/${next[0]}/from`, { from: until, until: next[1].from })];
      });
  return [
    ...(source.parameters ?? []).flatMap(({ values }, index) => gaps(values, `/parameters/${index}/values`)),
    ...(source.lists ?? []).flatMap(({ versions }, index) => gaps(versions, `/lists/${index}/versions`)),
  ];
}

/** Every text in every language, wherever it stands. */
export function lintTexts({ source }: Ruleset): Finding[] {
  const findings: Finding[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (TEXTS.has(key) && typeof child === 'object' && child !== null) {
        const text = child as Readonly<Record<string, string | undefined>>;
        for (const language of LANGUAGES)
          if (!text[language]?.trim()) findings.push(finding('missing-text', at(path, key), { language }));
      } else walk(child, at(path, key));
    }
  };
  walk(source, '');
  return findings;
}

const TEXTS = new Set(['text', 'title', 'question', 'note']);

/** Limits that cite no clause, figures written into conditions, facts that nobody can give. */
export function lintClauses({ source, facts }: Ruleset): Finding[] {
  const findings: Finding[] = [];
  for (const [index, { id, clause, inDecree, values }] of (source.parameters ?? []).entries())
    if (inDecree && clause === undefined && values.some((value) => value.clause === undefined))
      findings.push(finding('no-clause', `/parameters/${index}`, { name: id }));
  for (const kind of ['lists', 'bands', 'exclusions', 'order', 'cumulation'] as const)
    for (const [index, { id, clause }] of (source[kind] ?? []).entries())
      if (clause === undefined) findings.push(finding('no-clause', `/${kind}/${index}`, { name: id }));
  for (const [index, { id, register, question }] of source.facts.entries())
    if (register === undefined && question === undefined)
      findings.push(finding('no-source', `/facts/${index}`, { name: id }));

  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { fact, is, clause, limit, from, to } = value as Readonly<Record<string, unknown>>;
    if (typeof fact === 'string' && typeof is === 'string' && clause === undefined && isOrdered(facts.get(fact)!.type))
      if ([limit, from, to].some((one) => typeof one === 'object' && one !== null && 'value' in one))
        findings.push(finding('undated-limit', path));
    for (const [key, child] of Object.entries(value)) walk(child, at(path, key));
  };
  walk(source, '');
  return findings;
}

const USED_BY: Readonly<Record<string, readonly string[]>> = {
  facts: ['fact', 'of'],
  parameters: ['parameter', 'share', 'monthsBefore', 'monthsAfter'],
  lists: ['list'],
  bands: ['bands'],
  notes: ['note'],
  conditions: ['use'],
  costClasses: ['cost'],
};

/** Declarations that nothing refers to. */
export function lintUse({ source }: Ruleset): Finding[] {
  const used = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'string') used.add(`${key} ${child}`);
      else walk(child);
    }
  };
  walk(source);
  for (const id of [...(source.general ?? []), ...(source.partitions ?? []).flatMap(({ conditions }) => conditions)])
    used.add(`use ${id}`);
  return Object.entries(USED_BY).flatMap(([kind, keys]) => {
    const declared = source[kind as 'facts'] ?? [];
    return [...declared.entries()]
      .filter(([, { id }]) => !keys.some((key) => used.has(`${key} ${id}`)))
      .map(([index, { id }]) => finding('unused', `/${kind}/${index}`, { name: id }));
  });
}
