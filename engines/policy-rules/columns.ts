import type { Decimal } from '@industry/values';
import { newBits, type Bits, setBit } from './bits.ts';
import type { EvaluationOptions } from './context.ts';
import { readFacts } from './facts.ts';
import { type Plan, planOf } from './plan.ts';
import { at, PolicyRulesError } from './problems.ts';
import { isOrdered, type Value } from './read-value.ts';
import type { Ruleset } from './ruleset.ts';
import type { FactDeclaration, Facts, Good } from './types.ts';

/** One fact of all rows. `missing` has the rows in which the fact is not known; without it all are known. */
export type Column =
  /**
   * Ordered facts: shares, decimals, integers, money in the fact's currency, days since 1970-01-01. Each number stands for the
   * decimal of at most 15 significant digits that it prints as; 15 is what a double keeps apart.
   */
  | { readonly kind: 'number'; readonly values: Float64Array; readonly missing?: Bits }
  | { readonly kind: 'boolean'; readonly values: Uint8Array; readonly missing?: Bits }
  /** Codes and words: indices into the dictionary. */
  | {
      readonly kind: 'word';
      readonly values: Uint32Array;
      readonly dictionary: readonly string[];
      readonly missing?: Bits;
    }
  /** Goods of row r are `values[offsets[r]]` up to, not including, `values[offsets[r + 1]]`: indices into the dictionary. */
  | {
      readonly kind: 'goods';
      readonly offsets: Uint32Array;
      readonly values: Uint32Array;
      readonly dictionary: readonly Good[];
      readonly missing?: Bits;
    };

/** Columns by fact id; a fact without a column is not known in any row. */
export interface Columns {
  readonly rows: number;
  readonly facts: ReadonlyMap<string, Column>;
}

/** What a double keeps apart: IEEE 754 binary64 has 15 decimal digits (DBL_DIG). */
export const DOUBLE_DIGITS = 15;

/**
 * Rows of facts as columns, read with the same checks as `evaluate` reads them. Throws `PolicyRulesError`: "facts" for a bad
 * row (its number is in the path), "columns" for a number of more than 15 digits, which `evaluate` can take and columns cannot.
 */
export function columnsOf(ruleset: Ruleset, rows: readonly Facts[], options: EvaluationOptions): Columns {
  const plan = planOf(ruleset, options);
  const read = rows.map((facts, row) => readRow(plan, facts, row));
  const columns = new Map<string, Column>();
  for (const fact of ruleset.source.facts) {
    const missing = newBits(rows.length);
    const values = read.map((known, row) => {
      const value = known.get(fact.id)?.value;
      if (value === undefined) setBit(missing, row);
      return value;
    });
    columns.set(fact.id, { ...column(fact, values), missing });
  }
  return { rows: rows.length, facts: columns };
}

function readRow(plan: Plan, facts: Facts, row: number) {
  try {
    return readFacts(plan.context, facts);
  } catch (error) {
    if (!(error instanceof PolicyRulesError)) throw error;
    throw new PolicyRulesError(
      error.code,
      error.problems.map((problem) => ({ ...problem, path: `/${row}${problem.path}` })),
    );
  }
}

function column(fact: FactDeclaration, values: readonly (Value | undefined)[]): Column {
  if (isOrdered(fact.type))
    return {
      kind: 'number',
      values: Float64Array.from(values, (value, row) =>
        value?.kind === 'number' ? asDouble(value.number, fact, row) : 0,
      ),
    };
  if (fact.type === 'boolean')
    return {
      kind: 'boolean',
      values: Uint8Array.from(values, (value) => Number(value?.kind === 'boolean' && value.boolean)),
    };
  if (fact.type === 'goods') return goodsColumn(values);
  const numbers = new Map<string, number>();
  const indices = Uint32Array.from(values, (value) => (value?.kind === 'word' ? numberOf(numbers, value.word) : 0));
  return { kind: 'word', values: indices, dictionary: [...numbers.keys()] };
}

function goodsColumn(values: readonly (Value | undefined)[]): Column {
  const numbers = new Map<string, number>();
  const dictionary: Good[] = [];
  const offsets = new Uint32Array(values.length + 1);
  const indices: number[] = [];
  for (const [row, value] of values.entries()) {
    for (const good of value?.kind === 'goods' ? value.goods : []) {
      const number = numberOf(numbers, `${good.scheme} ${good.code}`);
      dictionary[number] = good;
      indices.push(number);
    }
    offsets[row + 1] = indices.length;
  }
  return { kind: 'goods', offsets, values: Uint32Array.from(indices), dictionary };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key) ?? numbers.size;
  numbers.set(key, known);
  return known;
}

function asDouble(number: Decimal, fact: FactDeclaration, row: number): number {
  if (number.precision() <= DOUBLE_DIGITS) return number.toNumber();
  const message = `a column keeps ${DOUBLE_DIGITS} digits apart, ${number.toFixed()} has more; ask evaluate for this row`;
  throw new PolicyRulesError('columns', [{ path: at(at('', row), fact.id), message }]);
}
