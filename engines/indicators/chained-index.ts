import { Decimal } from '@industry/values';
import { figureOf, rounded, type YearFigures, yearsOf } from './figures.ts';

const HUNDRED = new Decimal(100);

/**
 * A chain index, base year = 100, from figures in % of the previous year: the product of the links after the base year. The
 * chain ends at the first missing link; years before the base year are not chained. Each year is rounded once, the product is
 * carried on unrounded. By the method docs/methods/chained-index.md.
 *
 * Example: `chainedIndex({ '2019': '105', '2020': '110' }, 2018)` is `{ '2018': '100', '2019': '105', '2020': '115.5' }`
 */
export function chainedIndex(percentOfPreviousYear: YearFigures, baseYear: number): YearFigures {
  const chain: Record<string, string> = { [String(baseYear)]: '100' };
  let index = HUNDRED;
  for (let year = baseYear + 1; ; year += 1) {
    const link = figureOf(percentOfPreviousYear, year);
    if (link === undefined) return chain;
    index = index.times(link).div(HUNDRED);
    chain[String(year)] = rounded(index);
  }
}

/**
 * Each figure as % of the base year's figure; null without a base year's figure, or when it is not above zero (a percentage of
 * zero or of a loss says nothing).
 *
 * Example: `percentOfBase({ '2018': '80', '2019': '84' }, 2018)` is `{ '2018': '100', '2019': '105' }`
 */
export function percentOfBase(figures: YearFigures, baseYear: number): YearFigures | null {
  const base = figureOf(figures, baseYear);
  if (base === undefined || base.lte(0)) return null;
  return Object.fromEntries(
    yearsOf(figures).map((year) => [String(year), rounded(figureOf(figures, year)!.times(HUNDRED).div(base))]),
  );
}
