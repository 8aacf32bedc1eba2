import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';
import type { Amount } from './answer.ts';
import type { BundleItem, BundleRules } from './bundle-model.ts';
import { convert } from './context.ts';
import { evaluate, type EvaluateOptions } from './evaluate.ts';
import { readFacts } from './facts.ts';
import { evaluateFormula } from './formula.ts';
import { Inquiry } from './inquiry.ts';
import { planOf } from './plan.ts';
import type { Ruleset } from './ruleset.ts';
import type { Facts } from './types.ts';

export interface SubjectBundle {
  readonly rules: BundleRules;
  readonly currency: string;
  /** Measures with a yes whose money cannot be said; they are not in the bundle. */
  readonly unpriced: readonly string[];
  /** Cumulation rules whose cap cannot be said: a bundle may break them. */
  readonly uncapped: readonly string[];
}

export interface BundleOptions extends EvaluateOptions {
  /** In which the bundle is counted: `KZT`. */
  readonly currency: string;
  /** Measures that the subject already has, with the money that counts towards caps, in `currency`. */
  readonly held?: readonly { readonly id: string; readonly amount?: DecimalString }[];
}

/**
 * What one subject could combine on a day, for `bestBundle`: its measures with a yes and their money, under the ruleset's
 * exclusions, order and cumulation. A measure without an amount brings 0.
 */
export function bundleRules(ruleset: Ruleset, facts: Facts, options: BundleOptions): SubjectBundle {
  const { currency, held: holdings = [] } = options;
  const held = holdings.map(({ id }) => id);
  const plan = planOf(ruleset, options);
  const inquiry = new Inquiry(plan, readFacts(plan.context, facts), {});
  const inCurrency = (amount: Amount | undefined) => {
    if (amount === undefined) return '0';
    if ('missing' in amount) return undefined;
    const converted = convert(plan.context, decimal(amount.value), amount.currency!, currency);
    return 'kind' in converted ? undefined : decimalString(converted.number);
  };

  const items: BundleItem[] = [];
  const unpriced: string[] = [];
  for (const verdict of evaluate(ruleset, facts, options).measures) {
    if (verdict.answer !== 'yes' || held.includes(verdict.id)) continue;
    const amount = inCurrency(verdict.amount);
    const minimum = verdict.minimum && inCurrency(verdict.minimum);
    if (amount === undefined || (verdict.minimum && minimum === undefined)) unpriced.push(verdict.id);
    else items.push({ id: verdict.id, amount, ...(minimum !== undefined && { minimum }) });
  }

  const { exclusions = [], order = [], cumulation = [] } = ruleset.source;
  const caps = cumulation.map(({ id, measures, cap }) => ({
    id,
    measures,
    cap: inCurrency(evaluateFormula(plan, inquiry, cap)),
  }));
  const left = (cap: DecimalString, measures: readonly string[]) => {
    const taken = holdings.filter(({ id }) => measures.includes(id)).map(({ amount = '0' }) => decimal(amount));
    return decimalString(
      Decimal.max(
        0,
        taken.reduce((rest, amount) => rest.minus(amount), decimal(cap)),
      ),
    );
  };
  const heldOf = (measures: readonly string[]) => measures.filter((id) => held.includes(id)).length;
  return {
    rules: {
      items,
      exclusions: exclusions.map(({ measures, atMost = 1 }) => ({
        items: measures,
        atMost: Math.max(0, atMost - heldOf(measures)),
      })),
      order: order.map(({ before, after, required = false }) => ({ before, after, required })),
      held,
      caps: caps.flatMap(({ measures, cap }) =>
        cap === undefined ? [] : [{ items: measures, cap: left(cap, measures) }],
      ),
    },
    currency,
    unpriced,
    uncapped: caps.filter(({ cap }) => cap === undefined).map(({ id }) => id),
  };
}
