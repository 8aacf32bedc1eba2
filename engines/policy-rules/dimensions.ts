import { at } from './problems.ts';
import type { Report } from './report.ts';
import type { Ruleset } from './ruleset.ts';
import type { Condition, FactType, Formula } from './types.ts';

/** What a formula gives: `number`, or money in a currency (`KZT`). */
export type Dimension = string;

interface Check {
  readonly ruleset: Ruleset;
  readonly report: Report;
  condition(given: Condition, path: string): void;
}

/**
 * Names inside a formula and what it gives; undefined when that cannot be said because something in it is wrong. Money is never
 * added to a number, multiplied by money, or mixed with another currency without `convert`.
 */
export function checkFormula(
  check: Check,
  formula: Formula,
  path: string,
  expected?: 'money' | 'number',
): Dimension | undefined {
  const dimension = dimensionOf(check, formula, path);
  if (dimension !== undefined && expected !== undefined && (dimension === 'number') !== (expected === 'number'))
    check.report.wrong(path, `${expected} is expected here, the formula gives ${name(dimension)}`);
  return dimension;
}

function dimensionOf(check: Check, formula: Formula, path: string): Dimension | undefined {
  const { ruleset, report } = check;
  const parts = (key: string, formulas: readonly Formula[]) =>
    formulas.map((part, index) => dimensionOf(check, part, at(at(path, key), index)));
  const number = (key: string, part: Formula) => {
    checkFormula(check, part, at(path, key), 'number');
  };
  /** All the same, or a problem. */
  const same = (dimensions: readonly (Dimension | undefined)[]) => {
    const distinct = [...new Set(dimensions.filter((one) => one !== undefined))];
    if (distinct.length > 1) report.wrong(path, `${distinct.map(name).join(' and ')} cannot be put together`);
    return distinct.length === 1 && !dimensions.includes(undefined) ? distinct[0] : undefined;
  };

  if ('value' in formula) return typeof formula.value === 'string' ? 'number' : formula.value.currency;
  if ('parameter' in formula || 'fact' in formula) {
    const [key, id] = 'parameter' in formula ? ['parameter', formula.parameter] : ['fact', formula.fact];
    const known = key === 'parameter' ? ruleset.parameters : ruleset.facts;
    if (!report.name(at(path, key), key, id, known)) return undefined;
    const { type, unit } = known.get(id)!;
    return (
      ofType(type, unit) ?? (report.wrong(at(path, key), `${id} is a ${type}: nothing to compute with`), undefined)
    );
  }
  if ('add' in formula) return same(parts('add', formula.add));
  if ('subtract' in formula) return same(parts('subtract', formula.subtract));
  if ('min' in formula) return same(parts('min', formula.min));
  if ('max' in formula) return same(parts('max', formula.max));
  if ('multiply' in formula) {
    const dimensions = parts('multiply', formula.multiply);
    const money = dimensions.filter((one) => one !== 'number');
    if (money.length > 1 && !money.includes(undefined)) report.wrong(path, 'money is not multiplied by money');
    return money.length === 0 ? 'number' : money[0];
  }
  if ('divide' in formula) {
    const [dividend, divisor] = parts('divide', formula.divide);
    if (divisor === 'number') return dividend;
    if (dividend !== undefined && divisor !== undefined && dividend !== divisor)
      report.wrong(path, `${name(dividend)} is not divided by ${name(divisor)}`);
    return dividend === divisor ? 'number' : undefined;
  }
  if ('round' in formula) return dimensionOf(check, formula.round, at(path, 'round'));
  if ('share' in formula) {
    number('share', formula.share);
    return dimensionOf(check, formula.of, at(path, 'of'));
  }
  if ('annuity' in formula) {
    number('rate', formula.rate);
    number('months', formula.months);
    return dimensionOf(check, formula.annuity, at(path, 'annuity'));
  }
  if ('bands' in formula) {
    // What the bands give is checked where they stand; a table that refers to itself is found by the cycles.
    const table = ruleset.bands.get(formula.bands);
    if (!report.name(at(path, 'bands'), 'bands table', formula.bands, ruleset.bands)) return undefined;
    return tableDimension(ruleset, table!.bands[0]!.gives);
  }
  if ('convert' in formula) {
    checkFormula(check, formula.convert, at(path, 'convert'), 'money');
    return formula.to;
  }
  for (const [index, { when }] of formula.choose.entries()) check.condition(when, `${path}/choose/${index}/when`);
  const given = formula.choose.map(({ gives }, index) => dimensionOf(check, gives, `${path}/choose/${index}/gives`));
  return same(formula.otherwise ? [...given, dimensionOf(check, formula.otherwise, at(path, 'otherwise'))] : given);
}

/** Dimension of a table's first band without following further tables. */
function tableDimension(ruleset: Ruleset, gives: Formula): Dimension | undefined {
  if ('bands' in gives) return undefined;
  const silent: Report = { problems: [], wrong: () => {}, name: (_path, _kind, id, names) => names.has(id) };
  return dimensionOf({ ruleset, report: silent, condition: () => {} }, gives, '');
}

function ofType(type: FactType, unit: string | undefined): Dimension | undefined {
  if (type === 'money') return unit;
  return type === 'share' || type === 'decimal' || type === 'integer' ? 'number' : undefined;
}

function name(dimension: Dimension): string {
  return dimension === 'number' ? 'a number' : `money in ${dimension}`;
}
