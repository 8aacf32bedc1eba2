export { annuityPayment, annuitySchedule, type Instalment } from './annuity.ts';
export type * from './answer.ts';
export type { EvaluationOptions } from './context.ts';
export { evaluate, type EvaluateOptions, type Evaluation, type MeasureVerdict, type Verdict } from './evaluate.ts';
export { flattenFacts, placedFacts } from './facts.ts';
export type { Explanation } from './inquiry.ts';
export type { Check, Label } from './plan.ts';
export { checkRuleset, loadRuleset } from './load.ts';
export { describeProblem, PolicyRulesError, type Problem } from './problems.ts';
export type { Ruleset } from './ruleset.ts';
export { type Schedule, schedulesOf, type TermSchedule } from './schedule.ts';
export { rulesetSchema } from './schema.ts';
export type * from './types.ts';
export { allBits, type Bits, countBits, eachBit, hasBit, newBits, setBit } from './bits.ts';
export { type Column, type Columns, columnsOf } from './columns.ts';
export { answerAt, compile, type PopulationAnswers, type PopulationEvaluator, type TargetRows } from './compile.ts';
export type { Change } from './change.ts';
export { applyDraft, type Draft, type DraftChange } from './draft.ts';
export { impactOf, type MeasureImpact, overlapOf } from './impact.ts';
export {
  amountsOver,
  FIRST_YEAR,
  moneyOver,
  type RowAmount,
  type RowsMoney,
  sameAmount,
  sumOf,
} from './population-money.ts';
export { type NearestChange, type NearestChanges, nearestChanges } from './nearest-change.ts';
export { type Bundle, bestBundle, type ComponentProof, verifyBundle } from './bundle.ts';
export type { BundleItem, BundleRules } from './bundle-model.ts';
export type { Branch } from './bundle-search.ts';
export type { Finding, LintRule } from './lint/finding.ts';
export { lintRuleset } from './lint/lint.ts';
export { bundleRules, type BundleOptions, type SubjectBundle } from './bundle-rules.ts';
export {
  type ExplanationLine,
  renderChange,
  renderExplanation,
  renderMissing,
  renderReason,
  showValue,
} from './render.ts';
