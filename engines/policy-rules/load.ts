import { checkReferences } from './references.ts';
import { checkSchema } from './schema-check.ts';
import { rulesetSchema } from './schema.ts';
import { PolicyRulesError, type Problem } from './problems.ts';
import type { Ruleset } from './ruleset.ts';
import type { RulesetSource } from './types.ts';

/** Everything that makes data unusable as a ruleset; empty when `loadRuleset` would take it. */
export function checkRuleset(data: unknown): Problem[] {
  const problems = checkSchema(rulesetSchema, data);
  return problems.length > 0 ? problems : checkReferences(indexed(data as RulesetSource));
}

/**
 * The ruleset of plain data (parsed JSON or YAML). Throws `PolicyRulesError` ("ruleset") with every problem: path, what is wrong,
 * the nearest right name.
 *
 * @example
 * const ruleset = loadRuleset(JSON.parse(text));
 * evaluate(ruleset, { 'firm.stateShare': '0.2' }, { asOf: toCivilDate('2021-06-01') });
 */
export function loadRuleset(data: unknown): Ruleset {
  const problems = checkRuleset(data);
  if (problems.length > 0) throw new PolicyRulesError('ruleset', problems);
  return indexed(frozen(structuredClone(data)) as RulesetSource);
}

function indexed(data: RulesetSource): Ruleset {
  return {
    source: data,
    facts: byId(data.facts),
    parameters: byId(data.parameters),
    lists: byId(data.lists),
    notes: byId(data.notes),
    bands: byId(data.bands),
    conditions: byId(data.conditions),
    groups: byId(data.groups),
    measures: byId(data.measures),
  };
}

function byId<T extends { readonly id: string }>(entries: readonly T[] = []): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const child of Object.values(value)) frozen(child);
  return Object.freeze(value);
}
