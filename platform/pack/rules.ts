import {
  loadRuleset,
  PolicyRulesError,
  type Measure,
  type RulesetSource,
  type SourceNote as RuleNote,
} from '@industry/policy-rules';
import { type CivilDate, toCivilDate } from '@industry/values';
import type { PackParts, Part } from './parts.ts';
import type { PackProblem } from './problem.ts';
import {
  type FactDefinition,
  type PackRules,
  RULE_SECTIONS,
  type RuleExamples,
  type RulePlace,
  type RuleSection,
} from './schema-rules.ts';

type Path = readonly (string | number)[];

interface Origin {
  readonly part: Part<unknown>;
  readonly path: Path;
}

/** Rule files put together to one ruleset that still knows its lines. */
export interface MergedRules {
  readonly source: RulesetSource;
  readonly examples: readonly RuleExamples[];
  readonly definitions: readonly FactDefinition[];
  /** Where the value at a JSON Pointer into `source` stands; undefined for what no rule file holds (act, notes, period). */
  place(pointer: string): RulePlace | undefined;
}

/** Sections of all files one after the other, measures in the act's order. */
export function mergeRules(parts: PackParts): MergedRules {
  const { passport, clauses, sourceNotes } = parts;
  const sections: Partial<Record<RuleSection | 'measures', unknown[]>> = {};
  const origins: Partial<Record<RuleSection | 'measures', Origin[]>> = {};
  const add = (section: RuleSection | 'measures', part: Part<unknown>, path: Path, value: unknown) => {
    (sections[section] ??= []).push(value);
    (origins[section] ??= []).push({ part, path });
  };
  const order = new Map(clauses.value.map(({ id }, index) => [id, index]));
  const measures = parts.measures.toSorted(
    (a, b) => (order.get(a.value.measure.clause) ?? Infinity) - (order.get(b.value.measure.clause) ?? Infinity),
  );
  for (const part of [...parts.rules, ...measures])
    for (const section of RULE_SECTIONS) {
      const values = (part.value as Partial<Record<RuleSection, readonly unknown[]>>)[section] ?? [];
      for (const [index, value] of values.entries()) add(section, part, [section, index], value);
    }
  for (const part of measures) add('measures', part, ['measure'], part.value.measure);

  const { id, act, currency, period, fiscalYearStart } = passport.value;
  const firstDay = (year: number): CivilDate => toCivilDate(`${year}-${fiscalYearStart}`);
  const source = {
    id,
    act: act.code,
    currency,
    period: {
      from: firstDay(period.firstYear),
      until: firstDay(period.lastYear + 1),
      clause: period.clause,
    },
    notes: usedNotes(sections, sourceNotes.value),
    facts: [],
    measures: [] as Measure[],
    ...sections,
  } as RulesetSource;
  return {
    source,
    examples: [
      ...parts.rules.flatMap(({ value }) => value.examples ?? []),
      ...measures.map(({ value }) => ({ of: value.measure.id, ...value.examples })),
    ],
    definitions: parts.rules.flatMap(({ value }) => value.definitions ?? []),
    place(pointer) {
      const [section, index, ...rest] = stepsOf(pointer);
      const origin = origins[section as RuleSection]?.[Number(index)];
      if (origin === undefined) return undefined;
      const path = [...origin.path, ...rest];
      const { file, line } = origin.part.yaml;
      return { file, line: line(path), path: path.map((step) => `/${step}`).join('') };
    },
  };
}

/** The ruleset of merged files, or everything that is wrong in it, each with file and line. */
export function loadRules({ source, examples, definitions, place }: MergedRules): PackRules | readonly PackProblem[] {
  try {
    return { ruleset: loadRuleset(source), examples, definitions };
  } catch (error) {
    if (!(error instanceof PolicyRulesError)) throw error;
    return error.problems.map(({ path, message, suggestion }) => ({
      ...(place(path) ?? { file: 'rules', path }),
      message,
      ...(suggestion !== undefined && { suggestion }),
    }));
  }
}

/** Slips of the act that a rule refers to, with the reading that the pack chose. */
function usedNotes(sections: unknown, notes: PackParts['sourceNotes']['value']): RuleNote[] {
  const named = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === 'note' && typeof child === 'string') named.add(child);
      else walk(child);
    }
  };
  walk(sections);
  return notes.filter(({ id }) => named.has(id)).map(({ id, clauses, text }) => ({ id, clause: clauses[0]!, text }));
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
