import type { LocalisedText } from '@industry/values';
import type { Operator } from './answer.ts';
import type { Atom } from './atom.ts';
import { type Context, contextOf, type EvaluationOptions } from './context.ts';
import { PlanBuilder } from './plan-builder.ts';
import type { Ruleset } from './ruleset.ts';
import type { Condition } from './types.ts';

/** Name of a part of a condition for a reader. */
export interface Label {
  readonly text?: LocalisedText;
  readonly clause?: string;
  /** The part is asked not to hold; its inside already says so, check by check. */
  readonly negated: boolean;
}

/** Conditions with every `not` pushed down to the checks (De Morgan holds in Kleene's logic) and every name unfolded. */
export type Node =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Node[]; readonly label?: Label }
  | { readonly kind: 'check'; readonly check: Check };

/** One comparison at one place of one measure. */
export interface Check {
  /** Its number among the checks of its measure. */
  readonly number: number;
  readonly atom: Atom;
  /** Number of the atom in the plan; comparisons that are the same have the same. */
  readonly atomNumber: number;
  readonly negated: boolean;
  /** The operator as it must hold, `negated` taken in. */
  readonly operator: Operator;
  readonly clause: string;
  readonly path: string;
  readonly text?: LocalisedText;
}

/** A condition of a measure, group or package, ready to be asked. */
export interface Target {
  readonly id: string;
  readonly root: Node;
  readonly checks: readonly Check[];
}

/** A ruleset with the figures of one day in it. */
export interface Plan {
  readonly context: Context;
  readonly atoms: readonly Atom[];
  readonly measures: readonly Target[];
  readonly groups: readonly Target[];
  readonly packages: readonly Target[];
  readonly priorities: readonly Target[];
  readonly conditions: readonly Target[];
  /** A condition inside a formula. */
  target(condition: Condition): Target;
}

const plans = new WeakMap<Ruleset, Map<string, Plan>>();
const MOST_PLANS = 32;

/** The plan of a day; kept with the ruleset, which never changes. */
export function planOf(ruleset: Ruleset, options: EvaluationOptions): Plan {
  const context = contextOf(ruleset, options);
  const key = JSON.stringify([context.asOf, context.rates]);
  const known = plans.get(ruleset) ?? new Map<string, Plan>();
  plans.set(ruleset, known);
  let plan = known.get(key);
  if (plan === undefined) {
    plan = newPlan(context);
    if (known.size >= MOST_PLANS) known.delete(known.keys().next().value!);
    known.set(key, plan);
  }
  return plan;
}

function newPlan(context: Context): Plan {
  const { source } = context.ruleset;
  const builder = new PlanBuilder(context);
  const inFormulas = new WeakMap<Condition, Target>();
  return {
    context,
    atoms: builder.atoms,
    measures: source.measures.map((measure, index) => builder.measure(measure, index)),
    groups: (source.groups ?? []).map((group, index) =>
      builder.condition(group.id, group.when, `/groups/${index}/when`, group.clause),
    ),
    packages: (source.packages ?? []).map((one, index) =>
      builder.condition(one.id, one.when, `/packages/${index}/when`, one.clause),
    ),
    priorities: (source.priorities ?? []).map((one, index) =>
      builder.condition(one.id, one.when, `/priorities/${index}/when`, one.clause),
    ),
    conditions: (source.conditions ?? []).map((one, index) =>
      builder.condition(one.id, one.when, `/conditions/${index}/when`, one.clause ?? ''),
    ),
    target(condition) {
      const known = inFormulas.get(condition) ?? builder.condition('', condition, '', '');
      inFormulas.set(condition, known);
      return known;
    },
  };
}
