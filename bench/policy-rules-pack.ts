// The rules of the Kazakh pack over the simulated economy, and the same rules for the two usual rule engines of npm.
import { simulatedFirms } from '@industry/support-population';
import { loadPack } from '@industry/pack';
import { planOf, type Node, type Plan } from '@industry/policy-rules/plan.ts';
import { type Facts, type Good, type Ruleset } from '@industry/policy-rules';
import { type CivilDate, toCivilDate } from '@industry/values';
import { Engine as JsonRules, type NestedCondition } from 'json-rules-engine';
import Publicodes from 'publicodes';

export * from '@industry/policy-rules';

export const PACK_DAY = toCivilDate('2021-06-01');

/** Ruleset and facts of so many simulated firms. */
export async function packPopulation(
  folder: string,
  firms: number,
): Promise<{ readonly ruleset: Ruleset; readonly facts: readonly Facts[] }> {
  const pack = await loadPack(folder);
  const { ruleset } = pack.rules;
  return { ruleset, facts: simulatedFirms(pack, { firms, seed: 1, asOf: PACK_DAY }).map((firm) => firm.facts) };
}

/** Plain values, as both engines want them: numbers, words, true or false; lists and day limits worked out beforehand. */
export type PlainRow = Readonly<Record<string, number | string | boolean>>;

/** A comparison on plain values; `never` for what the day leaves open. */
type Test =
  | { readonly name: string; readonly is: '>=' | '>' | '<=' | '<'; readonly value: number }
  | { readonly name: string; readonly is: '=' | '!='; readonly value: number | string | boolean }
  | 'never'
  | 'always';

type Tree = { readonly all: readonly Tree[] } | { readonly any: readonly Tree[] } | { readonly test: Test };

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const plain = (value: unknown): number | string | boolean => {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'object') return Number((value as { readonly amount: string }).amount);
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayNumber(text) : /^-?[\d.]+$/.test(text) ? Number(text) : text;
};
const named = (id: string) => id.replaceAll(/[^a-z0-9]/gi, '_');

/** The measures of a plan as trees of plain comparisons. */
export function plainMeasures(ruleset: Ruleset, asOf: CivilDate): { readonly id: string; readonly tree: Tree }[] {
  const plan: Plan = planOf(ruleset, { asOf });
  return plan.measures.map(({ id, root }) => ({ id, tree: treeOf(root) }));
}

const FLIP = { 'at-least': '>=', 'more-than': '>', 'up-to': '<=', under: '<' } as const;

function treeOf(node: Node): Tree {
  if (node.kind !== 'check') {
    const parts = node.parts.map(treeOf);
    return node.kind === 'all' ? { all: parts } : { any: parts };
  }
  const { atom, operator, negated } = node.check;
  const name = named(atom.fact);
  const test = (one: Test): Tree => ({ test: one });
  if (atom.kind === 'day') return test((atom.truth === 1) !== negated ? 'always' : 'never');
  if (atom.kind === 'unresolved') return test('never');
  if (atom.kind === 'pair')
    return test({ name: pairName(atom.fact, atom.other, atom.factor.toNumber()), is: '<', value: 0 });
  if (operator in FLIP) return test({ name, is: FLIP[operator as 'under'], value: Number(plain(atom.limit)) });
  if (operator === 'within-list') return test({ name: listName(atom.fact, atom.limit), is: '=', value: true });
  if (operator === 'equals' || operator === 'other-than')
    return test({ name, is: operator === 'equals' ? '=' : '!=', value: plain(atom.limit) });
  const values = atom.limit as readonly unknown[];
  if (operator === 'one-of') return { any: values.map((value) => test({ name, is: '=', value: plain(value) })) };
  if (operator === 'none-of') return { all: values.map((value) => test({ name, is: '!=', value: plain(value) })) };
  if (operator === 'between') return between(name, Number(plain(values[0])), Number(plain(values[1])));
  if (operator === 'within-bands') {
    const ends = values as readonly { readonly from?: unknown; readonly upTo?: unknown }[];
    return {
      any: ends.map(({ from, upTo }) =>
        between(name, from === undefined ? -1 : Number(plain(from)), Number(plain(upTo))),
      ),
    };
  }
  throw new Error(`the yardsticks do not know ${operator}`);
}

function between(name: string, from: number, to: number): Tree {
  return { all: [{ test: { name, is: '>=', value: from } }, { test: { name, is: '<=', value: to } }] };
}

const pairName = (fact: string, other: string, factor: number) => named(`${fact} less ${factor} ${other}`);
const listName = (fact: string, limit: unknown) => named(`${fact} in ${(limit as { readonly list: string }).list}`);

/** Facts of a firm as plain values, with what each comparison of lists and of two facts comes to. */
export function plainRows(ruleset: Ruleset, rows: readonly Facts[], asOf: CivilDate): PlainRow[] {
  const { atoms } = planOf(ruleset, { asOf });
  return rows.map((facts) => {
    const row: Record<string, number | string | boolean> = {};
    for (const [id, value] of Object.entries(facts)) if (!Array.isArray(value)) row[named(id)] = plain(value);
    for (const atom of atoms) {
      const value = facts[atom.fact];
      if (value === undefined) continue;
      if (atom.operator === 'within-list' && atom.kind === 'word')
        row[listName(atom.fact, atom.limit)] = atom.test(String(value)) === 1;
      else if (atom.operator === 'within-list' && atom.kind === 'goods')
        row[listName(atom.fact, atom.limit)] = (value as readonly Good[]).some((good) => atom.test(good) === 1);
      else if (atom.kind === 'pair' && facts[atom.other] !== undefined)
        row[pairName(atom.fact, atom.other, atom.factor.toNumber())] =
          Number(plain(value)) - atom.factor.toNumber() * Number(plain(facts[atom.other]));
    }
    return row;
  });
}

const OPERATORS = {
  '>=': 'greaterThanInclusive',
  '>': 'greaterThan',
  '<=': 'lessThanInclusive',
  '<': 'lessThan',
  '=': 'equal',
  '!=': 'notEqual',
} as const;

/** Who gets what by json-rules-engine: ids of the measures by row. */
export async function runJsonRules(
  measures: ReturnType<typeof plainMeasures>,
  rows: readonly PlainRow[],
): Promise<string[][]> {
  const engine = new JsonRules([], { allowUndefinedFacts: true });
  const conditionOf = (tree: Tree): NestedCondition => {
    if ('all' in tree) return { all: tree.all.map(conditionOf) };
    if ('any' in tree) return { any: tree.any.map(conditionOf) };
    const { test } = tree;
    if (typeof test === 'string') return { fact: 'always', operator: 'equal', value: test === 'always' };
    return { fact: test.name, operator: OPERATORS[test.is], value: test.value };
  };
  for (const { id, tree } of measures)
    engine.addRule({ conditions: { all: [conditionOf(tree)] }, event: { type: id } });
  const results: string[][] = [];
  for (const row of rows) results.push((await engine.run({ ...row, always: true })).events.map(({ type }) => type));
  return results;
}

/** The same by publicodes. Its words are French; names are letters, digits and spaces. */
export function runPublicodes(measures: ReturnType<typeof plainMeasures>, rows: readonly PlainRow[]): string[][] {
  const textOf = (value: number | string | boolean) =>
    typeof value === 'string' ? `'${value}'` : typeof value === 'boolean' ? (value ? 'oui' : 'non') : String(value);
  const word = (name: string) => `f ${name.replaceAll('_', ' ')}`;
  const formula = (tree: Tree): unknown => {
    if ('all' in tree) return { 'toutes ces conditions': tree.all.map(formula) };
    if ('any' in tree) return { 'une de ces conditions': tree.any.map(formula) };
    const { test } = tree;
    if (typeof test === 'string') return test === 'always' ? 'oui' : 'non';
    return `${word(test.name)} ${test.is} ${textOf(test.value)}`;
  };
  const names = new Set(measures.flatMap(({ tree }) => namesIn(tree)));
  const rules: Record<string, unknown> = {};
  for (const name of names) rules[word(name)] = null;
  for (const [index, { tree }] of measures.entries()) rules[`m ${index}`] = { valeur: formula(tree) };
  const engine = new Publicodes(rules as ConstructorParameters<typeof Publicodes>[0], { logger: silent });
  return rows.map((row) => {
    const situation = Object.entries(row)
      .filter(([name]) => names.has(name))
      .map(([name, value]) => [word(name), textOf(value)]);
    engine.setSituation(Object.fromEntries(situation) as Parameters<typeof engine.setSituation>[0]);
    return measures.flatMap(({ id }, index) => (engine.evaluate(`m ${index}`).nodeValue === true ? [id] : []));
  });
}

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

function namesIn(tree: Tree): string[] {
  if ('all' in tree) return tree.all.flatMap(namesIn);
  if ('any' in tree) return tree.any.flatMap(namesIn);
  return typeof tree.test === 'string' ? [] : [tree.test.name];
}
