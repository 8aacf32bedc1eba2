import { type Answer, type MissingInput, sameOnce } from './answer.ts';
import { type Atom, type PairAtom, truthOf } from './atom.ts';
import { type Box, EVERYWHERE, intersection, TooManyBoxes, union } from './boxes.ts';
import type { EvaluationOptions } from './context.ts';
import { unknownMeasure } from './evaluate.ts';
import { type KnownFacts, readFacts } from './facts.ts';
import { Inquiry } from './inquiry.ts';
import { type Move, movesOf, reachable, withoutDominated } from './moves.ts';
import { type Change, changeOf, compareChanges } from './change.ts';
import { type Check, type Node, type Plan, planOf, type Target } from './plan.ts';
import type { Ruleset } from './ruleset.ts';
import { NO, type Truth, UNKNOWN, YES } from './truth.ts';
import type { Facts } from './types.ts';
import { pairPoints, type Variable, variableOf } from './variables.ts';

/** Changes that together turn a no; none of them can be left out or made smaller. */
export interface NearestChange {
  readonly changes: readonly Change[];
  /** What the answer becomes: `unknown` when facts that nobody has given yet would still have to fit. */
  readonly becomes: Exclude<Answer, 'no'>;
  readonly missing: readonly MissingInput[];
}

export interface NearestChanges {
  /** Cheapest first: fewest changes of the dearest cost class, then of the next, then fewest, then smallest. */
  readonly alternatives: readonly NearestChange[];
  /** False when the condition has more ways to be met than are looked at; the alternatives then may lack some. */
  readonly complete: boolean;
}

/**
 * Every smallest change of movable facts that turns a measure's no. Exact for comparisons with figures, words and truth values:
 * the ways in which the condition tree can be true are listed as boxes (its disjunctive normal form), the nearest point of each is
 * found coordinate by coordinate, and what another change dominates is dropped. Of two compared facts one is moved at a time.
 * No alternatives when the answer is not a no, or when no movable fact helps.
 *
 * @example
 * nearestChanges(ruleset, { ...facts, 'lease.ownContributionShare': '0.1' }, '5.1.2/lease', { asOf }).alternatives[0];
 * // { changes: [{ fact: 'lease.ownContributionShare', from: '0.1', operator: 'at-least', limit: '0.15', by: '0.05', ... }], becomes: 'yes' }
 */
export function nearestChanges(
  ruleset: Ruleset,
  facts: Facts,
  measure: string,
  options: EvaluationOptions,
): NearestChanges {
  const plan = planOf(ruleset, options);
  const target = plan.measures.find(({ id }) => id === measure);
  if (target === undefined) throw unknownMeasure(ruleset, measure);
  return new Search(plan, target, readFacts(plan.context, facts)).run();
}

class Search {
  readonly #plan: Plan;
  readonly #target: Target;
  readonly #facts: KnownFacts;
  readonly #variables = new Map<string, Variable>();
  readonly #now: Inquiry;

  constructor(plan: Plan, target: Target, facts: KnownFacts) {
    this.#plan = plan;
    this.#target = target;
    this.#facts = facts;
    this.#now = new Inquiry(plan, facts, {});
    const atoms = target.checks.map(({ atom }) => atom);
    const points = pairPoints(
      atoms.filter((atom) => atom.kind === 'pair'),
      facts,
    );
    for (const id of new Set(atoms.flatMap(factsOf))) {
      const fact = plan.context.ruleset.facts.get(id);
      const variable = fact?.movable && facts.get(id)?.value && variableOf(fact, atoms, points.get(id));
      if (variable) this.#variables.set(id, variable);
    }
  }

  run(): NearestChanges {
    const { root } = this.#target;
    if (this.#now.truth(root) !== NO) return { alternatives: [], complete: true };
    try {
      const moves = withoutDominated(
        this.#boxes(root).flatMap((box) => movesOf(box, this.#variables, (id) => this.#current(id))),
      );
      return { alternatives: moves.map((move) => this.#described(move)).sort(compare(this.#plan)), complete: true };
    } catch (error) {
      if (error instanceof TooManyBoxes) return { alternatives: [], complete: false };
      throw error;
    }
  }

  /** Where the node is true; what cannot be known yet is taken to fit. */
  #boxes(node: Node): Box[] {
    if (node.kind === 'check') return this.#checkBoxes(node.check);
    const parts = node.parts.map((part) => this.#boxes(part));
    return node.kind === 'any'
      ? union(parts.flat())
      : parts.reduce((all, part) => intersection(all, part), [EVERYWHERE]);
  }

  #checkBoxes({ atom, negated }: Check): Box[] {
    const wanted = negated ? NO : YES;
    const ids = factsOf(atom);
    const now = truthOf(atom, this.#facts.get(atom.fact)?.value, this.#facts.get(ids[1] ?? '')?.value);
    if (ids.some((id) => !this.#facts.get(id)?.value) && atom.kind !== 'day') return [EVERYWHERE];
    // What the act leaves open no change of a fact settles; a figure that is not loaded may fit.
    if (atom.kind === 'unresolved') return atom.missing.kind === 'act' ? [] : [EVERYWHERE];
    if (atom.kind === 'pair') return this.#pairBoxes(atom, wanted, now);
    const variable = this.#variables.get(atom.fact);
    if (variable) return this.#reached(atom.fact, variable.where(atom, wanted), []);
    return now === wanted || now === UNKNOWN ? [EVERYWHERE] : [];
  }

  /** One of the two facts is moved while the other stays exactly where it is. */
  #pairBoxes(atom: PairAtom, wanted: Truth, now: Truth): Box[] {
    const movable = factsOf(atom).filter((id) => this.#variables.has(id));
    if (movable.length === 0) return now === wanted ? [EVERYWHERE] : [];
    return movable.flatMap((id) => {
      const variable = this.#variables.get(id)!;
      const value = (fact: string, cell: number) =>
        fact === id ? variable.valueIn(cell) : this.#facts.get(fact)!.value;
      let cells = 0n;
      for (let cell = 0; cell < variable.cells; cell += 1)
        if (variable.valueIn(cell) && truthOf(atom, value(atom.fact, cell), value(atom.other, cell)) === wanted)
          cells |= 1n << BigInt(cell);
      const others = movable.filter((other) => other !== id);
      return this.#reached(
        id,
        cells,
        others.map((other) => [other, 1n << BigInt(this.#current(other))] as const),
      );
    });
  }

  #reached(id: string, cells: bigint, rest: readonly (readonly [string, bigint])[]): Box[] {
    const allowed = cells & reachable(this.#variables.get(id)!, this.#current(id));
    return allowed === 0n ? [] : [new Map([[id, allowed], ...rest])];
  }

  #current(id: string): number {
    return this.#variables.get(id)!.cellOf(this.#facts.get(id)!.value!);
  }

  #described(moves: readonly Move[]): NearestChange {
    const changed = new Map(this.#facts);
    const changes = moves.map((move) => {
      const variable = this.#variables.get(move.fact)!;
      const known = this.#facts.get(move.fact)!;
      changed.set(move.fact, { ...known, value: variable.valueIn(move.cell)! });
      return changeOf(variable, known, move);
    });
    const after = new Inquiry(this.#plan, changed, {});
    const { root } = this.#target;
    return { changes, becomes: after.truth(root) === YES ? 'yes' : 'unknown', missing: sameOnce(after.missing(root)) };
  }
}

function factsOf(atom: Atom): string[] {
  return atom.kind === 'pair' ? [atom.fact, atom.other] : atom.kind === 'day' ? [] : [atom.fact];
}

function compare(plan: Plan): (a: NearestChange, b: NearestChange) => number {
  const { costClasses = [], facts } = plan.context.ruleset.source;
  const costs = costClasses.map(({ id }) => id);
  const order = facts.map(({ id }) => id);
  return (a, b) => compareChanges(a.changes, b.changes, costs, order);
}
