import { Decimal, decimal, type DecimalString, decimalString } from '@industry/values';

/** Figures of one series by year, exact decimals: `{ '2018': '-0.31', '2024': '-0.12' }`. A year without a figure is absent. */
export type YearFigures = Readonly<Record<string, DecimalString>>;

/** Which way is better. */
export type Better = 'higher' | 'lower';

/** Digits after the point that the lake keeps, DECIMAL(38,6); every computed figure is rounded to them, half away from zero. */
const LAKE_DIGITS = 6;

/** A computed figure with the lake's six digits, so that sums of such figures are exact. */
export function rounded(value: Decimal): DecimalString {
  return decimalString(value.toDecimalPlaces(LAKE_DIGITS, Decimal.ROUND_HALF_UP));
}

/** Years that have a figure, ascending. */
export function yearsOf(figures: YearFigures): number[] {
  return Object.keys(figures)
    .map(Number)
    .sort((a, b) => a - b);
}

/** The figure of a year as a Decimal, or undefined. `RangeError` names the year of a figure that is no plain decimal. */
export function figureOf(figures: YearFigures, year: number): Decimal | undefined {
  const text = figures[String(year)];
  if (text === undefined) return undefined;
  try {
    return decimal(text);
  } catch {
    throw new RangeError(`the figure of ${year} is not a plain decimal: ${JSON.stringify(text)}`);
  }
}
