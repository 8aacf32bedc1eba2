import type { LocalisedText } from '@industry/values';
import { type Amount, type Answer, type FactOrigin, type MissingInput, type Reason, sameOnce } from './answer.ts';
import type { EvaluationOptions } from './context.ts';
import { readFacts } from './facts.ts';
import { evaluateFormula } from './formula.ts';
import { type Explanation, Inquiry } from './inquiry.ts';
import { type Plan, planOf, type Target } from './plan.ts';
import { PolicyRulesError } from './problems.ts';
import type { Ruleset } from './ruleset.ts';
import { quoted } from './schema-check.ts';
import { nearestName } from './nearest-name.ts';
import type { Facts, Measure } from './types.ts';

export interface EvaluateOptions extends EvaluationOptions {
  /** Only these measures; all when absent. */
  readonly measures?: readonly string[];
  /** Where facts come from, by fact id; handed through to reasons and explanations. */
  readonly origins?: Readonly<Record<string, FactOrigin>>;
}

/** The answer for a group or package: `no` has every failing condition, `unknown` everything that is missing. */
export interface Verdict {
  readonly id: string;
  readonly answer: Answer;
  /** Not empty exactly when the answer is no. */
  readonly reasons: readonly Reason[];
  /** Not empty exactly when the answer is unknown. */
  readonly missing: readonly MissingInput[];
  readonly explanation: Explanation;
}

export interface MeasureVerdict extends Verdict {
  /** Money that the measure can bring; absent for a no and where the measure declares none. */
  readonly amount?: Amount;
  readonly minimum?: Amount;
  readonly terms: readonly {
    readonly id: string;
    readonly text: LocalisedText;
    readonly unit?: string;
    readonly clause?: string;
    readonly amount: Amount;
  }[];
}

export interface Evaluation {
  readonly asOf: string;
  /** In the ruleset's order. */
  readonly measures: readonly MeasureVerdict[];
  readonly groups: readonly Verdict[];
  readonly packages: readonly Verdict[];
  readonly priorities: readonly Verdict[];
}

/**
 * Which measures a subject can get on a day, and why. Deterministic: no clock, no locale; decimals are exact. Throws
 * `PolicyRulesError` for facts of a wrong type, null, or a name that is not declared.
 *
 * @example
 * const { measures } = evaluate(ruleset, { 'firm.stateShare': '0.6' }, { asOf: toCivilDate('2021-06-01') });
 * // measures[0]: { id: '5.1.2/lease', answer: 'no', reasons: [{ clause: '5.2/state.share', fact: 'firm.stateShare',
 * //   value: '0.6', operator: 'under', limit: '0.5', ... }], missing: [], ... }
 */
export function evaluate(ruleset: Ruleset, facts: Facts, options: EvaluateOptions): Evaluation {
  const plan = planOf(ruleset, options);
  const inquiry = new Inquiry(plan, readFacts(plan.context, facts), options.origins ?? {});
  const wanted = options.measures && new Set(options.measures);
  for (const id of wanted ?? []) if (!ruleset.measures.has(id)) throw unknownMeasure(ruleset, id);
  const targets = wanted ? plan.measures.filter(({ id }) => wanted.has(id)) : plan.measures;
  return {
    asOf: options.asOf,
    measures: targets.map((target) => measureVerdict(inquiry, plan, target, ruleset.measures.get(target.id)!)),
    groups: plan.groups.map((target) => verdict(inquiry, target)),
    packages: plan.packages.map((target) => verdict(inquiry, target)),
    priorities: plan.priorities.map((target) => verdict(inquiry, target)),
  };
}

export function unknownMeasure(ruleset: Ruleset, id: string): PolicyRulesError {
  const suggestion = nearestName(id, ruleset.measures.keys());
  return new PolicyRulesError('options', [
    { path: '/measures', message: `no measure ${quoted(id)}`, ...(suggestion !== undefined && { suggestion }) },
  ]);
}

function verdict(inquiry: Inquiry, target: Target): Verdict {
  const { id, root } = target;
  return {
    id,
    answer: inquiry.answer(root),
    reasons: inquiry.reasons(root),
    missing: sameOnce(inquiry.missing(root)),
    explanation: inquiry.explanation(root),
  };
}

function measureVerdict(inquiry: Inquiry, plan: Plan, target: Target, measure: Measure): MeasureVerdict {
  const answer = verdict(inquiry, target);
  if (answer.answer === 'no') return { ...answer, terms: [] };
  const of = (formula: NonNullable<Measure['amount']>) => evaluateFormula(plan, inquiry, formula);
  return {
    ...answer,
    ...(measure.amount && { amount: of(measure.amount) }),
    ...(measure.minimum && { minimum: of(measure.minimum) }),
    terms: (measure.terms ?? []).map(({ formula, ...term }) => ({ ...term, amount: of(formula) })),
  };
}
