import { nearestName } from './nearest-name.ts';
import { at, PolicyRulesError, type Problem } from './problems.ts';
import { loadRuleset } from './load.ts';
import type { Ruleset } from './ruleset.ts';
import { quoted } from './schema-check.ts';
import type { ListDeclaration, ParameterDeclaration, RulesetSource } from './types.ts';

/** Parts of a ruleset whose entries a draft can change, by their id. */
const SECTIONS = [
  'parameters',
  'lists',
  'bands',
  'conditions',
  'groups',
  'measures',
  'packages',
  'priorities',
  'exclusions',
  'order',
  'cumulation',
] as const;
type Section = (typeof SECTIONS)[number];

/** One entry as it stands and as the draft has it. */
export interface DraftChange {
  readonly section: Section | 'general';
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface Draft {
  readonly ruleset: Ruleset;
  readonly changes: readonly DraftChange[];
  /** Measures that the changes can reach, by whatever way. */
  readonly affected: readonly string[];
}

/**
 * A ruleset with the changes of a draft. A draft is an object of sections, each an object of entries by id:
 * `parameters: { lease.minimum-price: { amount: "60000000", currency: KZT } }` gives a figure another value on every day,
 * `lists: { industry: { add: ["35"], remove: ["10"] } }` other codes, `measures: { 5.1.2/lease: { when: ... } }` replaces the fields that it
 * names; `general` replaces the list. A section may also be a list of entries with their ids. Throws `PolicyRulesError` ("draft") with everything that is wrong, and the nearest right name.
 *
 * @example
 * applyDraft(ruleset, { parameters: { 'lease.own-contribution': '0.1' } }).changes[0]!.id; // 'lease.own-contribution'
 */
export function applyDraft(ruleset: Ruleset, draft: unknown): Draft {
  const problems: Problem[] = [];
  const wrong = (path: string, message: string, suggestion?: string) =>
    problems.push({ path, message, ...(suggestion !== undefined && { suggestion }) });
  const changes: DraftChange[] = [];
  const source = structuredClone(ruleset.source) as Record<string, unknown> & RulesetSource;
  if (!isObject(draft))
    throw new PolicyRulesError('draft', [{ path: '', message: `an object expected, not ${quoted(draft)}` }]);

  for (const [section, entries] of Object.entries(draft)) {
    if (section === 'title' || section === 'note') continue;
    if (section === 'general') {
      changes.push({ section, id: 'general', before: source.general, after: entries });
      Object.assign(source, { general: entries });
    } else if (!SECTIONS.includes(section as Section))
      wrong(at('', section), 'a draft has no such section', nearestName(section, [...SECTIONS, 'general']));
    else {
      const byId = Array.isArray(entries) ? entriesById(entries) : entries;
      if (isObject(byId)) changeSection(section as Section, byId);
      else wrong(at('', section), `an object of entries by id expected, not ${quoted(entries)}`);
    }
  }
  if (problems.length === 0 && changes.length === 0) wrong('', 'the draft changes nothing');
  if (problems.length > 0) throw new PolicyRulesError('draft', problems);
  return { ruleset: loaded(source, problems), changes, affected: reached(source, changes) };

  function changeSection(section: Section, entries: Readonly<Record<string, unknown>>): void {
    const list = (source[section] ?? []) as readonly { readonly id: string }[];
    for (const [id, given] of Object.entries(entries)) {
      const path = at(at('', section), id);
      const place = list.findIndex((one) => one.id === id);
      const before = list[place];
      if (before === undefined) {
        const known = list.map((one) => one.id);
        wrong(path, `no entry ${quoted(id)} in ${section}`, nearestName(id, known));
        continue;
      }
      const after = changed(section, before, given);
      if (after === undefined) {
        wrong(path, `an object of changed fields expected, not ${quoted(given)}`);
        continue;
      }
      (list as unknown[])[place] = after;
      changes.push({ section, id, before, after });
    }
  }
}

/** A list of entries, each with its id, as an object by id; undefined when one has none, or two have the same. */
function entriesById(entries: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const byId = new Map<string, unknown>();
  for (const entry of entries) {
    if (!isObject(entry) || typeof entry['id'] !== 'string' || byId.has(entry['id'])) return undefined;
    const { id, ...fields } = entry;
    byId.set(id as string, fields);
  }
  return Object.fromEntries(byId);
}

function changed(section: Section, before: object, given: unknown): unknown {
  if (section === 'parameters') return withValue(before as ParameterDeclaration, given);
  if (!isObject(given)) return undefined;
  return section === 'lists' ? withCodes(before as ListDeclaration, given) : { ...before, ...given };
}

/** A value alone holds on every day on which the parameter has one; `values` as in the ruleset. */
function withValue(before: ParameterDeclaration, given: unknown): unknown {
  if (isObject(given) && 'values' in given) return { ...before, ...given };
  const value = isObject(given) && 'value' in given ? given['value'] : given;
  return { ...before, values: before.values.map((held) => ({ ...held, value })) };
}

function withCodes(before: ListDeclaration, given: Readonly<Record<string, unknown>>): unknown {
  if (!('add' in given || 'remove' in given)) return { ...before, ...given };
  const { add = [], remove = [], ...more } = given;
  if (!isCodes(add) || !isCodes(remove)) return undefined;
  const versions = before.versions.map((held) => ({
    ...held,
    codes: [...new Set([...held.codes.filter((code) => !remove.includes(code)), ...add])],
  }));
  return { ...before, ...more, versions };
}

function loaded(source: RulesetSource & Record<string, unknown>, problems: Problem[]): Ruleset {
  try {
    return loadRuleset(source);
  } catch (error) {
    if (!(error instanceof PolicyRulesError)) throw error;
    for (const problem of error.problems) problems.push({ ...problem, path: byId(source, problem.path) });
    throw new PolicyRulesError('draft', problems);
  }
}

/** `/parameters/12/values/0/value` as `/parameters/lease.rate/values/0/value`: the place in the draft, or beside it. */
function byId(source: Record<string, unknown>, path: string): string {
  const [, section = '', index = '', ...rest] = path.split('/');
  const entry = (source[section] as readonly { readonly id?: string }[] | undefined)?.[Number(index)];
  return entry?.id === undefined ? path : ['', section, entry.id.replaceAll('/', '~1'), ...rest].join('/');
}

/** Names are followed from what changed to what refers to it; a change of what is general reaches all. */
function reached(source: RulesetSource, changes: readonly DraftChange[]): string[] {
  const names = new Set(
    changes.flatMap(({ section, id }) => (section === 'general' ? [...(source.general ?? [])] : [id])),
  );
  for (let size = 0; size < names.size;) {
    size = names.size;
    for (const kind of ['bands', 'conditions', 'groups', 'measures'] as const)
      for (const one of source[kind] ?? []) {
        const text = JSON.stringify(one);
        if ([...names].some((name) => text.includes(JSON.stringify(name)))) names.add(one.id);
      }
  }
  const opened = (source.groups ?? []).filter(({ id }) => names.has(id)).flatMap(({ measures }) => measures);
  const general =
    changes.some(({ section }) => section === 'general') || (source.general ?? []).some((id) => names.has(id));
  return source.measures.map(({ id }) => id).filter((id) => general || names.has(id) || opened.includes(id));
}

function isCodes(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((code) => typeof code === 'string');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
