import type { LocalisedText } from '@industry/values';
import type { Answer, FactOrigin, MissingInput, Reason } from './answer.ts';
import { type Atom, goodsTruth, truthOf } from './atom.ts';
import type { KnownFacts } from './facts.ts';
import { writeNumber } from './read-value.ts';
import type { Check, Label, Node, Plan } from './plan.ts';
import { allOf, anyOf, NO, not, type Truth, UNKNOWN, YES } from './truth.ts';
import type { Good } from './types.ts';

/** The path of an answer: which parts decided it, check by check, with figures, clauses and origins. */
export type Explanation =
  | {
      readonly kind: 'all' | 'any';
      readonly answer: Answer;
      readonly label?: Label;
      readonly parts: readonly Explanation[];
    }
  | {
      readonly kind: 'check';
      readonly answer: Answer;
      /** `value` is absent when the fact is not known. */
      readonly check: Omit<Reason, 'value'> & Partial<Pick<Reason, 'value'>>;
      readonly factText?: LocalisedText;
      readonly missing: readonly MissingInput[];
    };

const ANSWERS = { [NO]: 'no', [YES]: 'yes', [UNKNOWN]: 'unknown' } as const;

/** One subject's facts put to one day's plan. */
export class Inquiry {
  readonly #plan: Plan;
  readonly #facts: KnownFacts;
  readonly #origins: Readonly<Record<string, FactOrigin>>;
  readonly #truths = new Map<Atom, Truth>();

  constructor(plan: Plan, facts: KnownFacts, origins: Readonly<Record<string, FactOrigin>>) {
    this.#plan = plan;
    this.#facts = facts;
    this.#origins = origins;
  }

  get facts(): KnownFacts {
    return this.#facts;
  }

  truth(node: Node): Truth {
    if (node.kind === 'check') return this.#check(node.check);
    const truths = node.parts.map((part) => this.truth(part));
    return node.kind === 'all' ? allOf(truths) : anyOf(truths);
  }

  answer(node: Node): Answer {
    return ANSWERS[this.truth(node)];
  }

  /** Every failing condition; none when the answer is not a no. */
  reasons(node: Node): Reason[] {
    if (this.truth(node) !== NO) return [];
    if (node.kind === 'check') return [{ ...this.#described(node.check), value: this.#json(node.check)! }];
    return node.parts.flatMap((part) => this.reasons(part));
  }

  /** What would decide an unknown; none when the answer is known. */
  missing(node: Node): MissingInput[] {
    if (this.truth(node) !== UNKNOWN) return [];
    if (node.kind === 'check') return this.#missingOf(node.check.atom, node.check.clause);
    return node.parts.flatMap((part) => this.missing(part));
  }

  explanation(node: Node): Explanation {
    const answer = this.answer(node);
    if (node.kind !== 'check') {
      const { kind, label, parts } = node;
      return { kind, answer, ...(label && { label }), parts: parts.map((part) => this.explanation(part)) };
    }
    const { check } = node;
    const value = this.#json(check);
    const factText = this.#plan.context.ruleset.facts.get(check.atom.fact)?.text;
    return {
      kind: 'check',
      answer,
      check: { ...this.#described(check), ...(value !== undefined && { value }) },
      ...(factText && { factText }),
      missing: this.missing(node),
    };
  }

  #check({ atom, negated }: Check): Truth {
    let truth = this.#truths.get(atom);
    if (truth === undefined) {
      const other = atom.kind === 'pair' ? this.#facts.get(atom.other)?.value : undefined;
      truth = truthOf(atom, this.#facts.get(atom.fact)?.value, other);
      this.#truths.set(atom, truth);
    }
    return negated ? not(truth) : truth;
  }

  #json({ atom }: Check): Reason['value'] | undefined {
    return atom.kind === 'day' ? this.#plan.context.asOf : this.#facts.get(atom.fact)?.json;
  }

  #described({ atom, number, operator, clause, path, text }: Check): Omit<Reason, 'value'> {
    const origin = Object.hasOwn(this.#origins, atom.fact) ? this.#origins[atom.fact] : undefined;
    return {
      clause,
      fact: atom.fact,
      operator,
      limit: this.#limit(atom),
      check: number,
      path,
      parameters: atom.parameters,
      ...(atom.kind === 'pair' && { limitFact: atom.other }),
      inDecree: atom.inDecree,
      ...(text && { text }),
      ...(origin && { origin }),
      rates: [...atom.rates, ...(this.#facts.get(atom.fact)?.rates ?? [])],
    };
  }

  #limit(atom: Atom): Reason['limit'] {
    const other = atom.kind === 'pair' ? this.#facts.get(atom.other)?.value : undefined;
    if (atom.kind !== 'pair' || other?.kind !== 'number') return atom.limit;
    const { type, unit } = this.#plan.context.ruleset.facts.get(atom.other)!;
    const number = other.number.times(atom.factor);
    return writeNumber(type === 'integer' && !number.isInteger() ? 'decimal' : type, number, unit);
  }

  #missingOf(atom: Atom, clause: string): MissingInput[] {
    const facts = [atom.fact, ...(atom.kind === 'pair' ? [atom.other] : [])];
    const unknown = facts.flatMap((id) => this.missingFact(id));
    if (atom.kind === 'unresolved') return [atom.missing, ...unknown];
    if (unknown.length > 0) return unknown;
    const { register, question } = this.#plan.context.ruleset.facts.get(atom.fact)!;
    const source = { ...(register !== undefined && { register }), ...(question && { question }) };
    const value = this.#facts.get(atom.fact)!.value!;
    if (atom.kind === 'word' && value.kind === 'word')
      return [{ kind: 'finer-code', id: atom.fact, code: value.word, ...source }];
    if (atom.kind === 'goods' && value.kind === 'goods')
      return value.goods
        .filter((good) => goodsTruth([atom.test(good)], false) === UNKNOWN)
        .slice(0, 1)
        .map((good: Good) =>
          good.scheme === atom.scheme
            ? { kind: 'finer-code', id: atom.fact, code: good.code, ...source }
            : { kind: 'good-in-scheme', id: atom.fact, scheme: atom.scheme, ...source },
        );
    const note = atom.kind === 'ordered' ? atom.note : undefined;
    return [
      { kind: 'act', id: note?.id ?? atom.fact, clause: note?.clause ?? clause, ...(note && { note: note.text }) },
    ];
  }

  /** The fact as a missing input; empty when it is known. */
  missingFact(id: string): MissingInput[] {
    const known = this.#facts.get(id);
    if (known?.value) return [];
    if (known?.missing) return [known.missing];
    const { register, question } = this.#plan.context.ruleset.facts.get(id)!;
    return [{ kind: 'fact', id, ...(register !== undefined && { register }), ...(question && { question }) }];
  }
}
