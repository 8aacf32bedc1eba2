import type { Atom } from '../atom.ts';
import { truthOf } from '../atom.ts';
import type { Check, Node, Plan } from '../plan.ts';
import { type Value, writeNumber } from '../read-value.ts';
import { NO, not, type Truth, YES } from '../truth.ts';
import type { JsonValue } from '../types.ts';
import { variableOf } from '../variables.ts';

/** Asked of every part: it holds (`true`), or it does not (`false`: it is a no, or the act leaves it open). */
export interface Wanted {
  readonly node: Node;
  readonly holds: boolean;
}

/** One thing that can vary: a fact with its cells, or a comparison that is taken as free (goods, two facts, no figure). */
interface Domain {
  readonly key: string;
  /** Truth of each atom in each cell. */
  readonly truths: readonly ReadonlyMap<Atom, Truth>[];
  readonly examples: readonly (JsonValue | undefined)[];
}

export class TooComplex extends Error {}

const MOST_STEPS = 20_000;

/**
 * Facts under which all that is wanted is so; undefined when there are none. Exact for comparisons of ordered facts, words, truth
 * values and codes with figures: every cell of every fact is tried, branches that are decided early are not. What is taken as free
 * can only make more possible, so "none" is always right.
 */
export function satisfy(plan: Plan, wanted: readonly Wanted[]): Readonly<Record<string, JsonValue>> | undefined {
  const checks = wanted.flatMap(({ node }) => checksOf(node));
  const domains = domainsOf(plan, [...new Set(checks.map(({ atom }) => atom))]);
  const domainOf = new Map(
    domains.flatMap((domain) => [...domain.truths[0]!.keys()].map((atom) => [atom, domain] as const)),
  );
  const chosen = new Map<Domain, number>();
  let steps = 0;

  /** YES or NO when decided, a domain to choose in when open. */
  function state(node: Node): boolean | Domain {
    if (node.kind === 'check') return checkState(node.check);
    const decisive = node.kind === 'any';
    let open: Domain | undefined;
    for (const part of node.parts) {
      const found = state(part);
      if (found === decisive) return decisive;
      if (typeof found !== 'boolean') open ??= found;
    }
    return open ?? !decisive;
  }

  function checkState({ atom, negated }: Check): boolean | Domain {
    if (atom.kind === 'day') return true;
    const domain = domainOf.get(atom)!;
    const cell = chosen.get(domain);
    if (cell === undefined) return domain;
    const truth = domain.truths[cell]!.get(atom)!;
    return (negated ? not(truth) : truth) === YES;
  }

  function search(): boolean {
    steps += 1;
    if (steps > MOST_STEPS) throw new TooComplex();
    let open: Domain | undefined;
    for (const { node, holds } of wanted) {
      const found = state(node);
      if (typeof found !== 'boolean') open ??= found;
      else if (found !== holds) return false;
    }
    if (open === undefined) return true;
    for (const cell of open.truths.keys()) {
      chosen.set(open, cell);
      if (search()) return true;
    }
    chosen.delete(open);
    return false;
  }

  if (domains.some(({ truths }) => truths.length === 0) || !search()) return undefined;
  const shown = [...chosen].flatMap(([{ key, examples }, cell]) => {
    const example = examples[cell];
    return example === undefined ? [] : [[key, example] as const];
  });
  return Object.fromEntries(shown);
}

function checksOf(node: Node): Check[] {
  return node.kind === 'check' ? [node.check] : node.parts.flatMap(checksOf);
}

function domainsOf(plan: Plan, atoms: readonly Atom[]): Domain[] {
  const facts = new Map<string, Atom[]>();
  const domains: Domain[] = [];
  for (const atom of atoms) {
    if (atom.kind === 'goods' || atom.kind === 'pair' || atom.kind === 'unresolved')
      domains.push({
        key: atom.key,
        truths: [new Map([[atom, YES]]), new Map([[atom, NO]])],
        examples: [undefined, undefined],
      });
    else if (atom.kind !== 'day') facts.set(atom.fact, [...(facts.get(atom.fact) ?? []), atom]);
  }
  for (const [id, own] of facts) domains.push(factDomain(plan, id, own));
  return domains;
}

/** Cells of a fact; cells in which every comparison is the same are one. */
function factDomain(plan: Plan, id: string, atoms: readonly Atom[]): Domain {
  const fact = plan.context.ruleset.facts.get(id)!;
  const variable = variableOf(fact, atoms);
  const values: (Value | undefined)[] = variable
    ? Array.from({ length: variable.cells }, (_, cell) => variable.valueIn(cell))
    : [...wordsTried(atoms), '~'].map((word) => ({ kind: 'word', word }));
  const cells = new Map<string, { readonly truths: ReadonlyMap<Atom, Truth>; readonly value: Value }>();
  for (const value of values) {
    if (!value) continue;
    const truths = atoms.map((atom) => truthOf(atom, value));
    const key = truths.join('');
    if (!cells.has(key)) cells.set(key, { truths: new Map(atoms.map((atom, index) => [atom, truths[index]!])), value });
  }
  const distinct = [...cells.values()];
  return {
    key: id,
    truths: distinct.map(({ truths }) => truths),
    examples: distinct.map(({ value }) => {
      if (value.kind === 'number') return writeNumber(fact.type, value.number, fact.unit);
      if (value.kind === 'boolean') return value.boolean;
      return value.kind === 'word' && !value.word.endsWith('~') ? value.word : undefined;
    }),
  };
}

/** Listed codes, and below each a code that is not listed itself (`~` is in no code). */
function wordsTried(atoms: readonly Atom[]): ReadonlySet<string> {
  return new Set(
    atoms.flatMap((atom) => (atom.kind === 'word' ? atom.words.flatMap((word) => [word, `${word}~`]) : [])),
  );
}
