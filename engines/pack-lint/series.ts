import { decimals } from './interval.ts';
import type { LintIndicator, YearFigures } from './types.ts';

/** One printed figure of a row. */
export interface Point {
  readonly year: number;
  readonly printed: string;
  readonly value: number;
  /** One unit of the last printed digit. */
  readonly unit: number;
  /** Printed actual or estimate; false for a plan figure. */
  readonly history: boolean;
}

/** All printed figures of a row under one plan path, by year; a plan figure wins over an estimate of the same year. */
export function rowFigures(row: LintIndicator, path: YearFigures = row.plan[0]?.values ?? {}): YearFigures {
  return { ...row.printedActual, ...row.printedEstimate, ...path };
}

/** The row as points in year order. Example: `'2025': '1.52'` gives `{ year: 2025, value: 1.52, unit: 0.01 }`. */
export function rowPoints(row: LintIndicator, path: YearFigures): Point[] {
  return Object.entries(rowFigures(row, path))
    .map(([year, printed]) => ({
      year: Number(year),
      printed,
      value: Number(printed),
      unit: Number(`1e-${decimals(printed)}`),
      history: !(year in path),
    }))
    .sort((a, b) => a.year - b.year);
}
