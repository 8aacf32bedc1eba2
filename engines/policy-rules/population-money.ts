import { Decimal, type DecimalString, decimalString } from '@industry/values';
import { type Bits, eachBit } from './bits.ts';
import type { EvaluationOptions } from './context.ts';
import { readFacts } from './facts.ts';
import { evaluateFormula } from './formula.ts';
import { Inquiry } from './inquiry.ts';
import { planOf } from './plan.ts';
import type { Ruleset } from './ruleset.ts';
import type { Facts } from './types.ts';

/** What a measure brings to the rows that get it. */
export interface RowsMoney {
  /** By ISO 4217 currency. */
  readonly totals: Readonly<Record<string, DecimalString>>;
  /** Rows that get it and whose amount cannot be said. */
  readonly unknown: number;
}

/**
 * Sums a measure's amount over the rows of a set, exactly. For a measure without an amount nothing is summed and every row counts as
 * unknown.
 *
 * @example
 * moneyOver(ruleset, firms, '5.1.2/lease', answers.measures[2]!.yes, { asOf }).totals; // { KZT: '68000000' }
 */
export function moneyOver(
  ruleset: Ruleset,
  rows: readonly Facts[],
  measure: string,
  set: Bits,
  options: EvaluationOptions,
): RowsMoney {
  const plan = planOf(ruleset, options);
  const amount = ruleset.measures.get(measure)?.amount;
  const needed = amount ? factsIn(ruleset, amount) : [];
  const totals = new Map<string, Decimal>();
  let unknown = 0;
  eachBit(set, (row) => {
    const value =
      amount && evaluateFormula(plan, new Inquiry(plan, readFacts(plan.context, only(rows[row]!, needed)), {}), amount);
    if (value === undefined || 'missing' in value) unknown += 1;
    else totals.set(value.currency!, (totals.get(value.currency!) ?? new Decimal(0)).plus(value.value));
  });
  return {
    totals: Object.fromEntries([...totals].map(([currency, total]) => [currency, decimalString(total)])),
    unknown,
  };
}

/** Facts that a formula asks for, also through bands and through the conditions of its alternatives. */
function factsIn(ruleset: Ruleset, formula: unknown): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'string') walk(child);
      else if (ruleset.facts.has(child)) found.add(child);
      else if (key === 'bands' || key === 'use' || key === 'group') {
        if (seen.has(`${key} ${child}`)) continue;
        seen.add(`${key} ${child}`);
        walk(ruleset.bands.get(child) ?? ruleset.conditions.get(child) ?? ruleset.groups.get(child));
      }
    }
  };
  walk(formula);
  return [...found];
}

function only(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(ids.flatMap((id) => (facts[id] === undefined ? [] : [[id, facts[id]]])));
}
