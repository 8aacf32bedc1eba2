import { Decimal, type DecimalString, decimalString } from '@industry/values';
import { type Bits, eachBit } from './bits.ts';
import type { EvaluationOptions } from './context.ts';
import { readFacts } from './facts.ts';
import { evaluateFormula } from './formula.ts';
import { Inquiry } from './inquiry.ts';
import { planOf } from './plan.ts';
import type { Ruleset } from './ruleset.ts';
import type { Facts, Formula } from './types.ts';

/** What a measure brings to the rows that get it. */
export interface RowsMoney {
  /** By ISO 4217 currency. */
  readonly totals: Readonly<Record<string, DecimalString>>;
  /** Rows that get it and whose amount cannot be said. */
  readonly unknown: number;
}

/** What a measure brings to one row; null where it cannot be said. */
export type RowAmount = { readonly value: Decimal; readonly currency: string } | null;

/** Id of the term that says what of a measure's amount falls into the first year, where a measure has one. */
export const FIRST_YEAR = 'first-year';

function formulaOf(ruleset: Ruleset, measure: string, term: string | undefined): Formula | undefined {
  const found = ruleset.measures.get(measure);
  return term === undefined ? found?.amount : found?.terms?.find(({ id }) => id === term)?.formula;
}

/**
 * A measure's amount, or one of its terms, in each row of a set, exactly. For a measure without it, it is unknown in every row.
 *
 * @example
 * amountsOver(ruleset, firms, '5.1.2/lease', answers.measures[2]!.yes, { asOf }).get(17); // { value: 68000000, currency: 'KZT' }
 */
export function amountsOver(
  ruleset: Ruleset,
  rows: readonly Facts[],
  measure: string,
  set: Bits,
  options: EvaluationOptions,
  term?: string,
): ReadonlyMap<number, RowAmount> {
  const plan = planOf(ruleset, options);
  const amount = formulaOf(ruleset, measure, term);
  const needed = amount ? [...reached(ruleset, amount).facts] : [];
  const amounts = new Map<number, RowAmount>();
  eachBit(set, (row) => {
    const found =
      amount && evaluateFormula(plan, new Inquiry(plan, readFacts(plan.context, only(rows[row]!, needed)), {}), amount);
    amounts.set(
      row,
      found && !('missing' in found) ? { value: new Decimal(found.value), currency: found.currency! } : null,
    );
  });
  return amounts;
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
  return sumOf(amountsOver(ruleset, rows, measure, set, options).values());
}

/** The sum of amounts by currency, and of how many nothing can be said. */
export function sumOf(amounts: Iterable<RowAmount>): RowsMoney {
  const totals = new Map<string, Decimal>();
  let unknown = 0;
  for (const amount of amounts)
    if (amount === null) unknown += 1;
    else totals.set(amount.currency, (totals.get(amount.currency) ?? new Decimal(0)).plus(amount.value));
  return {
    totals: Object.fromEntries([...totals].map(([currency, total]) => [currency, decimalString(total)])),
    unknown,
  };
}

/** Whether two rulesets bring the same amount (or term) of a measure to whoever gets it: formula, and all that it refers to, are equal. */
export function sameAmount(one: Ruleset, other: Ruleset, measure: string, term?: string): boolean {
  const written = (ruleset: Ruleset) => {
    const amount = formulaOf(ruleset, measure, term);
    return amount === undefined ? '' : JSON.stringify([amount, reached(ruleset, amount).entries]);
  };
  return written(one) === written(other);
}

/** What a formula asks for, also through bands and through the conditions of its alternatives. */
function reached(
  ruleset: Ruleset,
  formula: Formula,
): { readonly facts: ReadonlySet<string>; readonly entries: unknown[] } {
  const facts = new Set<string>();
  const seen = new Set<string>();
  const entries: unknown[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const child of Object.values(value)) {
      if (typeof child === 'string') named(child);
      else walk(child);
    }
  };
  const named = (name: string): void => {
    if (ruleset.facts.has(name)) facts.add(name);
    for (const section of [ruleset.parameters, ruleset.lists, ruleset.bands, ruleset.conditions, ruleset.groups]) {
      const entry = section.get(name);
      if (entry === undefined || seen.has(name)) continue;
      seen.add(name);
      entries.push(entry);
      walk(entry);
    }
  };
  walk(formula);
  return { facts, entries };
}

function only(facts: Facts, ids: readonly string[]): Facts {
  return Object.fromEntries(ids.flatMap((id) => (facts[id] === undefined ? [] : [[id, facts[id]]])));
}
