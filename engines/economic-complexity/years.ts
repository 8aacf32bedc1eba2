import { economicComplexity, type Complexity, type ComplexityOptions } from './complexity.ts';
import type { TradeMatrix } from './trade-matrix.ts';

/** Exports of one year. */
export interface YearOfTrade {
  readonly year: number;
  readonly trade: TradeMatrix;
  /** Population in the order of the matrix, where presence needs it. */
  readonly population?: Float64Array;
}

export interface YearsOptions extends Omit<ComplexityOptions, 'recycle' | 'population'> {
  /** Keep every year's cells (default), or write each year's over the last's: then read a result before the next one. */
  readonly cells?: 'keep' | 'reuse';
}

/**
 * Complexity of many years, one at a time and each by itself: years share no normalisation, so an ECI is a position
 * within its year. Lazy, so memory holds one year with `cells: 'reuse'`.
 *
 * @example for (const { year, complexity } of complexityByYear(years)) console.log(year, complexity.eci[0]);
 */
export function* complexityByYear(
  years: Iterable<YearOfTrade>,
  { cells = 'keep', ...options }: YearsOptions = {},
): Generator<{ readonly year: number; readonly complexity: Complexity }, void, undefined> {
  let former: Complexity | undefined;
  for (const { year, trade, population } of years) {
    const complexity = economicComplexity(trade, {
      ...options,
      ...(population === undefined ? {} : { population }),
      ...(cells === 'reuse' && former !== undefined ? { recycle: former } : {}),
    });
    former = complexity;
    yield { year, complexity };
  }
}
