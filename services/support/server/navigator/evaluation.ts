import {
  bestBundle,
  bundleRules,
  evaluate,
  type EvaluateOptions,
  type Evaluation,
  type FactOrigin,
  type Facts,
  type MeasureVerdict,
  nearestChanges,
  PolicyRulesError,
  type Ruleset,
  verifyBundle,
} from '@industry/policy-rules';
import { Problem } from '@industry/http';
import type { ProgrammePack } from '@industry/pack/schema.ts';
import type { SupportAnswer } from '@industry/support/contract';
import type { CivilDate } from '@industry/values';
import type { RuleDay } from '../firm-facts/index.ts';
import { amountOf, changeText, missingText, reasonText } from './words.ts';

/** What is asked: facts on a day, with that day's rules. */
export interface Case {
  readonly day: RuleDay;
  readonly asOf: CivilDate;
  readonly facts: Facts;
  readonly origins?: Readonly<Record<string, FactOrigin>>;
}

/** Throws the problem `facts-invalid`, which names every fact that does not fit. */
export function answered({ day, facts, ...rest }: Case, measures?: readonly string[]): Evaluation {
  try {
    return evaluate(day.ruleset, facts, { ...optionsOf({ day, facts, ...rest }), ...(measures && { measures }) });
  } catch (error) {
    if (!(error instanceof PolicyRulesError)) throw error;
    throw new Problem('facts-invalid', {
      problems: error.problems
        .slice(0, 20)
        .map(({ path, message, suggestion }) => `${path}: ${message}${suggestion ? ` (${suggestion}?)` : ''}`)
        .join('; '),
    });
  }
}

function optionsOf({ day, asOf, origins }: Case): EvaluateOptions {
  return { asOf, rates: day.rates, ...(origins && { origins }) };
}

/** A verdict as it is read: every reason and what is missing in words, money, the smallest changes. */
export function answerOf(pack: Pick<ProgrammePack, 'bodies'>, asked: Case, verdict: MeasureVerdict): SupportAnswer {
  const { ruleset } = asked.day;
  const measure = ruleset.measures.get(verdict.id)!;
  return {
    measure: verdict.id,
    clause: measure.clause,
    title: measure.title,
    operator: measure.operator === undefined ? null : (pack.bodies.get(measure.operator)?.name ?? null),
    selection: measure.selection ?? null,
    answer: verdict.answer,
    reasons: verdict.reasons.map((reason) => ({ text: reasonText(ruleset, reason), clause: reason.clause })),
    missing: verdict.missing.map((one) => ({
      fact: one.kind === 'fact' ? one.id : null,
      text: missingText(ruleset, one),
    })),
    amount: verdict.amount ? amountOf(ruleset, verdict.amount) : null,
    terms: verdict.terms.map(({ id, text, unit, amount }) => ({
      id,
      text,
      unit: unit ?? null,
      amount: amountOf(ruleset, amount),
    })),
    nearest: nearestOf(asked, verdict),
  };
}

/** So many ways out are told. */
const WAYS = 3;

function nearestOf(asked: Case, { id, answer }: MeasureVerdict): SupportAnswer['nearest'] {
  if (answer !== 'no') return [];
  const { ruleset } = asked.day;
  return nearestChanges(ruleset, asked.facts, id, optionsOf(asked))
    .alternatives.slice(0, WAYS)
    .map(({ changes, becomes }) => ({ changes: changes.map((one) => changeText(ruleset, one)), becomes }));
}

const CERTAINTY = { yes: 0, unknown: 1, no: 2 } as const;

/** By certainty, then by money, then by how little is missing; the act's order among equals. */
export function inOrder(answers: readonly SupportAnswer[]): SupportAnswer[] {
  const money = ({ amount }: SupportAnswer) => (amount !== null && 'value' in amount ? Number(amount.value) : 0);
  const wanting = ({ missing, nearest, reasons }: SupportAnswer) =>
    missing.length + (reasons.length > 0 ? (nearest[0]?.changes.length ?? 100) : 0);
  return answers.toSorted(
    (a, b) => CERTAINTY[a.answer] - CERTAINTY[b.answer] || money(b) - money(a) || wanting(a) - wanting(b),
  );
}

/** The lawful choice of granted measures that brings most, and whether its proof holds; null while nothing is granted. */
export function bundleOf(asked: Case, currency: string, evaluation: Evaluation) {
  if (!evaluation.measures.some(({ answer }) => answer === 'yes')) return null;
  const { rules, unpriced } = bundleRules(asked.day.ruleset, asked.facts, { ...optionsOf(asked), currency });
  const best = bestBundle(rules);
  const wrong = verifyBundle(rules, best);
  return {
    chosen: best.chosen.map(({ id, amount }) => ({ measure: id, amount: { amount, currency } })),
    total: { amount: best.total, currency },
    proved: best.optimal && wrong.length === 0,
    branches: best.proof.reduce((sum, { branches }) => sum + branches.length, 0),
    unpriced: [...unpriced],
  };
}

/** Whether the rules know the measure. */
export const knows = (ruleset: Ruleset, measure: string): boolean => ruleset.measures.has(measure);
