import type { MissingInput } from './answer.ts';
import { type Context, convert } from './context.ts';
import { nearestName } from './nearest-name.ts';
import { at, PolicyRulesError, type Problem } from './problems.ts';
import { readValue, type Value, writeNumber } from './read-value.ts';
import type { Ruleset } from './ruleset.ts';
import { quoted } from './schema-check.ts';
import type { ExchangeRate } from './answer.ts';
import type { FactDeclaration, Facts, FactValue } from './types.ts';

/** A fact that is known, or known in a currency for which the day's rate is missing. */
export interface KnownFact {
  readonly json: FactValue;
  readonly value?: Value;
  readonly missing?: MissingInput;
  readonly rates: readonly ExchangeRate[];
}

export type KnownFacts = ReadonlyMap<string, KnownFact>;

/**
 * Facts as the engine computes with them. Throws `PolicyRulesError` ("facts") for null, a wrong type, a name that the ruleset
 * does not declare: everything that is wrong at once. A fact that is not known has no key.
 */
export function readFacts(context: Context, facts: Facts): KnownFacts {
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
    throw new PolicyRulesError('facts', [{ path: '', message: `an object of facts expected, not ${quoted(facts)}` }]);
  const known = new Map<string, KnownFact>();
  const problems: Problem[] = [];
  for (const [id, json] of Object.entries(facts)) {
    const declared = context.ruleset.facts.get(id);
    if (declared === undefined) {
      const suggestion = nearestName(id, context.ruleset.facts.keys());
      problems.push({
        path: at('', id),
        message: `no fact ${quoted(id)}`,
        ...(suggestion !== undefined && { suggestion }),
      });
      continue;
    }
    const read = readMoneyOrValue(context, declared, json);
    if ('problem' in read) problems.push({ path: at('', id), ...read.problem });
    else known.set(id, read);
  }
  if (problems.length > 0) throw new PolicyRulesError('facts', problems);
  return known;
}

function readMoneyOrValue(context: Context, declared: FactDeclaration, json: FactValue) {
  const { minimum: _, maximum: __, ...shape } = declared;
  const read = readValue(declared.type === 'money' ? shape : declared, json);
  if ('problem' in read) return read;
  const { value } = read;
  if (value.kind !== 'number' || value.currency === undefined) return { json, value, rates: [] };
  const converted = convert(context, value.number, value.currency, declared.unit!);
  if ('kind' in converted) return { json, missing: converted, rates: [] };
  const { number, rates } = converted;
  const ends = readValue(declared, writeNumber('money', number, declared.unit));
  return 'problem' in ends ? ends : { json, value: { kind: 'number' as const, number }, rates };
}

/**
 * Facts written in sections, `{ firm: { stateShare: "0.2" }, project: {...} }`, as facts by id. Inside a section a fact has its
 * whole id or the part after the section's name; a whole id may also stand outside of every section.
 */
export function flattenFacts(ruleset: Ruleset, sections: Readonly<Record<string, unknown>>): Facts {
  const flat = new Map<string, FactValue>();
  for (const { id, path, value } of placedFacts(ruleset, sections)) {
    if (flat.has(id))
      throw new PolicyRulesError('facts', [{ path: pointer(path), message: `${quoted(id)} is there twice` }]);
    flat.set(id, value as FactValue);
  }
  return Object.fromEntries(flat);
}

/** Each fact of such sections with the keys that lead to it. Throws `PolicyRulesError` for what is no section. */
export function placedFacts(
  ruleset: Ruleset,
  sections: unknown,
): { readonly id: string; readonly path: readonly string[]; readonly value: unknown }[] {
  if (!isObject(sections))
    throw new PolicyRulesError('facts', [
      { path: '', message: `an object of facts expected, not ${quoted(sections)}` },
    ]);
  return Object.entries(sections).flatMap(([section, facts]) => {
    if (ruleset.facts.has(section)) return [{ id: section, path: [section], value: facts }];
    if (!isObject(facts))
      throw new PolicyRulesError('facts', [
        { path: at('', section), message: `an object of facts expected, not ${quoted(facts)}` },
      ]);
    return Object.entries(facts).map(([key, value]) => ({
      id: idOf(ruleset, section, key),
      path: [section, key],
      value,
    }));
  });
}

function idOf({ facts }: Ruleset, section: string, key: string): string {
  const long = `${section}.${key}`;
  return facts.has(long) || !(facts.has(key) || key.includes('.')) ? long : key;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pointer(path: readonly string[]): string {
  return path.reduce((to, key) => at(to, key), '');
}
