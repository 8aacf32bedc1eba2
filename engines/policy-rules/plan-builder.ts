import type { Operator } from './answer.ts';
import type { Atom } from './atom.ts';
import type { Context } from './context.ts';
import type { Check, Label, Node, Target } from './plan.ts';
import { at } from './problems.ts';
import { resolveAtom } from './resolve-atom.ts';
import { NO, YES } from './truth.ts';
import type { Comparison, Condition, Dated, Group, Measure } from './types.ts';

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  'at-least': 'under',
  under: 'at-least',
  'more-than': 'up-to',
  'up-to': 'more-than',
  equals: 'other-than',
  'other-than': 'equals',
  between: 'outside',
  outside: 'between',
  'one-of': 'none-of',
  'none-of': 'one-of',
  'within-list': 'outside-list',
  'outside-list': 'within-list',
  'within-bands': 'outside-bands',
  'outside-bands': 'within-bands',
  undecided: 'undecided',
};

/** Where the walk is: what it would cite, whether an odd number of `not` lies above. */
interface Place {
  readonly path: string;
  readonly clause: string;
  readonly negated: boolean;
  readonly checks: Check[];
}

/** Unfolds conditions into nodes; atoms that are the same are shared over all of them. */
export class PlanBuilder {
  readonly atoms: Atom[] = [];
  readonly #context: Context;
  readonly #numbers = new Map<string, number>();
  readonly #resolved = new WeakMap<Comparison, Atom>();

  constructor(context: Context) {
    this.#context = context;
  }

  condition(id: string, when: Condition, path: string, clause: string): Target {
    const checks: Check[] = [];
    const root = this.#node(when, { path, clause, negated: false, checks });
    return { id, root, checks };
  }

  /** What everybody must meet, a group that has access, and the measure's own conditions. */
  measure(measure: Measure, index: number): Target {
    const { source, groups } = this.#context.ruleset;
    const checks: Check[] = [];
    const place: Place = { path: `/measures/${index}`, clause: measure.clause, negated: false, checks };
    const parts: Node[] = [];
    if (source.period)
      parts.push(...this.#openNodes(source.period, { ...place, path: '/period', clause: source.period.clause }));
    if (measure.open) parts.push(...this.#openNodes(measure.open, { ...place, path: at(place.path, 'open') }));
    const exempt = (measure.exempt ?? []).map(({ condition }) => condition);
    for (const use of source.general ?? []) if (!exempt.includes(use)) parts.push(this.#node({ use }, place));
    const access = (source.groups ?? []).filter((group) => givesAccess(group, measure.id, groups));
    if (access.length > 0) parts.push({ kind: 'any', parts: access.map(({ id }) => this.#node({ group: id }, place)) });
    parts.push(this.#node(measure.when, { ...place, path: at(place.path, 'when') }));
    return { id: measure.id, root: { kind: 'all', parts }, checks };
  }

  #node(condition: Condition, place: Place): Node {
    const { path, negated } = place;
    const clause = condition.clause ?? place.clause;
    const inside = { ...place, clause };
    if ('all' in condition || 'any' in condition) {
      const [key, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const);
      const nodes = parts.map((part, index) => this.#node(part, { ...inside, path: at(at(path, key), index) }));
      return labelled({ kind: (key === 'all') === negated ? 'any' : 'all', parts: nodes }, condition, negated);
    }
    if ('not' in condition) {
      const node = this.#node(condition.not, { ...inside, path: at(path, 'not'), negated: !negated });
      return node.kind === 'check' || condition.text === undefined
        ? node
        : labelled({ kind: 'all', parts: [node] }, condition, negated);
    }
    if ('use' in condition || 'group' in condition) {
      const { source, conditions, groups } = this.#context.ruleset;
      const [kind, list, named] =
        'use' in condition
          ? ['conditions', source.conditions!, conditions.get(condition.use)!]
          : ['groups', source.groups!, groups.get(condition.group)!];
      const name = { clause: named.clause, text: condition.text ?? ('title' in named ? named.title : named.text) };
      const start = `/${kind}/${list.findIndex(({ id }) => id === named.id)}/when`;
      const node = this.#node(named.when, {
        ...inside,
        path: start,
        clause: condition.clause ?? named.clause ?? clause,
      });
      const wrapped: Node = node.kind === 'check' || node.label ? { kind: 'all', parts: [node] } : node;
      return labelled(wrapped, name, negated);
    }
    return this.#check(this.#atom(condition), condition, place);
  }

  #check(
    atom: Atom,
    { clause, text }: Pick<Comparison, 'clause' | 'text'>,
    { path, negated, checks, clause: around }: Place,
  ): Node {
    const check: Check = {
      number: checks.length,
      atom,
      atomNumber: this.#number(atom),
      negated,
      operator: negated ? OPPOSITE[atom.operator] : atom.operator,
      clause: clause ?? atom.clause ?? around,
      path,
      ...(text && { text }),
    };
    checks.push(check);
    return { kind: 'check', check };
  }

  #atom(comparison: Comparison): Atom {
    const known = this.#resolved.get(comparison) ?? resolveAtom(this.#context, comparison);
    this.#resolved.set(comparison, known);
    return known;
  }

  #number(atom: Atom): number {
    const known = this.#numbers.get(atom.key);
    if (known !== undefined) return known;
    this.#numbers.set(atom.key, this.atoms.length);
    return this.atoms.push(atom) - 1;
  }

  #openNodes({ from, until }: Dated, place: Place): Node[] {
    const { asOf } = this.#context;
    const day = (operator: 'at-least' | 'under', limit: string, holds: boolean): Node => {
      const head = { fact: 'asOf', operator, limit, inDecree: true, parameters: [], rates: [] };
      const atom: Atom = { kind: 'day', key: `asOf ${operator} ${limit}`, ...head, truth: holds ? YES : NO };
      return this.#check(atom, {}, place);
    };
    return [day('at-least', from, asOf >= from), ...(until === undefined ? [] : [day('under', until, asOf < until)])];
  }
}

function labelled(
  node: Node,
  { text, clause }: { readonly text?: Label['text']; readonly clause?: string | undefined },
  negated: boolean,
): Node {
  if (node.kind === 'check' || text === undefined) return node;
  return { ...node, label: { text, negated, ...(clause !== undefined && { clause }) } };
}

/** A group has its own measures and all of the groups that it includes. */
function givesAccess(group: Group, measure: string, groups: ReadonlyMap<string, Group>): boolean {
  return (
    group.measures.includes(measure) ||
    (group.includes ?? []).some((other) => givesAccess(groups.get(other)!, measure, groups))
  );
}
