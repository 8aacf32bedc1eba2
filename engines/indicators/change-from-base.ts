import { figureOf, rounded, type YearFigures, yearsOf } from './figures.ts';

/**
 * Each year's figure less the figure of the base year of the same series, in the series' unit; null when the series has no
 * figure for the base year, for then it can be compared with nothing. By the method docs/methods/change-from-base.md.
 *
 * Example: `changeFromBase({ '2018': '-0.352', '2024': '-0.301' }, 2018)` is `{ '2018': '0', '2024': '0.051' }`
 */
export function changeFromBase(figures: YearFigures, baseYear: number): YearFigures | null {
  const base = figureOf(figures, baseYear);
  if (base === undefined) return null;
  return Object.fromEntries(
    yearsOf(figures).map((year) => [String(year), rounded(figureOf(figures, year)!.minus(base))]),
  );
}
