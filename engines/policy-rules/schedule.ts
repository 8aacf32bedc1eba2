import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';
import { annuitySchedule, type Instalment } from './annuity.ts';
import { type Amount, type MissingInput, sameOnce } from './answer.ts';
import type { EvaluationOptions } from './context.ts';
import { unknownMeasure } from './evaluate.ts';
import { readFacts } from './facts.ts';
import { evaluateFormula } from './formula.ts';
import { Inquiry } from './inquiry.ts';
import { planOf } from './plan.ts';
import type { Ruleset } from './ruleset.ts';
import type { Facts, Formula } from './types.ts';

/** Equal monthly payments that a term of a measure stands for, month by month. Amounts in `currency`, rate as a fraction a year. */
export interface Schedule {
  /** Id of the term. */
  readonly term: string;
  readonly principal: DecimalString;
  readonly currency?: string;
  readonly rate: DecimalString;
  readonly months: number;
  readonly instalments: readonly Instalment[];
  /** What is paid altogether, and how much of it is interest. */
  readonly paid: DecimalString;
  readonly interest: DecimalString;
}

/** Or what is missing for it. */
export type TermSchedule = Schedule | { readonly term: string; readonly missing: readonly MissingInput[] };

type Annuity = Extract<Formula, { annuity: Formula }>;

/**
 * The schedule of each term of a measure that is an annuity. It answers whatever the conditions answer: a calculator may be asked by who does
 * not yet qualify. Rounded as the term says; the last payment settles what rounding left. Throws `PolicyRulesError` as `evaluate` does.
 *
 * @example
 * schedulesOf(ruleset, { 'lease.assetPrice': { amount: '80000000', currency: 'KZT' }, 'lease.ownContributionShare': '0.25',
 *   'lease.termMonths': 60 }, '5.1.2/lease', { asOf })[0]; // { term: 'monthly-payment', principal: '60000000', rate: '0.05', months: 60, ... }
 */
export function schedulesOf(
  ruleset: Ruleset,
  facts: Facts,
  measure: string,
  options: EvaluationOptions,
): TermSchedule[] {
  const rule = ruleset.measures.get(measure);
  if (rule === undefined) throw unknownMeasure(ruleset, measure);
  const plan = planOf(ruleset, options);
  const inquiry = new Inquiry(plan, readFacts(plan.context, facts), {});
  const of = (formula: Formula) => evaluateFormula(plan, inquiry, formula);
  return (rule.terms ?? []).flatMap(({ id, formula }): TermSchedule[] => {
    if (!('annuity' in formula)) return [];
    const parts = [of(formula), of(formula.annuity), of(formula.rate), of(formula.months)];
    const missing = parts.flatMap((part) => ('missing' in part ? part.missing : []));
    if (missing.length > 0) return [{ term: id, missing: sameOnce(missing) }];
    const [, principal, rate, months] = parts as Exclude<Amount, { missing: unknown }>[];
    return [scheduleOf(id, formula, principal!, rate!.value, Number(months!.value))];
  });
}

function scheduleOf(
  term: string,
  { digits }: Annuity,
  { value: principal, currency }: Exclude<Amount, { missing: unknown }>,
  rate: DecimalString,
  months: number,
): Schedule {
  const instalments = annuitySchedule({ principal, rate, months, digits });
  const sum = (part: (one: Instalment) => DecimalString) =>
    decimalString(instalments.reduce((total, one) => total.plus(decimal(part(one))), new Decimal(0)));
  return {
    term,
    principal,
    ...(currency !== undefined && { currency }),
    rate,
    months,
    instalments,
    paid: sum(({ payment }) => payment),
    interest: sum(({ interest }) => interest),
  };
}
