import { addMonths, type CivilDate, toCivilDate } from './civil-date.ts';

/** How the value relates to its period: at a point, over it, or accumulated since 1 January. */
export type PeriodKind = 'point' | 'interval' | 'cumulative-in-year';

/** A stretch of civil days; `end` is exclusive. */
export interface Period {
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly kind: PeriodKind;
}

/** The calendar year: `year(2023)` is 2023-01-01 up to, not including, 2024-01-01. */
export function year(value: number): Period {
  if (!Number.isInteger(value) || value < 1 || value > 9998) throw new RangeError(`not a year: ${value}`);
  return { start: firstOfYear(value), end: firstOfYear(value + 1), kind: 'interval' };
}

/** The quarter 1-4 of a year. */
export function quarter(yearValue: number, quarterValue: 1 | 2 | 3 | 4): Period {
  const start = addMonths(firstOfYear(yearValue), 3 * (quarterValue - 1));
  return { start, end: addMonths(start, 3), kind: 'interval' };
}

/** The year that a whole-year period covers, or null when it is not a whole year. */
export function wholeYear(period: Pick<Period, 'start' | 'end'>): number | null {
  const value = Number(period.start.slice(0, 4));
  return period.start === firstOfYear(value) && period.end === firstOfYear(value + 1) ? value : null;
}

function firstOfYear(value: number): CivilDate {
  return toCivilDate(`${String(value).padStart(4, '0')}-01-01`);
}
